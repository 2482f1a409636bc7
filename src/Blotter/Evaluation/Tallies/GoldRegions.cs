using Blotter.Coding.Contract;
using Blotter.Coding.Places;

namespace Blotter.Evaluation.Tallies;

/// <summary>Adds to the places of a gold coding the first-level regions that they lie in (those of the nearest town), which the gold leaves out and a coder gives.</summary>
internal static class GoldRegions
{
    // Farther away it is another place of the name.
    private const double Farthest = 60;

    /// <summary>The coding with the regions that the gazetteer knows.</summary>
    public static CodedReport Added(CodedReport coded) => coded with { Incidents = [.. coded.Incidents.Select(incident => incident with { Place = Added(incident.Place) })] };

    private static Place? Added(Place? place)
    {
        if (place is not { Admin1: null, Lat: { } lat, Lon: { } lon })
            return place;
        var gazetteer = Gazetteer.Shipped;
        (int? Region, double Kilometres) nearest = (null, Farthest);
        for (var id = 0; id < gazetteer.Count; id++)
        {
            var (otherLat, otherLon) = gazetteer.PointOf(id);
            if (Math.Abs(otherLat - lat) > 1 || gazetteer.KindOf(id) != PlaceKind.City || gazetteer.RegionOf(id) is not { } region || !gazetteer.CountriesOf(id).Contains(place.Country!, StringComparer.Ordinal))
                continue;
            var away = GreatCircle.Kilometres(lat, lon, otherLat, otherLon);
            if (away < nearest.Kilometres)
                nearest = (region, away);
        }
        return nearest.Region is { } found ? place with { Admin1 = gazetteer.NameOf(found) } : place;
    }
}
