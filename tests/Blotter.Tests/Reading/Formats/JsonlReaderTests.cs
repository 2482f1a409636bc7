using System.Text;
using Blotter.Reading;

namespace Blotter.Tests.Reading.Formats;

public sealed class JsonlReaderTests
{
    [Theory]
    [InlineData("""{"text": "A.", "content": "B.", "event_text": "C."}""", "A.")]
    [InlineData("""{"event_text": "C.", "content": "B."}""", "B.")]
    [InlineData("""{"text": null, "content": " ", "event_text": "C."}""", "C.")]
    public void Takes_the_first_text_that_is_there(string line, string text) => Read(line).Text.ShouldBe(text);

    [Fact]
    public void Puts_the_title_above_the_text_as_its_headline()
    {
        var document = Read("""{"title": " Two killed ", "text": "Gunmen shot two people."}""");
        document.Text.ShouldBe("Two killed\n\nGunmen shot two people.");
        document.Title.ShouldBe("Two killed");
        document.Sections[0].ShouldBe(new Section(SectionKind.Headline, new TextSpan(0, 10)));
    }

    [Theory]
    [InlineData("Two killed\nGunmen shot two people.")]
    [InlineData("  Two killed Gunmen shot two people.")]
    [InlineData("Two killed")]
    public void Leaves_a_text_that_begins_with_its_title_as_it_is(string text)
    {
        var document = Read($$"""{"title": "Two killed", "text": "{{text.Replace("\n", "\\n", StringComparison.Ordinal)}}"}""");
        document.Text.ShouldBe(text);
        document.Quote(document.Sections[0].Span).ShouldBe("Two killed");
        document.Sections[0].Kind.ShouldBe(SectionKind.Headline);
    }

    [Theory]
    [InlineData("Two killed in Dorvale on Monday, police said.")]
    [InlineData("Two killed, police say. It was Monday.")]
    public void Takes_no_title_for_a_headline_that_the_first_sentence_only_begins_with(string text)
    {
        var document = Read($$"""{"title": "Two killed", "text": "{{text}}"}""");
        document.Text.ShouldBe(text);
        document.Sections.ShouldAllBe(section => section.Kind != SectionKind.Headline);
    }

    [Fact]
    public void Reads_the_title_alone_when_the_text_is_empty()
    {
        var document = Read("""{"title": "Two killed", "content": ""}""");
        document.Text.ShouldBe("Two killed");
        document.Notes.ShouldHaveSingleItem().ShouldContain("only the title");
    }

    [Theory]
    [InlineData("""{"published": "2014-01-28", "date": "2015-01-01", "text": "A."}""")]
    [InlineData("""{"date": "2014-01-28", "dct": "2015-01-01", "text": "A."}""")]
    [InlineData("""{"published": null, "dct": 20140128, "text": "A."}""")]
    public void Takes_the_first_publication_date_that_is_there(string line) =>
        Read(line).Published.ShouldBe(new PublicationDate(new PartialDate(2014, 1, 28), "field"));

    [Fact]
    public void Takes_publisher_and_address_from_the_fields()
    {
        var document = Read("""{"publisher": "Courier", "uri": "http://web.archive.org/web/2014/http://example.org/a", "text": "A."}""");
        document.Publisher.ShouldBe("Courier");
        document.Url.ShouldBe("http://example.org/a");
        document.Address.ShouldBe("http://example.org/a");
    }

    [Fact]
    public void Passes_over_a_field_of_another_kind_with_a_note()
    {
        var document = Read("""{"publisher": {"name": "Courier"}, "text": "A."}""");
        document.Publisher.ShouldBeNull();
        document.Notes.ShouldHaveSingleItem().ShouldContain("publisher");
    }

    [Fact]
    public void Reads_a_line_that_is_no_UTF_8_as_Windows_1252()
    {
        var document = Read(Encoding.Latin1.GetBytes("""{"text": "Deux morts à Évry."}"""));
        document.Text.ShouldBe("Deux morts à Évry.");
        document.Notes.ShouldHaveSingleItem().ShouldContain("Windows-1252");
    }

    [Theory]
    [InlineData("""{"id": 17, "text": "A."}""", "17")]
    [InlineData("""{"id": " ", "text": "A."}""", null)]
    [InlineData("""{"text": "A."}""", null)]
    public void Finds_the_id_of_an_entry(string line, string? id)
    {
        using var folder = new ReportFolder().With("a.jsonl", line);
        folder.Find("a.jsonl").ShouldHaveSingleItem().Report!.EntryId.ShouldBe(id);
    }

    private static Document Read(string line) => Read(Encoding.UTF8.GetBytes(line));

    private static Document Read(byte[] line) =>
        new DocumentReader(new ReadingOptions()).Read(new RawReport("a.jsonl:1", null, null, ReportFormat.Jsonl, line));
}
