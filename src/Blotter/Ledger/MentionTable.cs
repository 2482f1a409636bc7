using System.Text.Json;
using Blotter.Coding.Contract;

namespace Blotter.Ledger;

/// <summary>The derived tables of what one report says: its mentions of incidents, its sources and their claims.</summary>
internal sealed class MentionTable(StoreConnection store)
{
    /// <summary>Ids of the incidents that a report mentions.</summary>
    public List<string> IncidentsOf(long report) =>
        store.Prepare("SELECT incident FROM mention WHERE report = $report ORDER BY ordinal").Rows(row => row.GetString(0), report);

    /// <summary>Removes all that a report's earlier coding gave.</summary>
    public void Clear(long report)
    {
        store.Prepare("DELETE FROM mention WHERE report = $report").Run(report);
        store.Prepare("DELETE FROM claim WHERE report = $report").Run(report);
        store.Prepare("DELETE FROM source WHERE report = $report").Run(report);
    }

    public void Insert(long report, int ordinal, string incident, Incident facets) =>
        store.Prepare("""
            INSERT INTO mention (report, local_id, ordinal, incident, main, spans) VALUES ($report, $local_id, $ordinal, $incident, $main, $spans)
            """).Run(report, facets.Id, ordinal, incident, facets.Main, JsonSerializer.Serialize(facets.Spans, LedgerJson.Compact.ImmutableArrayTextSpan));

    public void InsertSourcesAndClaims(long report, CodedReport coded)
    {
        for (var i = 0; i < coded.Sources.Length; i++)
            Insert(report, i, coded.Sources[i]);
        for (var i = 0; i < coded.Claims.Length; i++)
            Insert(report, i, coded.Claims[i]);
    }

    private void Insert(long report, int ordinal, Source source) =>
        store.Prepare("""
            INSERT INTO source (report, ordinal, id, name, of, kind, via, span_start, span_end)
            VALUES ($report, $ordinal, $id, $name, $of, $kind, $via, $start, $end)
            """).Run(
            report, ordinal, source.Id, source.Name, source.Of, SetList<SourceKind>.Name(source.Kind), source.Via, source.Span?.Start, source.Span?.End);

    private void Insert(long report, int ordinal, Claim claim) =>
        store.Prepare("""
            INSERT INTO claim (report, ordinal, id, mention, facet, value, source, stance, sentence_start, sentence_end, span_start, span_end)
            VALUES ($report, $ordinal, $id, $mention, $facet, $value, $source, $stance, $sentence_start, $sentence_end, $span_start, $span_end)
            """).Run(
            report, ordinal, claim.Id, claim.Incident, SetList<Facet>.Name(claim.Facet), claim.Value, claim.Source, SetList<Stance>.Name(claim.Stance),
            claim.Sentence.Start, claim.Sentence.End, claim.Span.Start, claim.Span.End);
}
