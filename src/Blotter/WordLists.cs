using System.Collections.Frozen;

namespace Blotter;

/// <summary>
/// Sets of words and marks that rules ask for, from a data file with the columns <c>list</c> (a name) and <c>words</c> (in lower case).
/// Immutable.
/// </summary>
internal sealed class WordLists(DataFile file)
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _lists = file.Rows.ToFrozenDictionary(
        row => row["list"], row => row.Values("words").ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The words of the list with that name.</summary>
    /// <exception cref="KeyNotFoundException">The file has no such list.</exception>
    public FrozenSet<string> this[string list] => _lists[list];
}
