using System.Collections.Immutable;

namespace Blotter.Ledger.Mapping;

/// <summary>What the ledger answers to maps and time lines, for any selection of incidents. Limits and orders of filters don't count.</summary>
public sealed class MapQueries
{
    // How far nearby reaches.
    private const double NearbyKilometres = 50;

    private readonly StoreConnection _store;

    internal MapQueries(StoreConnection store) => _store = store;

    /// <summary>Where the incidents are.</summary>
    public MapPlaces Places(IncidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _store.Run(() => MapPlaces.Of(_store, filter));
    }

    /// <summary>When the incidents were.</summary>
    public Timeline Timeline(IncidentFilter filter, TimelineLanes lanes)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _store.Run(() => TimelineReader.Read(_store, filter, lanes));
    }

    /// <summary>How many incidents each country has, the most first; those of no known country last.</summary>
    public ImmutableArray<CountedKey> ByCountry(IncidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Counted(filter, "place_country", "shared IS NULL, 2 DESC, 1");
    }

    /// <summary>How many incidents began in each month (<c>YYYY-MM</c>), in order; years of which the month is not known by themselves, undated incidents last.</summary>
    public ImmutableArray<CountedKey> ByMonth(IncidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Counted(filter, "CASE WHEN substr(first_day, 1, 7) = substr(last_day, 1, 7) THEN substr(first_day, 1, 7) ELSE substr(coalesce(first_day, last_day), 1, 4) END", "shared IS NULL, shared");
    }

    /// <summary>Incidents within 50 km, the nearest first; none where the incident's place is known no narrower than to a province.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="most">At most so many.</param>
    public ImmutableArray<NearbyIncident> Nearby(IncidentSummary incident, int most)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return _store.Run(() => NearbyIncidents.Of(_store, incident, NearbyKilometres, most).ToImmutableArray());
    }

    private ImmutableArray<CountedKey> Counted(IncidentFilter filter, string key, string order)
    {
        var selection = IncidentList.Select(filter);
        return _store.Run(() => _store.Stream(
            $"SELECT {key} AS shared, count(*), total(coalesce(killed_best, killed_low, killed_high)) FROM incident {selection.Where} GROUP BY 1 ORDER BY {order}",
            row => new CountedKey(row.TextOrNull(0), row.GetInt32(1), (long)row.GetDouble(2)), selection.Values).ToImmutableArray());
    }
}

/// <summary>How many incidents share something.</summary>
/// <param name="Key">What they share, or <c>null</c> where it is not known.</param>
/// <param name="Incidents">How many they are.</param>
/// <param name="Killed">The sum of the best figures of those killed.</param>
public sealed record CountedKey(string? Key, int Incidents, long Killed);
