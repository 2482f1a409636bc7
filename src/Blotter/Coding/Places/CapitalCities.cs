using System.Collections.Frozen;

namespace Blotter.Coding.Places;

/// <summary>The capitals of <c>countries.tsv</c> in a gazetteer.</summary>
internal static class CapitalCities
{
    /// <summary>The numbers of those that the gazetteer has.</summary>
    public static FrozenSet<int> Of(Gazetteer gazetteer) =>
        DataFile.Load("Coding/Places/countries.tsv").Rows.Select(row => Capital(gazetteer, row)).OfType<int>().ToFrozenSet();

    private static int? Capital(Gazetteer gazetteer, DataRow row)
    {
        if (row.Values("capital") is not [var name, ..] || gazetteer.CountryOfCode(row["iso2"]) is not { } country)
            return null;
        var cities = gazetteer.Named(name).Where(id => gazetteer.CountryOf(id) == country && gazetteer.KindOf(id) == PlaceKind.City).ToArray();
        return cities.Length == 0 ? null : cities.MaxBy(gazetteer.PopulationOf);
    }
}
