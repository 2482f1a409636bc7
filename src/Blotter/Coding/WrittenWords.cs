using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding;

/// <summary>
/// The words of a sentence as lexicons list them: parts of a hyphened word ("passer-by"), a number and the unit written to it ("107mm"), and an
/// abbreviation and the full stop that ends the sentence ("U.S.") are one token again, where nothing stands between them.
/// </summary>
internal static class WrittenWords
{
    /// <summary>The sentence with such words joined. It must not be annotated: heads and names number the tokens as they are.</summary>
    /// <exception cref="ArgumentException">The sentence is annotated.</exception>
    public static Sentence Of(Sentence sentence) => sentence.Names.IsEmpty && sentence.Tokens.All(token => token.Upos == Upos.None)
        ? sentence with { Tokens = Of(sentence.Tokens) }
        : throw new ArgumentException("The sentence is annotated.", nameof(sentence));

    /// <summary>The tokens with such words joined.</summary>
    public static ImmutableArray<Token> Of(ImmutableArray<Token> tokens)
    {
        var joined = ImmutableArray.CreateBuilder<Token>(tokens.Length);
        for (var at = 0; at < tokens.Length;)
        {
            var last = LastOf(tokens, at);
            joined.Add(last == at ? tokens[at] : Join(tokens, at, last));
            at = last + 1;
        }
        return joined.DrainToImmutable();
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

    private static Token Join(ImmutableArray<Token> tokens, int first, int last)
    {
        var parts = tokens.AsSpan(first, last - first + 1).ToArray();
        var kind = Array.TrueForAll(parts, part => part.Kind != TokenKind.Word) ? TokenKind.Number : TokenKind.Word;
        var span = new TextSpan(tokens[first].Span.Start, tokens[last].Span.End);
        return new Token(span, string.Concat(parts.Select(part => part.Text)), string.Concat(parts.Select(part => part.Lower)), kind)
        {
            JoinsPrevious = tokens[first].JoinsPrevious,
        };
    }
}
