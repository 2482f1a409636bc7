using System.Text;
using Blotter.Reading;

namespace Blotter.Tests.Reading.Formats;

public sealed class MucReaderTests
{
    [Fact]
    public void Cuts_a_message_into_header_dateline_items_and_body()
    {
        var document = Read("DEV-MUC3-0001 (NOSC)\n\n   SAN SALVADOR, 3 JAN 90 (AFP) -- [REPORT] [PRESS\nCOMMITTEE] [TEXT] TWO WERE KILLED.\n\n   THREE WERE HURT.");
        document.Sections.Select(section => (section.Kind, document.Quote(section.Span))).ShouldBe(
        [
            (SectionKind.Boilerplate, "DEV-MUC3-0001 (NOSC)"),
            (SectionKind.Dateline, "SAN SALVADOR, 3 JAN 90 (AFP) --"),
            (SectionKind.Boilerplate, "[REPORT] [PRESS\nCOMMITTEE] [TEXT]"),
            (SectionKind.Body, "TWO WERE KILLED.\n\n   THREE WERE HURT."),
        ]);
    }

    [Theory]
    [InlineData("LIMA, 3 JAN 90 --", "LIMA", null, "3 JAN 90", null, "1990-01-03")]
    [InlineData("PERTH (AUSTRALIA), JUNE 11 89 (AFP) --", "PERTH", "AUSTRALIA", "JUNE 11 89", "AFP", "1989-06-11")]
    [InlineData("TAIPEI (TAIWAN), 4 SEPT 89 (RADIO ONE,\nTWO [RTZ]) --", "TAIPEI", "TAIWAN", "4 SEPT 89", "RADIO ONE, TWO [RTZ]", "1989-09-04")]
    [InlineData("NO CITY (PERU), NO DATE --", null, "PERU", null, null, null)]
    [InlineData("CLANDESTINE, NO DATE (RADIO X) --", null, null, null, "RADIO X", null)]
    [InlineData("LIMA, 7 FEB (EFE) --", "LIMA", null, "7 FEB", "EFE", null)]
    [InlineData("LIMA, 27 APR 90 [TELEVISION 1) --", "LIMA", null, "27 APR 90", "TELEVISION 1", "1990-04-27")]
    [InlineData("ADEN (YEMEN, SOUTH), 3 JAN 90 --", "ADEN", "YEMEN, SOUTH", "3 JAN 90", null, "1990-01-03")]
    public void Reads_the_dateline(string written, string? place, string? country, string? date, string? agency, string? published)
    {
        var document = Read($"DEV-MUC3-0001\n\n   {written} [TEXT] TWO WERE KILLED.");
        document.Dateline.ShouldBe(new Dateline(place, country, date, agency, new TextSpan(18, 18 + written.Length)));
        document.Published.ShouldBe(PartialDate.TryParse(published, out var day) ? new PublicationDate(day, "dateline") : null);
    }

    [Fact]
    public void Passes_over_an_impossible_date_with_a_note()
    {
        var document = Read("DEV-MUC3-0001\n\n   LIMA, 31 JUN 89 -- [TEXT] TWO WERE KILLED.");
        document.Published.ShouldBeNull();
        document.Notes.ShouldHaveSingleItem().ShouldContain("June has 30 days");
    }

    [Theory]
    [InlineData("[TEXT] [CONTINUED] [BEGIN RECORDING] [BISHOP ROSAS] ", "TWO WERE KILLED.")]
    [InlineData("[SPEECH] [PRESIDENT ROSAS, IN PROGRESS] [EXCERPTS] [CONTINUED] ", "TWO WERE KILLED.")]
    [InlineData("[TEXT] ", "[FMLN] TWO WERE KILLED.")]
    [InlineData("", "[REPORT] TWO WERE KILLED.")]
    [InlineData("", "[REPORT TWO WERE KILLED.")]
    public void Begins_the_body_behind_the_items(string items, string body)
    {
        var document = Read($"DEV-MUC3-0001\n\n   LIMA, 3 JAN 90 -- {items}{body}");
        document.Quote(document.Sections[^1].Span).ShouldBe(body);
    }

    [Theory]
    [InlineData("DEV-MUC3-0001\n\nTWO WERE KILLED.")]
    [InlineData("DEV-MUC3-0001\n\nTWO WERE KILLED -- POLICE SAID.")]
    [InlineData("TWO WERE KILLED, POLICE SAID.")]
    public void Reads_a_message_without_a_dateline(string message)
    {
        var document = Read(message);
        document.Dateline.ShouldBeNull();
        document.Quote(document.Sections[^1].Span).ShouldStartWith("TWO WERE KILLED");
    }

    private static Document Read(string message) =>
        new DocumentReader(new ReadingOptions()).Read(new RawReport("dev#1", null, null, ReportFormat.Muc, Encoding.UTF8.GetBytes(message)));
}
