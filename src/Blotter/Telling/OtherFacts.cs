using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Telling;

/// <summary>A fact that belongs to no incident, in words.</summary>
/// <param name="Id">Its id in the report.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">What it says.</param>
/// <param name="Source">Id of who says so, or <c>null</c>.</param>
/// <param name="Stance">How the source stands to it.</param>
/// <param name="Span">The words that say so.</param>
public sealed record OtherFact(string Id, string Kind, string Value, string? Source, Stance Stance, TextSpan Span);

/// <summary>Puts what a report tells besides its incidents into words: counts, statements, forces and measures.</summary>
public static class OtherFacts
{
    /// <summary>All of them, kind by kind in the order of the contract.</summary>
    public static ImmutableArray<OtherFact> Of(CodedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. report.Tallies.Select(tally => new OtherFact(tally.Id, "count", Wording.Of(tally), tally.Source, tally.Stance, tally.Span)),
            .. report.Statements.Select(Of),
            .. report.Postures.Select(posture => new OtherFact(posture.Id, "forces", Wording.Of(posture), posture.Source, Stance.Asserts, posture.Span)),
            .. report.Measures.Select(measure => new OtherFact(measure.Id, Wording.Of(measure.Kind), Wording.Of(measure), measure.Source, Stance.Asserts, measure.Span)),
        ];
    }

    private static OtherFact Of(Statement statement)
    {
        var date = statement.Date is { } day ? $" ({day})" : "";
        return new OtherFact(statement.Id, Wording.Of(statement.Kind), $"“{statement.Quote}”{date}", statement.Speaker, Stance.Asserts, statement.Span);
    }
}
