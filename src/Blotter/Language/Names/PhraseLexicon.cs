using System.Collections.Immutable;
using Blotter.Language.Segmentation;

namespace Blotter.Language.Names;

/// <summary>Phrases, cut as the tokenizer cuts text, that are found among tokens by their lower case. Immutable.</summary>
internal sealed class PhraseLexicon
{
    private readonly Dictionary<string, ImmutableArray<Entry>> _byFirstWord;

    /// <summary>A lexicon of these phrases, each with its number.</summary>
    public PhraseLexicon(IEnumerable<(string Phrase, int Number)> phrases) =>
        _byFirstWord = phrases.Select(phrase => new Entry([.. Words(phrase.Phrase)], phrase.Number))
            .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The longest phrase that starts at token <paramref name="at"/>: the index of its last token and its number; <c>null</c> when none does.</summary>
    public (int Last, int Number)? MatchAt(ImmutableArray<Token> tokens, int at)
    {
        if (!_byFirstWord.TryGetValue(tokens.ItemRef(at).Lower, out var entries))
            return null;
        foreach (var entry in entries)
            if (entry.StartsAt(tokens, at))
                return (at + entry.Words.Length - 1, entry.Number);
        return null;
    }

    private static IEnumerable<string> Words(string phrase) => Tokenizer.Tokenize(phrase, new TextSpan(0, phrase.Length)).Select(token => token.Lower);

    private sealed record Entry(ImmutableArray<string> Words, int Number)
    {
        public bool StartsAt(ImmutableArray<Token> tokens, int at)
        {
            if (at + Words.Length > tokens.Length)
                return false;
            for (var index = 1; index < Words.Length; index++)
                if (tokens.ItemRef(at + index).Lower != Words[index])
                    return false;
            return true;
        }
    }
}
