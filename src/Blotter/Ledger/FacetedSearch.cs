using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>Searches reports by their words, and counts what was found by type, country, outlet and year.</summary>
internal sealed class FacetedSearch(StoreConnection store)
{
    private const int MostFacets = 12;

    // Stands where words found begin and end. A report whose text holds it is cut there too, which does no harm.
    private const string Cut = "\u0002";
    private const string MostRows = "20001";

    // The latest read come first where too many are found to rank them.
    private const string Latest = $"SELECT rowid FROM report_fts WHERE report_fts MATCH $text ORDER BY rowid DESC LIMIT {MostRows}";

    private const string Best = $"SELECT rowid FROM report_fts WHERE report_fts MATCH $text ORDER BY rank, rowid LIMIT {MostRows}";

    private const string Narrow = """
        SELECT report.row FROM json_each($rows) AS hit JOIN report ON report.row = hit.value WHERE report.superseded = 0
          AND ($year IS NULL OR substr(report.published, 1, 4) = $year)
          AND ($outlet IS NULL OR EXISTS (SELECT 1 FROM outlet WHERE outlet.report = report.row AND outlet.key = $outlet))
          AND ($type IS NULL AND $country IS NULL OR EXISTS (
            SELECT 1 FROM mention JOIN incident ON incident.id = mention.incident
            WHERE mention.report = report.row AND incident.type = coalesce($type, incident.type) AND ($country IS NULL OR incident.place_country = $country)))
        ORDER BY hit.key
        """;

    private static readonly string Types = FacetSql("incident.type", "JOIN mention ON mention.report = hit.value JOIN incident ON incident.id = mention.incident");

    private static readonly string Countries =
        FacetSql("incident.place_country", "JOIN mention ON mention.report = hit.value JOIN incident ON incident.id = mention.incident");

    private static readonly string Outlets = FacetSql("outlet.key", "JOIN outlet ON outlet.report = hit.value");
    private static readonly string Years = FacetSql("substr(report.published, 1, 4)", "JOIN report ON report.row = hit.value");

    private static readonly string HitSql =
        $"SELECT {ReportList.Columns}, snippet(report_fts, 1, $start, $end, '…', 28), report.row FROM report_fts JOIN report ON report.row = report_fts.rowid " +
        "WHERE report_fts MATCH $text AND report_fts.rowid = $row";

    private readonly MentionTable _mentions = new(store);
    private readonly SourceList _sources = new(store);

    /// <summary>One page of what is found.</summary>
    public SearchPage Page(SearchFilter filter)
    {
        var words = SearchText.AllOf(filter.Text);
        var found = Rows(words, out var isCut);
        var kept = store.Prepare(Narrow).Rows(
            row => row.GetInt64(0), Json(found), filter.Year?.ToString("0000", CultureInfo.InvariantCulture), filter.Outlet, SetList.Name(filter.Type), filter.Country?.ToUpperInvariant());
        var hits = kept.Skip(filter.Offset).Take(filter.Limit).SelectMany(row => store.Prepare(HitSql).Rows(Hit, Cut, Cut, words, row));
        return new SearchPage([.. hits], kept.Count, isCut, Facets(Json(kept)), Incidents(filter.Text), Sources(filter.Text));
    }

    private List<long> Rows(string words, out bool isCut)
    {
        var latest = store.Prepare(Latest).Rows(row => row.GetInt64(0), words);
        isCut = latest.Count > SearchPage.Most;
        return isCut ? latest[..SearchPage.Most] : store.Prepare(Best).Rows(row => row.GetInt64(0), words);
    }

    private SearchHit Hit(SqliteDataReader row)
    {
        var snippet = WhiteSpace.Collapsed(row.GetString(ReportList.Width));
        var incidents = _mentions.IncidentsOf(row.GetInt64(ReportList.Width + 1)).Distinct(StringComparer.Ordinal);
        return new SearchHit(ReportList.Summary(row), snippet.Replace(Cut, "", StringComparison.Ordinal), [.. incidents]) { Parts = [.. snippet.Split(Cut)] };
    }

    private SearchFacets Facets(string rows) => new(
        Counts(Types, rows, type => type.Replace('-', ' ')),
        Counts(Countries, rows, country => country),
        Counts(Outlets, rows, key => _sources.NameOf(key).Name),
        Counts(Years, rows, year => year));

    private ImmutableArray<FacetCount> Counts(string sql, string rows, Func<string, string> nameOf) =>
        [.. store.Prepare(sql).Rows(row => (Value: row.GetString(0), Count: row.GetInt32(1)), rows, MostFacets).Select(facet => new FacetCount(facet.Value, nameOf(facet.Value), facet.Count))];

    private ImmutableArray<IncidentSummary> Incidents(string text) =>
        [.. new IncidentList(store).Named(SearchText.PrefixOf("place_name place_admin1 perpetrator_names", text), SearchPage.MostNamed)];

    private ImmutableArray<SourceTie> Sources(string text) => SourceKey.Of(text) is not { } key ? [] :
        [.. store.Prepare("""
            SELECT key, max(reports) FROM (
              SELECT key, count(*) AS reports FROM outlet WHERE key >= $key AND key < $key || '~' GROUP BY key
              UNION ALL SELECT key, count(DISTINCT report) FROM speaker WHERE key >= $key AND key < $key || '~' GROUP BY key)
            GROUP BY key ORDER BY 2 DESC, 1 LIMIT $limit
            """).Rows(row => (Key: row.GetString(0), Reports: row.GetInt32(1)), key, SearchPage.MostNamed).Select(source => new SourceTie(source.Key, _sources.NameOf(source.Key).Name, source.Reports))];

    private static string FacetSql(string value, string joins) => $"""
        SELECT {value}, count(DISTINCT hit.value) FROM json_each($rows) AS hit {joins} WHERE {value} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT $limit
        """;

    private static string Json(IEnumerable<long> rows) => $"[{string.Join(',', rows.Select(row => row.ToString(CultureInfo.InvariantCulture)))}]";
}
