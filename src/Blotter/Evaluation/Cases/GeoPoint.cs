namespace Blotter.Evaluation.Cases;

/// <summary>A point on the sphere, in WGS 84 decimal degrees.</summary>
internal readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>How far two points may lie apart and still mean one town.</summary>
    public const double TownRadiusKilometres = 40;

    private const double EarthRadiusKilometres = 6371.0088;

    /// <summary>The point of two coordinates, or <c>null</c> when one is not known.</summary>
    public static GeoPoint? Of(double? latitude, double? longitude) =>
        latitude is { } lat && longitude is { } lon ? new GeoPoint(lat, lon) : null;

    /// <summary>Whether the other point lies within <see cref="TownRadiusKilometres"/>, inclusive.</summary>
    public bool IsNear(GeoPoint other) => KilometresTo(other) <= TownRadiusKilometres;

    /// <summary>Great-circle distance (haversine).</summary>
    public double KilometresTo(GeoPoint other)
    {
        double lat1 = double.DegreesToRadians(Latitude), lat2 = double.DegreesToRadians(other.Latitude);
        var byLatitude = Math.Sin((lat2 - lat1) / 2);
        var byLongitude = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var h = (byLatitude * byLatitude) + (Math.Cos(lat1) * Math.Cos(lat2) * byLongitude * byLongitude);
        return 2 * EarthRadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
