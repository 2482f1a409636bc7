using System.Globalization;
using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Ledger.Linking;
using Blotter.Origins;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>The derived tables of what one report says: its mentions of incidents, its sources and their claims.</summary>
internal sealed class MentionTable(StoreConnection store)
{
    /// <summary>Ids of the incidents that a report mentions.</summary>
    public List<string> IncidentsOf(long report) =>
        store.Prepare("SELECT incident FROM mention WHERE report = $report ORDER BY ordinal").Rows(row => row.GetString(0), report);

    /// <summary>The numbers of a report's mentions among all mentions.</summary>
    public List<long> IdsOf(long report) =>
        store.Prepare("SELECT own FROM mention WHERE report = $report ORDER BY ordinal").Rows(row => row.GetInt64(0), report);

    /// <summary>Removes all that a report's earlier coding gave.</summary>
    public void Clear(long report)
    {
        store.Prepare("DELETE FROM mention WHERE report = $report").Run(report);
        store.Prepare("DELETE FROM claim WHERE report = $report").Run(report);
        store.Prepare("DELETE FROM source WHERE report = $report").Run(report);
    }

    public void Insert(long report, int ordinal, MentionPlace mention, MentionFacts facts)
    {
        var spans = JsonSerializer.Serialize(facts.Incident.Spans, LedgerJson.Compact.ImmutableArrayTextSpan);
        var json = JsonSerializer.Serialize(facts, LedgerJson.Compact.MentionFacts);
        store.Prepare("""
            INSERT INTO mention (report, local_id, ordinal, own, incident, main, spans, facts)
            VALUES ($report, $local_id, $ordinal, $own, $incident, $main, $spans, $facts)
            """).Run(report, facts.Incident.Id, ordinal, mention.Row, mention.Incident, facts.Incident.Main, spans, json);
    }

    /// <summary>An incident as one report alone gives it, without what it says of it.</summary>
    public Incident IncidentOf(long report, string localId) =>
        JsonSerializer.Deserialize(store.Prepare("SELECT facts -> '$.incident' FROM mention WHERE report = $report AND local_id = $local_id").Text(report, localId)!, LedgerJson.Compact.Incident)!;

    /// <summary>The mentions of an incident as deriving takes them, each with its report's row.</summary>
    public List<(long Report, Mention Mention)> Of(string incident) =>
        store.Prepare("""
            SELECT report.row, report.id, report.publisher, report.published, report.superseded, mention.facts, origin.story, origin.agency, origin.compiled, origin.cites, report.address
            FROM mention JOIN report ON report.row = mention.report JOIN origin ON origin.report = report.row
            WHERE mention.incident = $id ORDER BY report.row, mention.ordinal
            """).Rows(Mention, incident);

    private static (long Report, Mention Mention) Mention(SqliteDataReader row)
    {
        var facts = Facts(row.GetString(5));
        var cites = JsonSerializer.Deserialize(row.GetString(9), LedgerJson.Compact.ImmutableArrayCitation).Select(citation => citation.Outlet);
        var report = new MentionReport(
            row.GetString(1), row.TextOrNull(2) ?? OutletSite.Of(row.TextOrNull(10)), row.DateOrNull(3), row.GetInt64(0), row.GetBoolean(4), row.GetInt64(6).ToString(CultureInfo.InvariantCulture), row.TextOrNull(7) ?? facts.Credit);
        return (row.GetInt64(0), new Mention(report, facts with { IsDigest = facts.IsDigest || row.GetBoolean(8), Outlets = [.. facts.Outlets.Union(cites, StringComparer.Ordinal)] }));
    }

    private static MentionFacts Facts(string json) => JsonSerializer.Deserialize(json, LedgerJson.Compact.MentionFacts)!;

    /// <summary>
    /// Takes sources and claims from the JSON of the <c>coded</c> entry: one statement for all of them is several times as fast as one for each.
    /// </summary>
    public void InsertSourcesAndClaims(long report, long seq)
    {
        store.Prepare("""
            INSERT INTO source (report, ordinal, id, name, of, kind, via, span_start, span_end)
            SELECT $report, item.key, item.value ->> 'id', item.value ->> 'name', item.value ->> 'of', item.value ->> 'kind', item.value ->> 'via',
              item.value ->> '$.span[0]', item.value ->> '$.span[1]'
            FROM log, json_each(log.body, '$.sources') AS item WHERE log.seq = $seq
            """).Run(report, seq);
        store.Prepare("""
            INSERT INTO claim (report, ordinal, id, mention, facet, value, source, stance, sentence_start, sentence_end, span_start, span_end)
            SELECT $report, item.key, item.value ->> 'id', item.value ->> 'incident', item.value ->> 'facet', item.value ->> 'value',
              item.value ->> 'source', item.value ->> 'stance', item.value ->> '$.sentence[0]', item.value ->> '$.sentence[1]',
              item.value ->> '$.span[0]', item.value ->> '$.span[1]'
            FROM log, json_each(log.body, '$.claims') AS item WHERE log.seq = $seq
            """).Run(report, seq);
    }
}
