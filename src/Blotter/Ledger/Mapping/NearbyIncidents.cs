using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;

namespace Blotter.Ledger.Mapping;

/// <summary>An incident near another.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Kilometres">From point to point.</param>
public sealed record NearbyIncident(IncidentSummary Incident, double Kilometres);

/// <summary>Finds incidents whose points lie near an incident's point.</summary>
internal static class NearbyIncidents
{
    private const double KilometresADegree = 111.2;

    // All around the earth: an index holds it, and what is far away is left out by its distance.
    private const string BandSql =
        $"SELECT id, place_lat, place_lon, first_day FROM incident WHERE current = 1 AND place_lat BETWEEN $south AND $north AND place_lon IS NOT NULL AND {MapConditions.HasPoint}";

    /// <summary>The nearest within a distance, of those as near the ones nearest in time; none where the place is known no narrower than to a province.</summary>
    public static IEnumerable<NearbyIncident> Of(StoreConnection store, IncidentSummary incident, double kilometres, int most)
    {
        if (incident.Place is not { Lat: { } lat, Lon: { } lon, Precision: PlacePrecision.Exact or PlacePrecision.Near or PlacePrecision.District })
            return [];
        var day = incident.Date?.Start?.FirstDay ?? incident.Date?.End?.LastDay;
        var list = new IncidentList(store);
        return store.Prepare(BandSql)
            .Rows(
                row => (Id: row.GetString(0), Kilometres: GreatCircle.Kilometres(lat, lon, row.GetDouble(1), row.GetDouble(2)), Days: DaysBetween(day, row.DateOrNull(3)?.FirstDay)),
                lat - (kilometres / KilometresADegree), lat + (kilometres / KilometresADegree))
            .Where(other => other.Kilometres <= kilometres && !string.Equals(other.Id, incident.Id, StringComparison.Ordinal))
            .OrderBy(other => Math.Round(other.Kilometres)).ThenBy(other => other.Days).ThenBy(other => other.Id, StringComparer.Ordinal)
            .Take(most).ToImmutableArray()
            .Select(other => new NearbyIncident(list.Find(other.Id)!, other.Kilometres));
    }

    private static int DaysBetween(DateOnly? one, DateOnly? other) => one is { } a && other is { } b ? Math.Abs(a.DayNumber - b.DayNumber) : int.MaxValue;
}
