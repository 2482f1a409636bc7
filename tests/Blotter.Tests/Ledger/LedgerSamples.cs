using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Tests.Ledger;

/// <summary>Small invented reports and codings, as the reading and coding steps would give them.</summary>
internal static class LedgerSamples
{
    public const string Bombing = "A bomb killed three people in Erbil on Monday, police said.";
    public const string Kidnapping = "Gunmen seized two drivers near Duhok.";

    public static Document Document(string text, string? address = null, string? origin = null, string? title = null) => new()
    {
        Id = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text + title))),
        Origin = origin ?? "reports/a.txt",
        Address = address,
        Publisher = "The Courier",
        Title = title,
        Published = new PublicationDate(new PartialDate(2024, 5, 2), "meta"),
        Text = text,
        Sections = [new Section(SectionKind.Body, new TextSpan(0, text.Length))],
    };

    /// <summary>One incident a sentence (a sentence ends at a full stop), each with one claim by one source that speaks through the publisher.</summary>
    public static CodedReport Coded(Document document, string coder = "1", Func<Incident, Incident>? change = null)
    {
        var incidents = Sentences(document.Text).Select((span, index) => Incident($"i{index + 1}", span)).Select(change ?? (incident => incident));
        var report = new ReportFacts(
            document.Id, document.Url, document.Publisher, document.Title, document.Byline, document.Published?.Date, null, "en", document.Sections);
        var coded = new CodedReport
        {
            Report = report,
            Incidents = [.. incidents],
            Sources =
            [
                new Source("s1", "The Courier", null, SourceKind.Publisher, null, null),
                new Source("s2", "spokesman", "police", SourceKind.Official, "s1", new TextSpan(0, 1)),
            ],
            Coder = new CoderVersion(coder, ImmutableSortedDictionary<string, string>.Empty),
        };
        return coded with { Claims = [.. coded.Incidents.Select(ClaimOf)] };
    }

    public static Incident Incident(string id, TextSpan sentence) => new()
    {
        Id = id,
        Main = id is "i1",
        Type = IncidentType.Bombing,
        Stage = Stage.Accomplished,
        Date = new EventDate(new PartialDate(2024, 4, 29), new PartialDate(2024, 4, 29), DatePrecision.Day, DateBasis.Relative, sentence),
        Place = new Place("Erbil", "Arbil", "IQ", 36.19, 44.01, PlacePrecision.Exact, "geonames:95446", sentence),
        Responsibility = Responsibility.NotMentioned,
        Casualties = new Casualties(NumberRange.Exactly(3), null, null, null),
        Spans = [sentence],
    };

    private static Claim ClaimOf(Incident incident, int index) => new(
        $"c{index + 1}", incident.Id, Facet.Killed, "3", "s2", Stance.Asserts, incident.Spans[0], new TextSpan(incident.Spans[0].Start, incident.Spans[0].Start + 1));

    private static IEnumerable<TextSpan> Sentences(string text)
    {
        var start = 0;
        for (var stop = text.IndexOf('.', start); stop >= 0; stop = text.IndexOf('.', start))
        {
            yield return new TextSpan(start, stop + 1).Trim(text);
            start = stop + 1;
        }
    }
}
