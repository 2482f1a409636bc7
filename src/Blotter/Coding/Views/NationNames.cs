using System.Collections.Frozen;

namespace Blotter.Coding.Views;

/// <summary>Countries by code as MUC-4 names them; those that its list does not hold by their common name. Immutable.</summary>
/// <param name="listed">Names of the list; columns <c>iso2</c> and <c>name</c>.</param>
/// <param name="countries">All countries; the same columns.</param>
internal sealed class NationNames(DataFile listed, DataFile countries)
{
    private readonly FrozenDictionary<string, string> _names = listed.Rows.Concat(countries.Rows).DistinctBy(row => row["iso2"], StringComparer.Ordinal)
        .ToFrozenDictionary(row => row["iso2"], row => row["name"].ToUpperInvariant(), StringComparer.Ordinal);

    /// <summary>The name of the country with that code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public string this[string code] => _names[code];
}
