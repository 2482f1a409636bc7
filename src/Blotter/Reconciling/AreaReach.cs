using Blotter.Coding.Contract;
using Blotter.Coding.Places;

namespace Blotter.Reconciling;

/// <summary>Whether places lie within areas that a text names.</summary>
internal static class AreaReach
{
    // Kilometres that a town's name reaches at least: those who count attacks "in" a town count its edge too.
    private const int LeastOfTown = 10;

    // The point of a district is that of a place in it.
    private const int LeastOfDistrict = 30;

    // Degrees from the bearing of a side of a country within which a place lies on it for sure, and within which it may.
    private const double SureSide = 60;
    private const double PossibleSide = 90;

    // The part of the way to a country's edge that is its middle.
    private const double MiddleShare = 0.4;

    /// <summary>Whether a place, known as narrowly as the area is or more so, lies in it.</summary>
    public static bool Holds(PossiblePlace area, Place place)
    {
        if (area.Kind == AreaWord.Part)
            return IsPoint(place) && LiesOnSide(area, place, SureSide) == true;
        if (IsRegion(area))
            return place.Precision != PlacePrecision.Country && (IsNamed(place.Admin1, area.Name) || IsNamed(place.Name, area.Name));
        return IsPoint(place) ? IsWithin(area, place) : IsNamed(place.Name, area.Name) && place.Precision == PlacePrecision.District;
    }

    /// <summary>Whether a place that is known too broadly for the area may lie in it.</summary>
    public static bool MayHold(PossiblePlace area, Place place) => place.Precision switch
    {
        PlacePrecision.Country => true,
        _ when area.Kind == AreaWord.Part => LiesOnSide(area, place, PossibleSide) != false,
        PlacePrecision.Province or PlacePrecision.District => !IsRegion(area) && (area.Region is null || place.Admin1 is null || IsNamed(place.Admin1, area.Region)),
        _ => IsRegion(area) && place.Admin1 is null,
    };

    private static bool IsRegion(PossiblePlace area) => area.Kind == "region";

    private static bool IsPoint(Place place) => place.Precision is PlacePrecision.Exact or PlacePrecision.Near;

    private static bool IsNamed(string? name, string? other) => name is not null && string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static bool IsWithin(PossiblePlace area, Place place) =>
        place is { Lat: { } lat, Lon: { } lon } && GreatCircle.Kilometres(area.Lat, area.Lon, lat, lon) <= Math.Max(area.Kind == "district" ? LeastOfDistrict : LeastOfTown, area.RadiusKm);

    // A side has no border, and where it is not told which side ("the coast") nothing is known.
    private static bool? LiesOnSide(PossiblePlace part, Place place, double width)
    {
        if (AreaWords.Shipped.Of(part.Name.Split(' ')[0]) is not { } side || place is not { Lat: { } lat, Lon: { } lon } || (side.Bearing is null && !side.IsMiddle))
            return null;
        if (part.Region is { } region && place.Admin1 is { } own && !IsNamed(own, region))
            return false;
        if (side.IsMiddle)
            return GreatCircle.Kilometres(part.Lat, part.Lon, lat, lon) <= part.RadiusKm * MiddleShare ? true : null;
        var east = (lon - part.Lon) * Math.Cos(double.DegreesToRadians(part.Lat));
        var bearing = double.RadiansToDegrees(Math.Atan2(east, lat - part.Lat));
        return Math.Abs(Math.IEEERemainder(bearing - side.Bearing!.Value, 360)) <= width;
    }
}
