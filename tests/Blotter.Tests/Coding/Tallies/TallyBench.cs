using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Tallies;

/// <summary>Codes reports of a few sentences for their tallies.</summary>
internal static class TallyBench
{
    /// <summary>What stands before the sentences under test.</summary>
    private const string Opening = "Gunmen shot two guards at a depot near Kirkuk in Iraq on Tuesday. ";

    /// <summary>The tallies of a report of that day; of one without a day where it is <c>null</c>.</summary>
    public static ImmutableArray<Tally> Find(string sentences, string? published = "2024-05-05") => CoderBench.Code(Opening + sentences, published).Tallies;

    /// <summary>The words of a tally.</summary>
    public static string Words(string sentences, Tally tally) => (Opening + sentences)[tally.Span.Start..tally.Span.End];

    /// <summary>What is counted, the bounds and the start of the count: <c>attacks 6..6 2024-01-01</c>.</summary>
    public static string Line(Tally tally) => $"{tally.What} {tally.Count.Low}..{tally.Count.High} {tally.Since?.Start}";
}
