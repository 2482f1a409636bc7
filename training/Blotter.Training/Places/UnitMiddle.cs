using Blotter.Coding.Places;

namespace Blotter.Training.Places;

/// <summary>
/// The middle of the land of a unit that people live in, and how far nine in ten of its cities lie from it; GeoNames' tables give units no point.
/// A cell of the map counts once, however many cities it holds. Populations are sums; parts of cities are not counted twice.
/// </summary>
internal static class UnitMiddle
{
    private const double Reached = 0.9;
    private const int LeastRadius = 3;

    /// <summary>Sets point, population and radius of <paramref name="unit"/>.</summary>
    /// <param name="unit">A country, region or district.</param>
    /// <param name="cities">Its cities, at least one.</param>
    /// <param name="cellDegrees">The side of a cell; <c>null</c> where the unit has a point already.</param>
    public static void Set(PlaceDraft unit, IReadOnlyList<PlaceDraft> cities, double? cellDegrees)
    {
        if (cellDegrees is { } side)
            SetPoint(unit, cities, side);
        var distances = cities.Select(city => GreatCircle.Kilometres(unit.Lat, unit.Lon, city.Lat, city.Lon)).Order().ToArray();
        unit.RadiusKm = Math.Max(LeastRadius, (int)Math.Ceiling(distances[(int)(Reached * (distances.Length - 1))]));
        unit.Population = cities.Where(city => city.Kind == PlaceKind.City).Sum(city => city.Population);
    }

    // Over the sphere, so that the date line parts nothing; each cell by the first of its cities.
    private static void SetPoint(PlaceDraft unit, IReadOnlyList<PlaceDraft> cities, double side)
    {
        var (x, y, z) = (0.0, 0.0, 0.0);
        foreach (var city in cities.DistinctBy(city => (Math.Round(city.Lat / side), Math.Round(city.Lon / side))))
        {
            var (lat, lon) = (double.DegreesToRadians(city.Lat), double.DegreesToRadians(city.Lon));
            x += Math.Cos(lat) * Math.Cos(lon);
            y += Math.Cos(lat) * Math.Sin(lon);
            z += Math.Sin(lat);
        }
        unit.Lat = double.RadiansToDegrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y))));
        unit.Lon = double.RadiansToDegrees(Math.Atan2(y, x));
    }
}
