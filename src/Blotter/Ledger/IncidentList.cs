using Blotter.Coding.Contract;
using Blotter.Ledger.Mapping;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>Lists incidents.</summary>
internal sealed class IncidentList(StoreConnection store)
{
    // A current incident counts only reports that are not superseded, one that is not current has no others.
    private const string Columns =
        "incident.id, incident.current, " +
        "(SELECT count(DISTINCT mention.report) FROM mention JOIN report ON report.row = mention.report " +
        "WHERE mention.incident = incident.id AND report.superseded <= NOT incident.current), incident.origins, incident.disputed, " + IncidentColumns.Facets;

    /// <summary>Incidents that the filter takes, in its order, one at a time.</summary>
    public IEnumerable<IncidentSummary> Stream(IncidentFilter filter)
    {
        var selection = Select(filter);
        var order = $"ORDER BY {OrderOf(filter.Order)}, id";
        // Which rows are of the page is told by an index alone; only those are read.
        return filter.Limit is null
            ? store.Stream($"SELECT {Columns} FROM incident {selection.Where} {order} {Selection.Page(filter.Limit, filter.Offset)}", Summary, selection.Values)
            : store.Stream(
                $"SELECT {Columns} FROM incident WHERE row IN (SELECT row FROM incident {selection.Where} {order} {Selection.Page(filter.Limit, filter.Offset)}) {order}",
                Summary, selection.Values);
    }

    /// <summary>What the filter takes in sum.</summary>
    public IncidentTotals Totals(IncidentFilter filter)
    {
        var selection = Select(filter);
        return store.Stream($"SELECT {SelectionTotals.Columns} FROM incident {selection.Where}", SelectionTotals.Read, selection.Values).Single();
    }

    /// <summary>All incidents that are current, by id, one at a time.</summary>
    public IEnumerable<IncidentSummary> StreamById() => store.Stream($"SELECT {Columns} FROM incident WHERE current = 1 ORDER BY id", Summary, []);

    public int Count(IncidentFilter filter)
    {
        var selection = Select(filter);
        return store.Stream($"SELECT count(*) FROM incident {selection.Where}", row => row.GetInt32(0), selection.Values).Single();
    }

    /// <summary>The incident with this id, current or not; <c>null</c> when no report mentions it any more.</summary>
    public IncidentSummary? Find(string id) => store.Prepare($"SELECT {Columns} FROM incident WHERE id = $id").Rows(Summary, id).SingleOrDefault();

    /// <summary>Current incidents of which a name matches, those of most origins first.</summary>
    /// <param name="names">The FTS5 expression.</param>
    /// <param name="limit">At most so many.</param>
    public List<IncidentSummary> Named(string names, int limit) =>
        store.Prepare($"SELECT {Columns} FROM incident WHERE current = 1 AND {Named("$names")} ORDER BY origins DESC, sort_day, id LIMIT $limit").Rows(Summary, names, limit);

    /// <summary>The conditions on <c>incident</c> that a filter makes.</summary>
    public static Selection Select(IncidentFilter filter) => new Selection()
        .When(!filter.WithSuperseded, "current = 1")
        .When(filter.From is not null || filter.To is not null, "(first_day IS NOT NULL OR last_day IS NOT NULL)")
        .With("(last_day IS NULL OR last_day >= $from)", "$from", filter.From)
        .With("(first_day IS NULL OR first_day <= $to)", "$to", filter.To)
        .With("place_country = $country COLLATE NOCASE", "$country", filter.Country)
        .With(Named("$place"), "$place", Names("place_name place_admin1", filter.Place))
        .With(Named("$perpetrator"), "$perpetrator", Names("perpetrator_names", filter.Perpetrator))
        .With("type = $type", "$type", SetList.Name(filter.Type))
        .With("stage = $stage", "$stage", SetList.Name(filter.Stage))
        .With("coalesce(killed_best, killed_low) >= $killed", "$killed", filter.MinKilled)
        .With(
            "+id IN (SELECT incident FROM mention WHERE report IN (SELECT rowid FROM report_fts WHERE report_fts MATCH $text))",
            "$text",
            filter.Text is { } text ? SearchText.AllOf(text) : null)
        .Within(filter.Area)
        .At(filter.Spot);

    private static string OrderOf(IncidentOrder order) => order switch
    {
        IncidentOrder.Latest => "first_day IS NULL AND last_day IS NULL, sort_day DESC",
        IncidentOrder.Killed => "coalesce(killed_best, killed_low) DESC",
        IncidentOrder.Injured => "coalesce(injured_best, injured_low) DESC",
        IncidentOrder.Origins => "origins DESC",
        _ => "sort_day",
    };

    // The plus has SQLite go through the index of the list, and not look up every row that has the name.
    private static string Named(string parameter) => $"+row IN (SELECT rowid FROM incident_fts WHERE incident_fts MATCH {parameter})";

    private static string? Names(string columns, string? typed) => typed is null ? null : SearchText.PrefixOf(columns, typed);

    private static IncidentSummary Summary(SqliteDataReader row) =>
        IncidentColumns.Read(row, at: 5, row.GetString(0), row.GetBoolean(1), row.GetInt32(2), row.GetInt32(3), row.GetString(4));
}
