namespace Blotter.Coding.Places;

/// <summary>Distances on a round earth.</summary>
internal static class GreatCircle
{
    private const double EarthRadiusKm = 6371.0;

    /// <summary>Kilometres between two points in WGS 84 decimal degrees, by the haversine formula; within half a percent of the ellipsoid's.</summary>
    public static double Kilometres(double lat, double lon, double otherLat, double otherLon)
    {
        var (north, east) = (double.DegreesToRadians(otherLat - lat), double.DegreesToRadians(otherLon - lon));
        var (sinNorth, sinEast) = (Math.Sin(north / 2), Math.Sin(east / 2));
        var chord = (sinNorth * sinNorth) + (Math.Cos(double.DegreesToRadians(lat)) * Math.Cos(double.DegreesToRadians(otherLat)) * sinEast * sinEast);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}
