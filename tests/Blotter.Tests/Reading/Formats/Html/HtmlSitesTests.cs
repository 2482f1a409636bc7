namespace Blotter.Tests.Reading.Formats.Html;

/// <summary>Pages in the structure of kinds of news sites; the words are invented.</summary>
public sealed class HtmlSitesTests
{
    private static readonly string Body = $"Body: {Page.First}\n\n{Page.Second}";

    [Fact]
    public void Reads_a_blog_theme_with_menus_comments_and_related_posts()
    {
        var page = Page.Read($"""
            <body class="single has-sidebar"><header class="site-header"><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
            <div id="content"><article class="post-12 type-post">
            <header class="entry-header"><h1 class="entry-title">Two hurt as <em>grenade</em> hits bus stop</h1>
            <div class="entry-meta"><span class="byline">By <a rel="author" href="/lana">Lana Aziz</a></span> <time class="entry-date" datetime="2023-05-04T23:30:00+03:00">4 May 2023</time></div></header>
            <div class="entry-content">{Page.Prose}<div class="sharedaddy">Share this: Twitter</div>
            <div class="jp-relatedposts"><h3>Related</h3><p>Bomb found in market, experts say, after a call.</p></div></div></article>
            <div id="comments"><p>I think, as a reader, that this is terrible, awful and bad.</p></div></div>
            <aside class="sidebar">Most read</aside><footer>© 2023 Lake Wire</footer></body>
            """);
        Page.Quotes(page).ShouldBe(["Headline: Two hurt as grenade hits bus stop", "Byline: By Lana Aziz", "Boilerplate: 4 May 2023", Body]);
        page.Byline.ShouldBe("Lana Aziz");
        page.Published.ShouldNotBeNull().ToString().ShouldContain("2023-05-04");
    }

    [Fact]
    public void Reads_a_broadcaster_s_page_with_main_and_figure_captions()
    {
        var page = Page.Read($"""
            <body><header role="banner"><nav>News Sport Weather</nav></header><main id="main-content"><article>
            <h1 id="main-heading">Two hurt at bus stop</h1>
            <div data-block="image"><figure><img src="a.jpg" alt="x"><figcaption><span class="visually-hidden">Image caption, </span>The bus stop on Thursday</figcaption></figure></div>
            <div data-block="text">{Page.Prose}</div>
            <section data-block="links"><h2>Related Topics</h2><ul class="topic-tags"><li><a href="/t">Tarso</a></li></ul></section></article></main>
            <div class="most-read"><h2>Most read</h2><ol><li><a href="/1">One</a></li></ol></div></body>
            """);
        Page.Quotes(page)[..3].ShouldBe(["Headline: Two hurt at bus stop", "Caption: The bus stop on Thursday", Body]);
        page.Text.ShouldNotContain("Weather");
        page.Text.ShouldNotContain("Most read");
    }

    [Fact]
    public void Reads_an_agency_page_with_dateline_and_credits()
    {
        var page = Page.Read($"""
            <body><div class="article-header"><h1>Two hurt at bus stop - police</h1><p class="standfirst">Nobody claims the third attack</p></div>
            <div itemprop="articleBody"><p>TARSO, Chad, May 4 (Lake Wire) - {Page.First}</p><p>{Page.Second}</p>
            <p>(Reporting by Lana Aziz; Editing by Tom Oka)</p><p>Our Standards: The Lake Wire Principles.</p></div></body>
            """);
        Page.Quotes(page).ShouldBe(
            ["Headline: Two hurt at bus stop - police", "Standfirst: Nobody claims the third attack", "Dateline: TARSO, Chad, May 4 (Lake Wire) -", Body, "Boilerplate: (Reporting by Lana Aziz; Editing by Tom Oka)\n\nOur Standards: The Lake Wire Principles."]);
        page.Dateline.ShouldNotBeNull().Agency.ShouldBe("Lake Wire");
    }

    [Fact]
    public void Reads_all_entries_of_a_live_page()
    {
        var page = Page.Read($"""
            <body><nav>Menu</nav><div class="live"><h1>Live: Tarso blast</h1>
            <div class="entries"><article><h2>12:30</h2><p>{Page.First}</p></article><article><h2>11:10</h2><p>{Page.Second}</p></article><article><h2>10:05</h2><p>{Page.First}</p></article></div></div></body>
            """);
        page.Text.ShouldContain("10:05");
        page.Text.ShouldContain(Page.Second);
        page.Text.ShouldNotContain("Menu");
    }

    [Fact]
    public void Reads_an_amp_page()
    {
        var page = Page.Read($"""
            <!doctype html><html amp><head><link rel="canonical" href="https://lake.example/a"><style amp-custom>p {"{"}color:red{"}"}</style></head>
            <body><amp-sidebar class="sidebar">Menu</amp-sidebar><h1>Two hurt</h1><div class="amp-wp-article-content">{Page.Prose}<amp-ad class="ad">Buy</amp-ad></div></body></html>
            """);
        Page.Quotes(page).ShouldBe(["Headline: Two hurt", Body]);
        page.About.Url.ShouldBe("https://lake.example/a");
    }

    [Fact]
    public void Finds_the_densest_part_of_a_page_without_any_marks()
    {
        var page = Page.Read($"""
            <table><tr><td><a href="/1">World</a><br><a href="/2">Local</a><br><a href="/3">A long link about something else, with a comma, in the menu</a></td>
            <td><div><div><h1>Two hurt</h1></div><div>{Page.Prose}{Page.Prose}</div></div></td></tr></table>
            """);
        page.Text.ShouldBe($"Two hurt\n\n{Page.First}\n\n{Page.Second}\n\n{Page.First}\n\n{Page.Second}");
    }

    [Fact]
    public void A_form_around_the_whole_page_does_not_hide_it() =>
        Page.Read($"<form action=x><h1>Two hurt</h1><div>{Page.Prose}</div><form class=signup>Sign here</form></form>").Text.ShouldContain(Page.Second);
}
