using System.Collections.Frozen;

namespace Blotter.Training.Corpora;

/// <summary>Names of countries and of their peoples, from the library's table.</summary>
internal static class Countries
{
    private static readonly DataFile Table = DataFile.Load("Coding/Places/countries.tsv");

    private static readonly FrozenSet<string> Names =
        All.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Peoples = Table.Rows.SelectMany(row => row.Values("demonyms")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names and aliases of all countries, in the order of the table.</summary>
    public static IEnumerable<string> All => Table.Rows.SelectMany(row => row.Values("aliases").Add(row["name"]));

    /// <summary>Whether it is a country's name or alias.</summary>
    public static bool IsCountry(string name) => Names.Contains(name);

    /// <summary>Whether it is the adjective or people of a country ("Syrian", "Iraqis").</summary>
    public static bool IsPeople(string name) => Peoples.Contains(name);
}
