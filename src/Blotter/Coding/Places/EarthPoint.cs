namespace Blotter.Coding.Places;

/// <summary>A point on a round earth as a unit vector, so that distances need no sines.</summary>
internal readonly record struct EarthPoint(float X, float Y, float Z)
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>The point of WGS 84 decimal degrees.</summary>
    public static EarthPoint Of(double lat, double lon)
    {
        var (sinLat, cosLat) = Math.SinCos(double.DegreesToRadians(lat));
        var (sinLon, cosLon) = Math.SinCos(double.DegreesToRadians(lon));
        return new EarthPoint((float)(cosLat * cosLon), (float)(cosLat * sinLon), (float)sinLat);
    }

    /// <summary>The distance through the earth as a share of its radius.</summary>
    public float Chord(EarthPoint other)
    {
        var (x, y, z) = (X - other.X, Y - other.Y, Z - other.Z);
        return MathF.Sqrt((x * x) + (y * y) + (z * z));
    }

    /// <summary>Kilometres along the surface.</summary>
    public double Kilometres(EarthPoint other) => 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Chord(other) / 2));

    /// <summary>The point at a distance and bearing (degrees from north, clockwise).</summary>
    public EarthPoint Moved(double kilometres, double bearing)
    {
        var (lat, lon) = Radians();
        var (sinLat, cosLat) = Math.SinCos(lat);
        var (sinWay, cosWay) = Math.SinCos(kilometres / EarthRadiusKm);
        var (sinBearing, cosBearing) = Math.SinCos(double.DegreesToRadians(bearing));
        var to = Math.Asin(Math.Clamp((sinLat * cosWay) + (cosLat * sinWay * cosBearing), -1, 1));
        var east = Math.Atan2(sinBearing * sinWay * cosLat, cosWay - (sinLat * Math.Sin(to)));
        return Of(double.RadiansToDegrees(to), double.RadiansToDegrees(lon + east));
    }

    /// <summary>The point in the middle of the shortest way.</summary>
    public EarthPoint Middle(EarthPoint other) => new(X + other.X, Y + other.Y, Z + other.Z);

    /// <summary>WGS 84 decimal degrees.</summary>
    public (double Lat, double Lon) Degrees()
    {
        var (lat, lon) = Radians();
        return (double.RadiansToDegrees(lat), double.RadiansToDegrees(lon));
    }

    private (double Lat, double Lon) Radians() => (Math.Atan2(Z, Math.Sqrt(((double)X * X) + ((double)Y * Y))), Math.Atan2(Y, X));
}
