using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Tests.Reconciling;

/// <summary>Small coded reports with tallies.</summary>
internal static class ScopeSamples
{
    /// <summary>A report of one body, published on 2 May 2024, whose first main incident is at a place.</summary>
    public static CodedReport Report(string text, Place? home, params Tally[] tallies) => new()
    {
        Report = new ReportFacts("sha256:0", null, null, null, null, new PartialDate(2024, 5, 2), null, "en", [new Section(SectionKind.Body, new TextSpan(0, text.Length))]),
        Incidents = home is null ? [] : [Incident(home)],
        Tallies = [.. tallies],
        Coder = new CoderVersion("test", ImmutableSortedDictionary<string, string>.Empty),
    };

    /// <summary>A tally of these words.</summary>
    public static Tally Tally(string text, string words, string what, string? against = null, params string[] where)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new Tally("t1", what, against, [.. where], new TallyCount(5, 5, Qualifier.Exact), new Period(new PartialDate(2024, 1), new PartialDate(2024, 1)), null, null, null, null, Stance.Asserts, new TextSpan(start, start + words.Length));
    }

    private static Incident Incident(Place place) => new()
    {
        Id = "i1",
        Main = true,
        Type = IncidentType.Bombing,
        Stage = Stage.Accomplished,
        Place = place,
        Responsibility = Responsibility.NotMentioned,
        Casualties = new Casualties(null, null, null, null),
        Spans = [],
    };
}
