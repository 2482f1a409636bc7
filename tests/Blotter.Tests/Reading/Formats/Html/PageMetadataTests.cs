using Blotter.Reading;

namespace Blotter.Tests.Reading.Formats.Html;

public sealed class PageMetadataTests
{
    private const string Article =
        """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Two hurt &amp; one held","datePublished":"2023-05-04T23:30:00-05:00","url":"https://lake.example/a","author":[{"name":"Lana Aziz"},"Tom Oka"],"publisher":{"name":"Lake Wire"}}</script>""";

    private const string Meta =
        """<meta property="og:title" content="Other"><meta property="article:published_time" content="2023-06-01"><meta property="og:url" content="https://lake.example/og"><meta name="author" content="Other One"><meta property="og:site_name" content="Other Site"><link rel="canonical" href="https://lake.example/link">""";

    [Fact]
    public void Json_ld_comes_first()
    {
        var page = Page.WithHead(Meta + Article);
        (page.Title, page.Byline, page.About.Url, page.About.Publisher).ShouldBe(("Two hurt & one held", "Lana Aziz, Tom Oka", "https://lake.example/a", "Lake Wire"));
        page.Published.ShouldBe(new PublicationDate(new PartialDate(2023, 5, 4), "json-ld"));
    }

    [Fact]
    public void Meta_comes_next()
    {
        var page = Page.WithHead(Meta);
        (page.Title, page.Byline, page.About.Url, page.About.Publisher).ShouldBe(("Other", "Other One", "https://lake.example/og", "Other Site"));
        page.Published.ShouldBe(new PublicationDate(new PartialDate(2023, 6, 1), "meta"));
    }

    [Fact]
    public void Link_and_time_come_last()
    {
        var page = Page.Read($"<link rel=canonical href='https://lake.example/link'><article><time datetime='2023-05-04 10:00'>today</time>{Page.Prose}</article>");
        page.About.Url.ShouldBe("https://lake.example/link");
        page.Published.ShouldBe(new PublicationDate(new PartialDate(2023, 5, 4), "time"));
    }

    [Fact]
    public void The_text_dates_a_page_without_metadata() =>
        Page.Read($"<article><h1>Two hurt</h1><p>Published: 4 May 2023</p>{Page.Prose}</article>").Published
            .ShouldBe(new PublicationDate(new PartialDate(2023, 5, 4), "text"));

    [Theory]
    [InlineData("<meta name=date content='Thu, 04 May 2023 23:30:00 GMT'>")]
    [InlineData("<meta name='parsely-pub-date' content='2023-05-04T23:30:00Z'>")]
    [InlineData("<meta name='DC.date.issued' content='2023-05-04'>")]
    [InlineData("<meta itemprop=datePublished content='2023-05-04T00:10:00+14:00'>")]
    public void A_date_keeps_its_day_as_written(string meta) => Page.WithHead(meta).Published.ShouldNotBeNull().Date.ShouldBe(new PartialDate(2023, 5, 4));

    [Fact]
    public void A_date_that_cannot_be_is_noted_and_the_next_is_taken()
    {
        var page = Page.WithHead("<meta property='article:published_time' content='2023-02-31T10:00'><meta name=date content='2023-03-01'>");
        page.Published.ShouldNotBeNull().Date.ShouldBe(new PartialDate(2023, 3, 1));
        page.Notes.ShouldHaveSingleItem().ShouldContain("2023-02-31");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    [InlineData("")]
    public void An_address_that_is_not_of_the_web_is_ignored(string address) => Page.WithHead($"<link rel=canonical href='{address}'>").About.Url.ShouldBeNull();

    [Fact]
    public void An_article_is_found_in_a_graph()
    {
        const string Graph = """<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Lake"},{"@type":["Article","Thing"],"name":"Two hurt","author":"Lana Aziz","mainEntityOfPage":{"@id":"https://lake.example/g"}}]}</script>""";
        var page = Page.WithHead(Graph);
        (page.Title, page.Byline, page.About.Url).ShouldBe(("Two hurt", "Lana Aziz", "https://lake.example/g"));
    }

    [Theory]
    [InlineData("{not json")]
    [InlineData("")]
    public void Json_ld_that_is_no_json_is_noted(string content) =>
        Page.WithHead($"<script type='application/ld+json'>{content}</script>").Notes.ShouldHaveSingleItem().ShouldContain("no JSON");

    [Theory]
    [InlineData("[1, \"x\", null, {\"@type\": 5}, {\"@type\": \"NewsArticle\", \"author\": 5, \"headline\": 7, \"publisher\": [], \"url\": {}}]")]
    [InlineData("7")]
    [InlineData("{\"@graph\": 3}")]
    public void Json_ld_of_another_shape_says_nothing(string content)
    {
        var page = Page.WithHead($"<script type='application/ld+json'>{content}</script>");
        (page.Title, page.Byline, page.About.Url, page.About.Publisher, page.Published).ShouldBe((null, null, null, null, null));
    }

    [Fact]
    public void The_address_of_a_profile_is_no_byline() =>
        Page.WithHead("<meta property='article:author' content='https://social.example/lana'>").Byline.ShouldBeNull();

    [Fact]
    public void A_title_of_any_length_is_cut() => Page.WithHead($"<title>{new string('x', 100_000)}</title>").Title.ShouldNotBeNull().Length.ShouldBe(500);
}
