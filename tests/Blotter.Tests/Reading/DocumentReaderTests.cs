using System.Security.Cryptography;
using System.Text;
using Blotter.Reading;

namespace Blotter.Tests.Reading;

public sealed class DocumentReaderTests
{
    private const string Text = "Two killed in Dorvale\r\n\r\nTwo people were killed on Monday.\r\n";

    private static readonly ReadingOptions Given =
        new() { Published = new PartialDate(2021, 6), Publisher = "Courier", Url = "https://example.org/b" };

    [Fact]
    public void Stores_the_text_as_it_stands()
    {
        using var folder = new ReportFolder().With("a.txt", "\uFEFF" + Text);
        folder.Read("a.txt").Text.ShouldBe(Text);
    }

    [Fact]
    public void Names_a_report_by_the_digest_of_its_decompressed_bytes()
    {
        using var folder = new ReportFolder().With("a.txt.gz", ReportFolder.Gzip(Encoding.UTF8.GetBytes(Text)));
        folder.Read("a.txt.gz").Id.ShouldBe("sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))));
    }

    [Fact]
    public void Finds_headline_and_body_of_a_text()
    {
        using var folder = new ReportFolder().With("a.txt", Text);
        var document = folder.Read("a.txt");
        document.Title.ShouldBe("Two killed in Dorvale");
        document.Sections.Select(section => section.Kind).ShouldBe([SectionKind.Headline, SectionKind.Body]);
    }

    [Fact]
    public void Takes_the_file_for_the_address_when_there_is_no_other()
    {
        using var folder = new ReportFolder().With("a b#%.txt", Text);
        folder.Read("a b#%.txt").Address.ShouldBe($"file://{folder.Root}/a%20b%23%25.txt");
    }

    [Theory]
    [InlineData("""{"id": "x 1", "text": "Two killed."}""", "#x%201")]
    [InlineData("""{"text": "Two killed."}""", null)]
    public void Takes_file_and_id_for_the_address_of_an_entry(string line, string? fragment)
    {
        using var folder = new ReportFolder().With("a.jsonl", line);
        folder.Read("a.jsonl").Address.ShouldBe(fragment is null ? null : $"file://{folder.Root}/a.jsonl{fragment}");
    }

    [Fact]
    public void Knows_no_address_of_standard_input() =>
        new DocumentReader(new ReadingOptions()).Read(new RawReport("-", null, null, ReportFormat.PlainText, Encoding.UTF8.GetBytes(Text))).Address.ShouldBeNull();

    [Fact]
    public void Reads_a_page_in_its_declared_charset()
    {
        var page = "<html><head><meta charset=\"windows-1251\"><title>A</title></head><body><article>"
            + "<p>Двое людей погибли в понедельник в городе.</p></article></body></html>";
        using var folder = new ReportFolder().With("a.html", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(page));
        folder.Read("a.html").Text.ShouldContain("Двое людей погибли");
    }

    [Fact]
    public void Lets_the_options_go_before_all_else()
    {
        using var folder = new ReportFolder { Options = Given };
        folder.With("a.jsonl", """{"text": "Two killed.", "published": "2021-06-31", "publisher": "Herald", "url": "https://example.org/a"}""");
        var document = folder.Read("a.jsonl");
        document.Published.ShouldBe(new PublicationDate(new PartialDate(2021, 6), "option"));
        document.Publisher.ShouldBe("Courier");
        document.Url.ShouldBe("https://example.org/b");
    }

    [Fact]
    public void Lets_the_file_beside_a_page_go_before_the_page()
    {
        const string Page = """
            <html><head><title>Two killed</title><meta property="article:published_time" content="2020-01-02"><link rel="canonical" href="https://example.org/page">
            <meta property="og:site_name" content="Page"></head><body><article><p>Two people were killed in the town on Monday.</p></article></body></html>
            """;
        using var folder = new ReportFolder()
            .With("a.html", Page)
            .With("a.meta.json", """{"publisher": "Beside", "published": "2020-01-05", "url": "https://example.org/beside"}""");
        var document = folder.Read("a.html");
        (document.Publisher, document.Published?.Date, document.Url).ShouldBe(("Beside", new PartialDate(2020, 1, 5), "https://example.org/beside"));
    }

    [Fact]
    public void Refuses_a_publication_date_that_cannot_be()
    {
        using var folder = new ReportFolder().With("a.jsonl", """{"text": "Two killed.", "published": "31 June 2021"}""");
        Should.Throw<BlotterException>(() => folder.Read("a.jsonl")).Line.ShouldBe(
            $"error B012: {folder["a.jsonl"]}:1: cannot read the date \"31 June 2021\" (June has 30 days). Correct it, or pass --published 2021-06-30.");
    }

    [Fact]
    public void Passes_over_a_publication_date_and_an_address_of_which_nothing_can_be_made()
    {
        using var folder = new ReportFolder().With("a.jsonl", $$"""{"text": "Two killed.", "published": "last week", "url": "urn:{{new string('a', 100)}}"}""");
        var document = folder.Read("a.jsonl");
        document.Published.ShouldBeNull();
        document.Url.ShouldBeNull();
        document.Notes.ShouldBe(
        [
            $"\"urn:{new string('a', 76)}...\" is no http or https address; it was passed over.",
            "The publication date \"last week\" is no date that can be read; it was passed over.",
        ]);
    }

    [Fact]
    public void Takes_the_date_of_the_text_when_nothing_else_gives_one()
    {
        using var folder = new ReportFolder().With("a.txt", "Two killed in Dorvale\n\nLIMA, 3 January 2020 (AFP) - Two people were killed on Monday.\n");
        folder.Read("a.txt").Published.ShouldBe(new PublicationDate(new PartialDate(2020, 1, 3), "dateline"));
    }

    [Fact]
    public void Knows_no_other_formats() => Should.Throw<ArgumentOutOfRangeException>(
        () => new DocumentReader(new ReadingOptions()).Read(new RawReport("a", null, null, (ReportFormat)9, default)));
}
