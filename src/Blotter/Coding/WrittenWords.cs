using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Blotter.Language;

namespace Blotter.Coding;

/// <summary>
/// The words of a sentence as lexicons list them: parts of a hyphened word ("passer-by"), a number and the unit written to it ("107mm"), and an
/// abbreviation and the full stop that ends the sentence ("U.S.") are one token again, where nothing stands between them. A joined word hangs in the tree where that part of
/// it hangs that the others depend on.
/// </summary>
internal static class WrittenWords
{
    /// <summary>The sentence with such words joined, and for each of its tokens the index of the word that holds it; of an annotated one heads and names are those of the joined words.</summary>
    public static (Sentence Written, ImmutableArray<int> Places) Of(Sentence sentence)
    {
        var (tokens, places) = Joined(sentence.Tokens);
        var written = tokens.Length == sentence.Tokens.Length
            ? sentence
            : sentence with { Tokens = tokens, Names = [.. sentence.Names.Select(name => name with { First = places[name.First], Last = places[name.Last] })] };
        return (written, ImmutableCollectionsMarshal.AsImmutableArray(places));
    }

    /// <summary>The tokens with such words joined.</summary>
    public static ImmutableArray<Token> Of(ImmutableArray<Token> tokens) => Joined(tokens).Tokens;

    // The joined words, and for each token as it was the index of its word.
    private static (ImmutableArray<Token> Tokens, int[] Places) Joined(ImmutableArray<Token> tokens)
    {
        var joined = ImmutableArray.CreateBuilder<Token>(tokens.Length);
        var places = new int[tokens.Length];
        for (var at = 0; at < tokens.Length;)
        {
            var last = LastOf(tokens, at);
            places.AsSpan(at, last - at + 1).Fill(joined.Count);
            joined.Add(last == at ? tokens[at] : Join(tokens, at, last));
            at = last + 1;
        }
        if (joined.Count < tokens.Length)
            for (var at = 0; at < joined.Count; at++)
                if (joined[at].Head >= 0)
                    joined[at] = joined[at] with { Head = places[joined[at].Head] };
        return (joined.DrainToImmutable(), places);
    }

    private static int LastOf(ImmutableArray<Token> tokens, int first)
    {
        var last = first;
        if (tokens[first].Kind == TokenKind.Mark)
            return last;
        if (IsUnit(tokens, last))
            last++;
        while (IsHyphened(tokens, last))
            last += IsUnit(tokens, last + 2) ? 3 : 2;
        return EndsAbbreviation(tokens, last) ? last + 1 : last;
    }

    private static bool Touch(ImmutableArray<Token> tokens, int left) =>
        left + 1 < tokens.Length && tokens[left].Span.End == tokens[left + 1].Span.Start && !tokens[left + 1].JoinsPrevious;

    private static bool IsUnit(ImmutableArray<Token> tokens, int number) =>
        Touch(tokens, number) && tokens[number].Kind == TokenKind.Number && tokens[number + 1].Kind == TokenKind.Word;

    private static bool IsHyphened(ImmutableArray<Token> tokens, int left) =>
        Touch(tokens, left) && tokens[left + 1].Text is "-" or "‑" && Touch(tokens, left + 1) && tokens[left + 2].Kind != TokenKind.Mark;

    private static bool EndsAbbreviation(ImmutableArray<Token> tokens, int left) =>
        Touch(tokens, left) && tokens[left + 1].Text is "." && tokens[left].Kind == TokenKind.Word && tokens[left].Text is [_, '.', _, ..];

    // The steps from a word to the root. What hangs nearest to it carries the joined word, so that no way up comes back to it.
    private static int DepthOf(ImmutableArray<Token> tokens, int at)
    {
        var depth = 0;
        for (; at >= 0 && depth < tokens.Length; depth++)
            at = tokens[at].Head;
        return depth;
    }

    private static Token Join(ImmutableArray<Token> tokens, int first, int last)
    {
        var parts = tokens.AsSpan(first, last - first + 1).ToArray();
        var kind = Array.TrueForAll(parts, part => part.Kind != TokenKind.Word) ? TokenKind.Number : TokenKind.Word;
        var span = new TextSpan(tokens[first].Span.Start, tokens[last].Span.End);
        var head = parts.Where(part => part.Head < first || part.Head > last).DefaultIfEmpty(parts[^1]).MinBy(part => DepthOf(tokens, part.Head));
        return head with
        {
            Span = span,
            Text = string.Concat(parts.Select(part => part.Text)),
            Lower = string.Concat(parts.Select(part => part.Lower)),
            Kind = kind,
            JoinsPrevious = tokens[first].JoinsPrevious,
        };
    }
}
