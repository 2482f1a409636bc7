using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Ledger;

/// <summary>The derived tables of the tallies, flags and measures that reports have. An id is made of the report's name and the words, so that it stays when the report is coded anew.</summary>
internal sealed class StatedFacts(StoreConnection store)
{
    /// <summary>Removes all that a report's earlier coding gave.</summary>
    public void Clear(long report)
    {
        store.Prepare("DELETE FROM tally WHERE report = $report").Run(report);
        store.Prepare("DELETE FROM flag WHERE report = $report").Run(report);
        store.Prepare("DELETE FROM measure WHERE report = $report").Run(report);
    }

    /// <summary>Adds those of a coding.</summary>
    /// <param name="report">The report's row.</param>
    /// <param name="name">The name that its versions share.</param>
    /// <param name="text">Its stored text.</param>
    /// <param name="coded">The coding.</param>
    public void Insert(long report, string name, string text, CodedReport coded)
    {
        foreach (var (ordinal, tally) in coded.Tallies.Index())
            store.Prepare("INSERT INTO tally (report, ordinal, id) VALUES ($report, $ordinal, $id)").Run(report, ordinal, IncidentId.Of(name, "tally", tally.Span.Of(text)));
        foreach (var (ordinal, flag) in coded.Flags.Index())
        {
            var words = string.Join('\n', flag.Spans.Select(span => span.Of(text)));
            store.Prepare("INSERT INTO flag (report, ordinal, id, kind) VALUES ($report, $ordinal, $id, $kind)")
                .Run(report, ordinal, IncidentId.Of(name, SetList.Name(flag.Kind), words), SetList.Name(flag.Kind));
        }
        foreach (var (ordinal, measure) in coded.Measures.Index())
        {
            store.Prepare("""
                INSERT INTO measure (report, ordinal, kind, actor, outcome, first_day, last_day) VALUES ($report, $ordinal, $kind, $actor, $outcome, $first, $last)
                """).Run(report, ordinal, SetList.Name(measure.Kind), measure.Actor, measure.Outcome, Day(measure.Date?.Start?.FirstDay), Day(measure.Date?.End?.LastDay));
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
