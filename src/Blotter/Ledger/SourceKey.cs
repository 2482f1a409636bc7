using System.Text;
using Blotter.Coding.Contract;

namespace Blotter.Ledger;

/// <summary>
/// What the spellings of one source's name have in common, fit for an address: its words in small letters without accents and articles, joined by
/// hyphens. Two people of one name have one key; a name without a word has none.
/// </summary>
public static class SourceKey
{
    private const int Longest = 120;

    /// <summary>The key of a name, or <c>null</c>.</summary>
    public static string? Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        var key = new StringBuilder();
        foreach (var rune in RatingTable.KeyOf(Cut(name)).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                key.Append(rune.ToString());
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }
        return key.ToString().TrimEnd('-') is { Length: > 0 } made ? made : null;
    }

    /// <summary>The key of a speaker. A word for an office ("spokesman") says who it is with the body that it speaks for; a name does so alone.</summary>
    public static string? Of(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Of(NameOf(source.Name, source.Of));
    }

    /// <summary>How a speaker is called in lists of many reports.</summary>
    internal static string NameOf(string name, string? of) => of is null || name.Any(char.IsUpper) || name.Contains(of, StringComparison.OrdinalIgnoreCase) ? name : $"{name} of {of}";

    private static string Cut(string name) => name.Length <= Longest ? name : name[..(char.IsHighSurrogate(name[Longest - 1]) ? Longest - 1 : Longest)];
}
