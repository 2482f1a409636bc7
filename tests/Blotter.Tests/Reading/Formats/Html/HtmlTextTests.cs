namespace Blotter.Tests.Reading.Formats.Html;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>One\n   two\t three</p>", "One two three")]
    [InlineData("<p>One<br>two</p>", "One\ntwo")]
    [InlineData("<p>One <b>b</b>old <i>word</i>.</p>", "One bold word.")]
    [InlineData("<p>One</p><p>two</p>", "One\n\ntwo")]
    [InlineData("<div>One<p>two</p>three</div>", "One\n\ntwo\n\nthree")]
    [InlineData("<pre>One\n  two\r\n</pre>", "One\n  two")]
    [InlineData("<ul><li>One<li>two</ul>", "One\n\ntwo")]
    [InlineData("<table><tr><td>One</td><td>two</td></tr></table>", "One two")]
    [InlineData("<p>A &amp; B &lt;c&gt; &#8212; d</p>", "A & B <c> — d")]
    [InlineData("<p>1 < 2 and 3 <4</p>", "1 < 2 and 3 <4")]
    [InlineData("<p>One<script>var p = '<p>x';</script> two<style>p{}</style><noscript>x</noscript></p>", "One two")]
    [InlineData("<p>One<!-- x --> two<!doctype y><?z?></p>", "One two")]
    [InlineData("<p>One</p><p hidden>x</p><p style='display: none'>x</p><p aria-hidden=true>x</p><nav>x</nav><button>x</button>", "One")]
    [InlineData("<p>One</p><svg><text>x</text></svg><template>x</template><select><option>x</select>", "One")]
    [InlineData("<p>One</x></p><p>two</section>", "One\n\ntwo")]
    [InlineData("<p>One<noscript> two", "One two")]
    public void Paragraphs_come_as_a_reader_sees_them(string html, string text) => Page.Read($"<article>{html}</article>").Text.ShouldBe(text);

    [Fact]
    public void A_post_of_x_keeps_author_handle_and_date_and_gets_the_link_behind_it() =>
        PostOf("""<blockquote class="twitter-tweet"><p lang="en">Heard a bang <a href="https://t.co/x">pic.twitter.com/x</a></p>&mdash; Aram (@aram_k) <a href="https://twitter.com/aram_k/status/1">May 4, 2023</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>""")
            .ShouldBe("Heard a bang pic.twitter.com/x\n— Aram (@aram_k) May 4, 2023\nhttps://twitter.com/aram_k/status/1");

    [Theory]
    [InlineData("<blockquote class='instagram-media'><div>View this post on Instagram</div><p>A post shared by Aram (@aram_k)</p></blockquote>", "View this post on Instagram\nA post shared by Aram (@aram_k)")]
    [InlineData("<div class='fb-post'><blockquote><p>Stay home</p>Posted by Tarso Police on Thursday</blockquote></div>", "Stay home\nPosted by Tarso Police on Thursday")]
    [InlineData("<blockquote class='tiktok-embed'><section><a href='x'>@aram</a> The blast</section></blockquote>", "@aram The blast")]
    [InlineData("<div class='tgme_widget_message'><div>Lake Channel</div><div>Stay home<br>now</div></div>", "Lake Channel\nStay home\nnow")]
    [InlineData("<div class='social'><blockquote class='twitter-tweet'>Stay home</blockquote></div>", "Stay home")]
    [InlineData("<script async src='https://telegram.org/js/w.js' data-telegram-post='lake/42'></script>", "https://t.me/lake/42")]
    [InlineData("<iframe src='https://www.youtube.com/embed/abc_1?rel=0'></iframe>", "https://www.youtube.com/watch?v=abc_1")]
    [InlineData("<iframe src='//vk.com/video_ext.php?oid=1&amp;id=2'></iframe>", "https://vk.com/video_ext.php?oid=1&id=2")]
    public void An_embedded_post_or_film_becomes_a_post(string embed, string text) => PostOf(embed).ShouldBe(text);

    [Theory]
    [InlineData("<iframe src='https://ads.example/frame'></iframe>")]
    [InlineData("<iframe></iframe>")]
    [InlineData("<script data-telegram-post='a b&lt;'></script>")]
    public void Other_frames_are_left_out(string frame) => Page.Quotes(Page.Read($"<article>{Page.Prose}{frame}</article>")).ShouldBe([$"Body: {Page.First}\n\n{Page.Second}"]);

    [Fact]
    public void The_title_becomes_the_headline_when_the_page_has_no_heading() =>
        Page.Quotes(Page.WithHead("<title>Two hurt</title>"))[0].ShouldBe("Headline: Two hurt");

    [Fact]
    public void The_heading_that_the_title_repeats_is_the_headline() =>
        Page.Read($"<title>Two hurt | Lake Wire</title><body><h1>Lake Wire Online</h1><article><h1>Two hurt</h1>{Page.Prose}</article>").Title.ShouldBe("Two hurt");

    [Fact]
    public void A_byline_above_the_text_is_read() =>
        Page.Read($"<h1>Two hurt</h1><div class=author-line><span itemprop=author>Lana Aziz</span></div><article>{Page.Prose}</article>").Byline.ShouldBe("Lana Aziz");

    private static string PostOf(string embed)
    {
        var page = Page.Read($"<article>{Page.Prose}{embed}<p>{Page.First}</p></article>");
        return page.Sections.Single(section => section.Kind == Blotter.Reading.SectionKind.Post).Span.Of(page.Text);
    }
}
