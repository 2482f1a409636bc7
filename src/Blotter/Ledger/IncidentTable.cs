using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Ledger;

/// <summary>
/// The derived table of incidents. An incident's facets are those of the newest version that mentions it, a
/// version that is not superseded before any that is.
/// </summary>
internal sealed class IncidentTable(StoreConnection store, Codings codings, SearchIndex index)
{
    // Sorts after every date.
    private const string Undated = "~";

    private static readonly string InsertSql = $"""
        INSERT INTO incident (id, current, first_day, last_day, sort_day, perpetrator_names, {IncidentColumns.Facets})
        VALUES ($id, $current, $first_day, $last_day, $sort_day, $names, {IncidentColumns.Parameters})
        RETURNING row
        """;

    /// <summary>Derives an incident from its mentions; without any it goes.</summary>
    public void Derive(string id)
    {
        Remove(id);
        store.Prepare("""
            SELECT report.coded, mention.local_id, NOT report.superseded FROM mention JOIN report ON report.row = mention.report
            WHERE mention.incident = $id ORDER BY report.superseded, report.version DESC, report.row, mention.ordinal LIMIT 1
            """).Rows(row => (Coded: row.GetInt64(0), LocalId: row.GetString(1), Current: row.GetBoolean(2)), id)
            .ForEach(newest => Insert(id, newest.Current, codings.IncidentOf(newest.Coded, newest.LocalId)));
    }

    private void Insert(string id, bool current, Incident facets)
    {
        var first = Day(facets.Date?.Start?.FirstDay);
        var last = Day(facets.Date?.End?.LastDay);
        var names = string.Join("; ", facets.Perpetrators.Select(perpetrator => perpetrator.Name));
        index.Added(store.Prepare(InsertSql)
            .Number([id, current, first, last, first ?? last ?? Undated, names, .. IncidentColumns.Values(facets)])!.Value);
    }

    private void Remove(string id)
    {
        if (store.Prepare("SELECT row FROM incident WHERE id = $id").Number(id) is not { } row)
            return;
        index.Deleting(row);
        store.Prepare("DELETE FROM incident WHERE row = $row").Run(row);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
