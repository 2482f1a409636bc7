using Blotter.Coding.Contract;
using Blotter.Coding.Places;

namespace Blotter.Reconciling;

/// <summary>Whether places lie within areas that a text names.</summary>
internal static class AreaReach
{
    // Kilometres that a town's name reaches at least: those who count attacks "in" a town count its edge too.
    private const int LeastOfTown = 10;

    /// <summary>Whether a place, known as narrowly as the area is or more so, lies in it.</summary>
    public static bool Holds(PossiblePlace area, Place place)
    {
        if (IsRegion(area))
            return place.Precision != PlacePrecision.Country && (IsNamed(place.Admin1, area.Name) || IsNamed(place.Name, area.Name));
        return place.Precision is PlacePrecision.Exact or PlacePrecision.Near && IsWithin(area, place);
    }

    /// <summary>Whether a place that is known too broadly for the area may lie in it.</summary>
    public static bool MayHold(PossiblePlace area, Place place) => place.Precision switch
    {
        PlacePrecision.Country => true,
        PlacePrecision.Province or PlacePrecision.District => !IsRegion(area) && (place.Admin1 is null || IsNamed(place.Admin1, area.Region)),
        _ => IsRegion(area) && place.Admin1 is null,
    };

    private static bool IsRegion(PossiblePlace area) => area.Kind is "region" or "district" or "area";

    private static bool IsNamed(string? name, string? other) => name is not null && string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static bool IsWithin(PossiblePlace area, Place place) =>
        place is { Lat: { } lat, Lon: { } lon } && GreatCircle.Kilometres(area.Lat, area.Lon, lat, lon) <= Math.Max(LeastOfTown, area.RadiusKm);
}
