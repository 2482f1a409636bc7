namespace Blotter.Cli.Commands;

/// <summary>Finds what a mistyped name was probably meant to be.</summary>
internal static class NearestName
{
    private const int MostEdits = 3;

    // Longer words are not command names; measuring them would only cost time.
    private const int LongestTyped = 40;

    /// <summary>The name with the fewest edits (insert, drop, change, swap neighbours) from what was typed, or <c>null</c> when none is near.</summary>
    public static string? Of(string typed, IEnumerable<string> names)
    {
        if (typed.Length > LongestTyped)
            return null;
        var (name, edits) = names
            .Select(name => (Name: name, Edits: EditsBetween(typed, name)))
            .OrderBy(candidate => candidate.Edits).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault((Name: "", Edits: int.MaxValue));
        return edits <= MostEdits && edits < name.Length - 1 ? name : null;
    }

    // Optimal string alignment distance (Damerau 1964, each pair of neighbours swapped at most once).
    private static int EditsBetween(string from, string to)
    {
        var edits = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
                edits[i, j] = i == 0 || j == 0 ? i + j : EditsAt(i, j);
        }
        return edits[from.Length, to.Length];

        int EditsAt(int i, int j)
        {
            var changed = edits[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            var least = Math.Min(changed, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
            var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            return swapped ? Math.Min(least, edits[i - 2, j - 2] + 1) : least;
        }
    }
}
