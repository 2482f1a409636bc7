using System.Collections.Immutable;
using Blotter.Language.Segmentation;

namespace Blotter.Language;

/// <summary>
/// Finds the phrases of a lexicon among a sentence's tokens: leftmost first, of several that start at one token the longest. Matching is on
/// lower case. Immutable; linear in the number of tokens for a given lexicon.
/// </summary>
internal class PhraseMatcher<T>
{
    private readonly Dictionary<string, (string[] Words, T Value)[]> _byFirstWord;

    /// <summary>Takes phrases, none empty, with their values.</summary>
    /// <param name="entries">The phrases as written.</param>
    /// <param name="join">What is done to the tokens of a text before phrases are looked for in it, and so to those of a phrase; <c>null</c> for nothing.</param>
    public PhraseMatcher(IEnumerable<(string Phrase, T Value)> entries, Func<ImmutableArray<Token>, ImmutableArray<Token>>? join = null) =>
        _byFirstWord = entries
            .Select(entry => (Words: WordsOf(entry.Phrase, join), entry.Value))
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
        if (!_byFirstWord.TryGetValue(tokens.ItemRef(at).Lower, out var candidates))
            return null;
        foreach (var (words, value) in candidates)
            if (Matches(tokens, at, words))
                return new PhraseHit<T>(at, at + words.Length - 1, value);
        return null;
    }

    private static string[] WordsOf(string phrase, Func<ImmutableArray<Token>, ImmutableArray<Token>>? join)
    {
        var tokens = Tokenizer.Tokenize(phrase, new TextSpan(0, phrase.Length));
        return [.. (join is null ? tokens : join(tokens)).Select(token => token.Lower)];
    }

    private static bool Matches(ImmutableArray<Token> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Length)
            return false;
        for (var i = 1; i < words.Length; i++)
            if (!string.Equals(tokens.ItemRef(at + i).Lower, words[i], StringComparison.Ordinal))
                return false;
        return true;
    }
}

/// <summary>A phrase found from token <paramref name="First"/> to token <paramref name="Last"/>, both included.</summary>
internal readonly record struct PhraseHit<T>(int First, int Last, T Value);
