using System.Globalization;

namespace Blotter.Training.Places;

/// <summary>A row of GeoNames' table of cities.</summary>
/// <param name="Id">GeoNames' number.</param>
/// <param name="Name">As written locally in Latin letters.</param>
/// <param name="AsciiName">The same without marks.</param>
/// <param name="Alternates">Other names, in all scripts.</param>
/// <param name="Lat">Latitude in decimal degrees.</param>
/// <param name="Lon">Longitude in decimal degrees.</param>
/// <param name="Code">Its feature code: <c>PPLC</c> for a capital, <c>PPLX</c> for a part of a city.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Region">The code of its first-level region, such as <c>IQ.15</c>.</param>
/// <param name="District">The code of its second-level district, such as <c>IQ.15.90392</c>.</param>
/// <param name="Population">Inhabitants, 0 where unknown.</param>
internal sealed record GeoNamesCity(
    int Id, string Name, string AsciiName, string[] Alternates, double Lat, double Lon, string Code, string Country, string Region, string District, long Population)
{
    /// <summary>Reads the table's lines.</summary>
    public static IEnumerable<GeoNamesCity> Read(string table) => table.Split('\n').Where(line => line.Length > 0).Select(Parse);

    private static GeoNamesCity Parse(string line)
    {
        var cells = line.TrimEnd('\r').Split('\t');
        var region = $"{cells[8]}.{cells[10]}";
        return new GeoNamesCity(
            int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells[2], cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries),
            double.Parse(cells[4], CultureInfo.InvariantCulture), double.Parse(cells[5], CultureInfo.InvariantCulture),
            cells[7], cells[8], region, $"{region}.{cells[11]}", long.Parse(cells[14], CultureInfo.InvariantCulture));
    }
}
