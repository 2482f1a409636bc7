using System.Collections.Immutable;
using Blotter.Resolving;

namespace Blotter.Deriving;

/// <summary>Finds the words by which reports revise counts and accounts. Immutable.</summary>
internal sealed class RevisionWords
{
    // No sentence of news is longer; in one that is, the words behind are not looked at.
    private const int MostWords = 120;

    private readonly ImmutableDictionary<string, ImmutableArray<WordPattern>> _patterns;

    private RevisionWords(DataFile file) => _patterns = file.Rows.GroupBy(row => row["kind"], StringComparer.Ordinal)
        .ToImmutableDictionary(rows => rows.Key, rows => rows.Select(row => WordPattern.Parse(row["pattern"])).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Those of <c>revision-words.tsv</c>.</summary>
    public static RevisionWords Shipped { get; } = new(DataFile.Load("Deriving/revision-words.tsv"));

    /// <summary>Whether a stretch of a text has words of a kind of the table.</summary>
    public bool Has(string kind, string text, TextSpan span)
    {
        var words = StoryWords.In(text, span).Take(MostWords).Select(word => word.Lower).ToArray();
        return _patterns[kind].Any(pattern => pattern.IsIn(words));
    }
}
