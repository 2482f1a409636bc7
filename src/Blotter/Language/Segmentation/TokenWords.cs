using System.Collections.Frozen;

namespace Blotter.Language.Segmentation;

/// <summary>The lists of <c>token-words.tsv</c> and of <c>abbreviations.tsv</c>, ready to be asked about a stretch of text without copying it.</summary>
internal static class TokenWords
{
    private static readonly WordLists Lists = new(DataFile.Load("Language/Segmentation/token-words.tsv"));

    /// <summary>Where a word of several syntactic words is cut: the offsets of all but the first, from its start, in rising order.</summary>
    public static FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Contractions { get; } = Lists["contraction"]
        .ToFrozenDictionary(word => word.Replace("+", "", StringComparison.Ordinal), Cuts, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What stands before "n't".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Negated { get; } = Set("negated", StringComparer.OrdinalIgnoreCase);

    /// <summary>Prefixes that keep their hyphen.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes { get; } = Set("prefix", StringComparer.OrdinalIgnoreCase);

    /// <summary>Units that are cut off their number; letter case counts.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units { get; } = Set("unit", StringComparer.Ordinal);

    /// <summary>Words that hold a slash.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SlashWords { get; } = Set("slash-word", StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that begin with an apostrophe.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elisions { get; } = Set("elision", StringComparer.OrdinalIgnoreCase);

    /// <summary>Marks that make a face.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Emoticons { get; } = Set("emoticon", StringComparer.OrdinalIgnoreCase);

    /// <summary>Last parts of a domain name.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TopLevels { get; } = Set("top-level", StringComparer.OrdinalIgnoreCase);

    /// <summary>Last parts of a domain name that are trusted only in lower case.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NationalLevels { get; } = Set("national-level", StringComparer.Ordinal);

    /// <summary>Last parts of a file's name.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FileTypes { get; } = Set("file-type", StringComparer.OrdinalIgnoreCase);

    /// <summary>How web addresses begin.</summary>
    public static string[] Schemes { get; } = [.. Lists["scheme"]];

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string list, StringComparer comparer) =>
        Lists[list].ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    private static int[] Cuts(string word)
    {
        var parts = word.Split('+');
        var cuts = new int[parts.Length - 1];
        for (var i = 0; i < cuts.Length; i++)
            cuts[i] = parts[i].Length + (i > 0 ? cuts[i - 1] : 0);
        return cuts;
    }
}
