using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Language.Segmentation;

namespace Blotter.Coding;

/// <summary>
/// Finds the phrases of a lexicon among a sentence's tokens: leftmost first, of several that start at one token the longest. Matching is on
/// lower case, and phrases are cut as <see cref="WrittenWords"/> of a text are. Linear in the number of tokens for a given lexicon.
/// </summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, (string[] Words, T Value)[]> _byFirstWord;

    public PhraseTable(IEnumerable<(string Phrase, T Value)> entries) =>
        _byFirstWord = entries
            .Select(entry => (Words: WordsOf(entry.Phrase), entry.Value))
            .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>All hits, in text order; they do not overlap.</summary>
    public ImmutableArray<PhraseHit<T>> Find(ImmutableArray<Token> tokens)
    {
        var hits = ImmutableArray.CreateBuilder<PhraseHit<T>>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (MatchAt(tokens, at) is not { } hit)
                continue;
            hits.Add(hit);
            at = hit.Last;
        }
        return hits.DrainToImmutable();
    }

    /// <summary>The longest phrase that starts at token <paramref name="at"/>, or <c>null</c>.</summary>
    public PhraseHit<T>? MatchAt(ImmutableArray<Token> tokens, int at)
    {
        if (!_byFirstWord.TryGetValue(tokens[at].Lower, out var candidates))
            return null;
        foreach (var (words, value) in candidates)
            if (Matches(tokens, at, words))
                return new PhraseHit<T>(at, at + words.Length - 1, value);
        return null;
    }

    private static string[] WordsOf(string phrase) => [.. WrittenWords.Of(Tokenizer.Tokenize(phrase, new TextSpan(0, phrase.Length))).Select(token => token.Lower)];

    private static bool Matches(ImmutableArray<Token> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Length)
            return false;
        for (var i = 1; i < words.Length; i++)
            if (!string.Equals(tokens[at + i].Lower, words[i], StringComparison.Ordinal))
                return false;
        return true;
    }
}

/// <summary>A phrase found from token <paramref name="First"/> to token <paramref name="Last"/>, both included.</summary>
internal readonly record struct PhraseHit<T>(int First, int Last, T Value);
