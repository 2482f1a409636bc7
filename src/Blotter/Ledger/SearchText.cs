using System.Text;

namespace Blotter.Ledger;

/// <summary>
/// Turns what a user typed into an FTS5 expression in which nothing of it is an operator. Text without a letter or digit finds nothing.
/// </summary>
internal static class SearchText
{
    // FTS5 refuses expressions that are too large; nobody means more words than these.
    private const int MostTerms = 100;

    // An empty phrase matches no row; an empty expression would be a syntax error.
    private const string Nothing = "\"\"";

    /// <summary>All the words must be there; words inside straight double quotes must stand together.</summary>
    public static string AllOf(string typed) => Terms(typed) is { Count: > 0 } terms ? string.Join(' ', terms) : Nothing;

    /// <summary>As <see cref="AllOf"/>, in the named columns; the last word may be unfinished.</summary>
    public static string PrefixOf(string columns, string typed) =>
        Terms(typed) is { Count: > 0 } terms ? $"{{{columns}}} : ({string.Join(' ', terms)} *)" : Nothing;

    private static List<string> Terms(string typed)
    {
        var pieces = typed.Split('"');
        return pieces.SelectMany((piece, index) => index % 2 == 1 && index < pieces.Length - 1 ? [piece] : Words(piece))
            .Where(term => term.EnumerateRunes().Any(Rune.IsLetterOrDigit))
            .Take(MostTerms)
            .Select(term => $"\"{WithoutNul(term)}\"")
            .ToList();
    }

    private static string[] Words(string piece) => piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // SQLite's expression would end at a NUL.
    private static string WithoutNul(string term) => term.Replace('\0', ' ');
}
