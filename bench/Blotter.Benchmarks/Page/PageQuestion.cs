using System.Collections.Immutable;

namespace Blotter.Benchmarks.Page;

/// <summary>A question that people ask of a list, as an address and as the plain SQL that answers the same: the rows of a page, and what the selection comes to.</summary>
/// <param name="Name">For people.</param>
/// <param name="Query">The query string.</param>
/// <param name="Where">Conditions on the table <c>incident</c>.</param>
/// <param name="Order">The order of the rows.</param>
/// <param name="Offset">Rows before the page.</param>
internal sealed record PageQuestion(string Name, string Query, string Where, string Order = "sort_day, id", int Offset = 0)
{
    private const string Everything = "current = 1";

    public static ImmutableArray<PageQuestion> All { get; } =
    [
        new("nothing", "", Everything),
        new("page 500", "page=500", Everything, Offset: 49_900),
        new("latest first", "order=latest", Everything, "first_day IS NULL AND last_day IS NULL, sort_day DESC, id"),
        new("most killed first", "order=killed", Everything, "coalesce(killed_best, killed_low) DESC, id"),
        new("most injured first", "order=injured", Everything, "coalesce(injured_best, injured_low) DESC, id"),
        new("most origins first", "order=origins", Everything, "origins DESC, id"),
        new("a year", "from=2019&to=2019", $"{Everything} AND first_day <= '2019-12-31' AND last_day >= '2019-01-01'"),
        new("a month", "from=2019-03&to=2019-03", $"{Everything} AND first_day <= '2019-03-31' AND last_day >= '2019-03-01'"),
        new("a country", "country=IQ", $"{Everything} AND place_country = 'IQ'"),
        new("a country, most killed first", "country=SY&order=killed", $"{Everything} AND place_country = 'SY'", "coalesce(killed_best, killed_low) DESC, id"),
        new("a type", "type=kidnapping", $"{Everything} AND type = 'kidnapping'"),
        new("attempts of a year", "stage=attempted&from=2020&to=2020", $"{Everything} AND stage = 'attempted' AND first_day <= '2020-12-31' AND last_day >= '2020-01-01'"),
        new("ten killed or more", "min_killed=10", $"{Everything} AND coalesce(killed_best, killed_low) >= 10"),
        new("an area", "area=29,38.5,37.5,49", $"{Everything} AND place_lat BETWEEN 29 AND 37.5 AND place_lon BETWEEN 38.5 AND 49 AND place_precision IN ('exact', 'near', 'district')"),
        new("a perpetrator", "perpetrator=brigade", $"{Everything} AND row IN (SELECT rowid FROM incident_fts WHERE incident_fts MATCH 'perpetrator_names : brigade*')"),
        new("a place", "place=bag", $"{Everything} AND row IN (SELECT rowid FROM incident_fts WHERE incident_fts MATCH '{{place_name place_admin1}} : bag*')"),
        new("a rare word", "search=4711", $"{Everything} AND {Reported("4711")}"),
        new("a frequent word", "search=kidnapping", $"{Everything} AND {Reported("kidnapping")}"),
    ];

    /// <summary>A page of rows, as a plain browser of tables asks for it.</summary>
    public string RowsSql => $"""
        SELECT id, type, stage, date_start, date_end, date_precision, place_name, place_admin1, place_country, place_precision, killed_low, killed_best, killed_high,
          injured_low, injured_best, injured_high, perpetrators, origins, disputed FROM incident WHERE {Where} ORDER BY {Order} LIMIT 100 OFFSET {Offset}
        """;

    /// <summary>What the selection comes to.</summary>
    public string TotalsSql => $"SELECT count(*), total(killed_low), total(killed_best), total(killed_high) FROM incident WHERE {Where}";

    private static string Reported(string word) => $"id IN (SELECT incident FROM mention WHERE report IN (SELECT rowid FROM report_fts WHERE report_fts MATCH '\"{word}\"'))";
}
