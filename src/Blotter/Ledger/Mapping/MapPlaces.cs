using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger.Mapping;

/// <summary>A place with the incidents of a selection that have it.</summary>
/// <param name="Spot">Where, and how narrowly that is known.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Its country's code, or <c>null</c>.</param>
/// <param name="Gazetteer">Its entry in the gazetteer, or <c>null</c>.</param>
/// <param name="Incidents">How many incidents.</param>
/// <param name="Killed">The sum of the best figures of those killed.</param>
public sealed record MapPlace(MapSpot Spot, string Name, string? Country, string? Gazetteer, int Incidents, long Killed);

/// <summary>Where the incidents of a selection are.</summary>
/// <param name="Places">The places, those with most incidents first.</param>
/// <param name="Unplaced">Incidents that no map can show: their place is unknown, or has neither a point nor a country.</param>
public sealed record MapPlaces(ImmutableArray<MapPlace> Places, int Unplaced)
{
    // Incidents of one place have one point, so that a ledger of years has fewer places than incidents by far.
    private const string Columns =
        "CASE place_precision WHEN 'country' THEN NULL ELSE place_lat END AS lat, CASE place_precision WHEN 'country' THEN NULL ELSE place_lon END AS lon, " +
        "place_precision, place_country, count(*), total(coalesce(killed_best, killed_low, killed_high)), min(row)";

    internal static MapPlaces Of(StoreConnection store, IncidentFilter filter)
    {
        var selection = IncidentList.Select(filter);
        var groups = store.Stream($"SELECT {Columns} FROM incident {selection.Where} GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 1, 2, 3, 4", Group, selection.Values).ToList();
        var shown = groups.Where(group => group.Spot is not null).ToList();
        return new MapPlaces([.. shown.Select(group => Named(store, group))], groups.Sum(group => group.Incidents) - shown.Sum(group => group.Incidents));
    }

    private static MapPlace Named(StoreConnection store, PlaceGroup group) =>
        store.Prepare("SELECT place_name, place_gazetteer FROM incident WHERE row = $row")
            .Rows(row => new MapPlace(group.Spot!.Value, row.GetString(0), group.Country, row.TextOrNull(1), group.Incidents, group.Killed), group.Row).Single();

    private static PlaceGroup Group(SqliteDataReader row) =>
        new(Spot(row), row.TextOrNull(3), row.GetInt32(4), (long)row.GetDouble(5), row.GetInt64(6));

    private static MapSpot? Spot(SqliteDataReader row)
    {
        if (row.IsDBNull(2))
            return null;
        var precision = SetList.Parse<PlacePrecision>(row.GetString(2));
        if (precision == PlacePrecision.Country)
            return row.TextOrNull(3) is { } country ? new MapSpot(country, 0, 0, precision) : null;
        return row.RealOrNull(0) is >= -90 and <= 90 and var lat && row.RealOrNull(1) is >= -180 and <= 180 and var lon ? new MapSpot(null, lat, lon, precision) : null;
    }

    private sealed record PlaceGroup(MapSpot? Spot, string? Country, int Incidents, long Killed, long Row);
}
