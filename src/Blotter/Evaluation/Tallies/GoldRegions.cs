using Blotter.Coding.Contract;
using Blotter.Coding.Places;

namespace Blotter.Evaluation.Tallies;

/// <summary>Adds to the places of a gold coding the first-level regions that they lie in, which the gold leaves out and a coder gives.</summary>
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
        var nearest = gazetteer.Named(place.Name).Select(gazetteer.Place).Where(known => known.Country == place.Country && known.Admin1 is not null)
            .Select(known => (known.Admin1, Kilometres: GreatCircle.Kilometres(lat, lon, known.Lat, known.Lon)))
            .Where(known => known.Kilometres <= Farthest).OrderBy(known => known.Kilometres).FirstOrDefault();
        return place with { Admin1 = nearest.Admin1 };
    }
}
