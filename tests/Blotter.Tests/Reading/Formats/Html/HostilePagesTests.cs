using System.Diagnostics;

namespace Blotter.Tests.Reading.Formats.Html;

public sealed class HostilePagesTests
{
    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<a>", 1_000_000)]
    [InlineData("<a><div>", 200_000)]
    [InlineData("<span><div></span>", 100_000)]
    [InlineData("<ul><li>", 200_000)]
    [InlineData("<table><tr><td>", 100_000)]
    [InlineData("<b class=x><p>", 200_000)]
    [InlineData("<font size=1><p>", 200_000)]
    [InlineData("<rt>", 200_000)]
    [InlineData("<svg>", 200_000)]
    [InlineData("<object>", 100_000)]
    [InlineData("<script>x</script>", 100_000)]
    [InlineData("<template>", 200_000)]
    [InlineData("&amp;&#65;", 200_000)]
    [InlineData("<", 1_000_000)]
    [InlineData("</x>", 300_000)]
    [InlineData("<h1>x</h2>", 100_000)]
    [InlineData("<div class='social twitter-tweet' itemprop=author>", 50_000)]
    public void Floods_of_markup_are_read_in_time(string piece, int times)
    {
        var watch = Stopwatch.StartNew();
        Page.Read(string.Concat(Enumerable.Repeat(piece, times)) + $"<article>{Page.Prose}</article>").Text.ShouldContain(Page.Second);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_huge_attribute_is_dropped() => Page.Read($"<div class='{new string('x', 2_000_000)}'>{Page.Prose}</div>").Text.ShouldContain(Page.First);

    [Fact]
    public void A_flood_of_attributes_is_dropped() =>
        Page.Read($"<div {string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 "))}>{Page.Prose}</div>").Text.ShouldContain(Page.First);

    [Fact]
    public void An_attribute_cannot_break_out_of_its_quotes() =>
        Page.Read($"""<p title='"><script>x</script>' class='"><p>y</p>'>{Page.First}</p>""").Text.ShouldBe(Page.First);

    [Fact]
    public void Deep_json_is_noted_and_left_out() =>
        Page.WithHead($"<script type='application/ld+json'>{new string('[', 100_000)}</script>").Notes.ShouldHaveSingleItem();

    [Theory]
    [InlineData("")]
    [InlineData("<html><head><title>Only a title</title></head><body></body></html>")]
    [InlineData("<frameset><frame src=a></frameset>")]
    [InlineData("<body><script>document.write('x')</script></body>")]
    [InlineData("<body><nav>Home</nav><footer>x</footer></body>")]
    [InlineData("<body><h1>Headline alone</h1><span class=byline>By Lana Aziz</span></body>")]
    [InlineData("<p>&nbsp;&nbsp;</p>")]
    [InlineData("<a href=\"never closed")]
    [InlineData("<!-- never closed <p>x</p>")]
    [InlineData("<script>never closed <p>x</p>")]
    [InlineData("<a")]
    [InlineData("<a x=")]
    public void A_page_without_text_is_an_error_with_a_code(string html)
    {
        var error = Should.Throw<BlotterException>(() => Page.Read(html));
        error.Code.ShouldBe("B050");
        error.Line.ShouldStartWith("error B050: page.html: the page holds no text");
    }
}
