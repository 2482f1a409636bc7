using System.Text;

namespace Blotter.Ledger;

/// <summary>Turns what a user typed into an FTS5 expression in which nothing of it is an operator.</summary>
internal static class SearchText
{
    // FTS5 refuses deeper expressions; nobody means more words than these.
    private const int MostTerms = 100;

    /// <summary>All the words must be there; words inside straight double quotes must stand together. Empty when there is no word.</summary>
    public static string AllOf(string typed) => string.Join(' ', Terms(typed));

    /// <summary>As <see cref="AllOf"/>, in the named columns; the last word may be unfinished.</summary>
    public static string PrefixOf(string columns, string typed) =>
        Terms(typed).ToList() is { Count: > 0 } terms ? $"{{{columns}}} : ({string.Join(' ', terms)} *)" : "";

    private static IEnumerable<string> Terms(string typed)
    {
        var pieces = typed.Split('"');
        return pieces.SelectMany((piece, index) => index % 2 == 1 && index < pieces.Length - 1 ? [piece] : Words(piece))
            .Where(term => term.Any(char.IsLetterOrDigit))
            .Take(MostTerms)
            .Select(term => $"\"{Clean(term)}\"");
    }

    private static string[] Words(string piece) => piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // SQLite's expression would end at a NUL.
    private static string Clean(string term) => new StringBuilder(term).Replace('\0', ' ').ToString();
}
