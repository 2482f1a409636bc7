using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Ledger.Mapping;

/// <summary>A place on a map, as incidents have it: a point with its precision, or a country as a whole.</summary>
/// <param name="Country">The country's code where nothing narrower is known; <c>null</c> for a point.</param>
/// <param name="Lat">Latitude in WGS 84 decimal degrees; 0 for a country.</param>
/// <param name="Lon">Longitude in WGS 84 decimal degrees; 0 for a country.</param>
/// <param name="Precision">How narrowly the place is known.</param>
public readonly record struct MapSpot(string? Country, double Lat, double Lon, PlacePrecision Precision)
{
    /// <summary>Reads <c>lat,lon,precision</c>, or the two letters of a country; false for what is neither.</summary>
    public static bool TryParse(string? text, out MapSpot spot)
    {
        spot = default;
        if (text is { Length: 2 } && text.All(char.IsAsciiLetter))
        {
            spot = new MapSpot(text.ToUpperInvariant(), 0, 0, PlacePrecision.Country);
            return true;
        }
        var parts = (text ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length != 3 || !IsDegree(parts[0], 90, out var lat) || !IsDegree(parts[1], 180, out var lon) || SetList.Find<PlacePrecision>(parts[2]) is not { } precision)
            return false;
        spot = new MapSpot(null, lat, lon, precision);
        return true;
    }

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Country ?? string.Create(CultureInfo.InvariantCulture, $"{Lat},{Lon},{SetList.Name(Precision)}");

    private static bool IsDegree(string text, double limit, out double degree) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degree) && Math.Abs(degree) <= limit;
}
