using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Places;

/// <summary>How far a place reaches that is known no more narrowly, for maps: a circle around its point, or an outline where one can be told.</summary>
/// <param name="RadiusKm">Roughly how far it reaches from its point, in kilometres.</param>
/// <param name="Outline">
/// Corners around all places that the gazetteer knows in it with a margin, in order, the last joined to the first; empty for a circle. It isn't the
/// official border: it may cut over neighbours, and leave land out where nobody lives.
/// </param>
public sealed record PlaceExtent(double RadiusKm, ImmutableArray<(double Lat, double Lon)> Outline)
{
    // Kilometres: beside a town is within so much of its edge; what the gazetteer doesn't know reaches so far by the usual size of its kind.
    private const int Beside = 10;
    private const int UsualDistrict = 30;
    private const int UsualProvince = 100;

    // Corners of the margin around each place.
    private const int MarginCorners = 8;
    private const double KilometresADegree = 111.2;

    private static readonly Lazy<FrozenDictionary<string, int>> Units = new(UnitsBySource);
    private static readonly Lazy<ILookup<int, int>> Members = new(MembersByUnit);

    /// <summary>The extent of a place by its entry in the gazetteer; <c>null</c> for what is a point, and for countries, whose borders are no business of the gazetteer.</summary>
    public static PlaceExtent? Of(string? gazetteer, PlacePrecision precision) => precision switch
    {
        PlacePrecision.Near => new PlaceExtent(Beside, []),
        PlacePrecision.District => Unit(gazetteer, UsualDistrict),
        PlacePrecision.Province => Unit(gazetteer, UsualProvince),
        _ => null,
    };

    private static PlaceExtent Unit(string? gazetteer, int usual)
    {
        if (gazetteer is null || !Units.Value.TryGetValue(gazetteer, out var unit))
            return new PlaceExtent(usual, []);
        var places = Gazetteer.Shipped;
        return new PlaceExtent(Math.Max(places.RadiusKmOf(unit), Beside), Hull([.. Members.Value[unit].SelectMany(place => Around(places.PointOf(place)))]));
    }

    private static FrozenDictionary<string, int> UnitsBySource()
    {
        var places = Gazetteer.Shipped;
        return Enumerable.Range(0, places.Count).Where(id => places.KindOf(id) is PlaceKind.Region or PlaceKind.District)
            .GroupBy(id => places.Place(id).Source, StringComparer.Ordinal).ToFrozenDictionary(unit => unit.Key, unit => unit.First(), StringComparer.Ordinal);
    }

    private static ILookup<int, int> MembersByUnit()
    {
        var places = Gazetteer.Shipped;
        return Enumerable.Range(0, places.Count).Where(id => places.KindOf(id) == PlaceKind.City)
            .SelectMany(id => new[] { places.RegionOf(id), places.DistrictOf(id) }.OfType<int>().Select(unit => (unit, id)))
            .ToLookup(entry => entry.unit, entry => entry.id);
    }

    private static IEnumerable<(double Lat, double Lon)> Around((double Lat, double Lon) place)
    {
        var north = Beside / KilometresADegree;
        var east = north / Math.Max(0.1, Math.Cos(double.DegreesToRadians(place.Lat)));
        for (var corner = 0; corner < MarginCorners; corner++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * corner / MarginCorners);
            yield return (Math.Round(place.Lat + (north * sin), 3), Math.Round(place.Lon + (east * cos), 3));
        }
    }

    // Andrew's monotone chain. A unit on both sides of the antimeridian has no outline: it would lie around the earth.
    private static ImmutableArray<(double Lat, double Lon)> Hull(List<(double Lat, double Lon)> points)
    {
        var sorted = points.Distinct().OrderBy(point => point.Lon).ThenBy(point => point.Lat).ToList();
        if (sorted.Count < 3 || sorted[^1].Lon - sorted[0].Lon > 180)
            return [];
        var lower = HalfOf(sorted);
        sorted.Reverse();
        var upper = HalfOf(sorted);
        return lower.Count + upper.Count < 5 ? [] : [.. lower.SkipLast(1), .. upper.SkipLast(1)];
    }

    private static List<(double Lat, double Lon)> HalfOf(List<(double Lat, double Lon)> sorted)
    {
        var half = new List<(double Lat, double Lon)>();
        foreach (var point in sorted)
        {
            while (half.Count > 1 && Turn(half[^2], half[^1], point) <= 0)
                half.RemoveAt(half.Count - 1);
            half.Add(point);
        }
        return half;
    }

    // Positive where the way turns left.
    private static double Turn((double Lat, double Lon) a, (double Lat, double Lon) b, (double Lat, double Lon) c) =>
        ((b.Lon - a.Lon) * (c.Lat - a.Lat)) - ((b.Lat - a.Lat) * (c.Lon - a.Lon));
}
