using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Telling;

namespace Blotter.Cli.Views;

/// <summary>A fact that belongs to no incident, in words.</summary>
internal sealed record OtherFact(string Id, string Kind, string Value, string Speaker, TextSpan Span);

/// <summary>Puts what a report tells besides its incidents into words: counts, statements, forces and measures.</summary>
internal sealed class OtherFacts(CodedReport report, ReportSources sources)
{
    /// <summary>All of them, kind by kind in the order of the contract.</summary>
    public ImmutableArray<OtherFact> All() =>
    [
        .. report.Tallies.Select(tally => new OtherFact(tally.Id, "count", Wording.Of(tally), sources.Brief(tally.Source, tally.Stance), tally.Span)),
        .. report.Statements.Select(Of),
        .. report.Postures.Select(posture => new OtherFact(posture.Id, "forces", Wording.Of(posture), sources.Brief(posture.Source), posture.Span)),
        .. report.Measures.Select(measure => new OtherFact(measure.Id, Wording.Of(measure.Kind), Wording.Of(measure), sources.Brief(measure.Source), measure.Span)),
    ];

    private OtherFact Of(Statement statement)
    {
        var date = statement.Date is { } day ? $" ({day})" : "";
        return new OtherFact(statement.Id, Wording.Of(statement.Kind), $"“{statement.Quote}”{date}", sources.Brief(statement.Speaker), statement.Span);
    }
}
