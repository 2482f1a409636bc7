using System.Globalization;
using System.Text.Json;
using Blotter.Deriving;
using Blotter.Ledger.Deciding;

namespace Blotter.Ledger;

/// <summary>The derived table of incidents: what follows from all their mentions.</summary>
internal sealed class IncidentTable(StoreConnection store, MentionTable mentions, CorrectionTable corrections, SearchIndex index)
{
    // Sorts after every date.
    private const string Undated = "~";

    private static readonly string InsertSql = $"""
        INSERT INTO incident (id, current, first_day, last_day, sort_day, perpetrator_names, home_report, home_mention, origins, disputed, reasons, {IncidentColumns.Facets})
        VALUES ($id, $current, $first_day, $last_day, $sort_day, $names, $home_report, $home_mention, $origins, $disputed, $reasons, {IncidentColumns.Parameters})
        RETURNING row
        """;

    /// <summary>Derives an incident from its mentions; without any it goes.</summary>
    public void Derive(string id)
    {
        Remove(id);
        if (mentions.Of(id) is not { Count: > 0 } found)
            return;
        var derived = IncidentDerivation.Of(found.Select(mention => mention.Mention));
        var home = found.First(mention => string.Equals(mention.Mention.Report.Id, derived.Report, StringComparison.Ordinal)).Report;
        Insert(id, found.Exists(mention => !mention.Mention.Report.IsSuperseded), home, Corrections.Apply(derived, corrections.Of(id)));
    }

    private void Insert(string id, bool current, long home, DerivedIncident derived)
    {
        var (facets, reasons) = (derived.Facets, derived.Reasons);
        var first = Day(facets.Date?.Start?.FirstDay);
        var last = Day(facets.Date?.End?.LastDay);
        var names = string.Join("; ", facets.Perpetrators.Select(perpetrator => perpetrator.Name));
        index.Added(store.Prepare(InsertSql)
            .Number([
                id, current, first, last, first ?? last ?? Undated, names, home, facets.Id, reasons.Origins.Length,
                IncidentColumns.Disputed(reasons), JsonSerializer.Serialize(reasons, LedgerJson.Compact.DerivedReasons), .. IncidentColumns.Values(facets)])!.Value);
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
