using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Mentions;

/// <summary>Where a phrase begins and ends beyond what the tree says: what hyphens, brackets and the words of one name hold together is not cut.</summary>
internal static class PhraseExtent
{
    private const int LongestAside = 10;

    /// <summary>Whether the token is written together with the one before by a hyphen ("DRESSED" in "WELL-DRESSED"), or is that hyphen.</summary>
    public static bool IsGlued(ImmutableArray<Token> tokens, int at) =>
        at > 0 && at < tokens.Length && tokens[at].Span.Start == tokens[at - 1].Span.End
        && (tokens[at].JoinsPrevious || (IsHyphen(tokens[at - 1]) && at > 1 && tokens[at - 1].Span.Start == tokens[at - 2].Span.End) || (IsHyphen(tokens[at]) && IsGluedHyphen(tokens, at)));

    /// <summary>The first token of the phrase, moved back to the first that is held together with what follows.</summary>
    public static int First(Sentence sentence, int first, int last)
    {
        var tokens = sentence.Tokens;
        while (IsGlued(tokens, first))
            first--;
        return BeforeAside(tokens, first, last) is { } opened ? First(sentence, opened, last) : first;
    }

    /// <summary>The last token of the phrase, moved on to the last that is held together with what precedes.</summary>
    public static int Last(Sentence sentence, int last)
    {
        var tokens = sentence.Tokens;
        while (last + 1 < tokens.Length && IsGlued(tokens, last + 1) && !tokens[last + 1].JoinsPrevious)
            last++;
        return last;
    }

    /// <summary>Whether every bracket between the tokens, both included, has its counterpart there.</summary>
    public static bool IsBalanced(ImmutableArray<Token> tokens, int first, int last)
    {
        var open = 0;
        for (var at = first; at <= last; at++)
        {
            open += tokens[at].Text is "(" or "[" ? 1 : tokens[at].Text is ")" or "]" ? -1 : 0;
            if (open < 0)
                return false;
        }
        return open == 0;
    }

    private static bool IsHyphen(in Token token) => token.Text is "-";

    private static bool IsGluedHyphen(ImmutableArray<Token> tokens, int at) => at + 1 < tokens.Length && tokens[at + 1].Span.Start == tokens[at].Span.End;

    // "ELECTROLIMA [LIMA ELECTRIC POWER ENTERPRISE] OFFICE" begins before the aside.
    private static int? BeforeAside(ImmutableArray<Token> tokens, int first, int last)
    {
        var closed = first;
        while (closed <= last && tokens[closed].Text is not ("]" or ")") && tokens[closed].Text is not ("[" or "("))
            closed++;
        if (closed > last || tokens[closed].Text is "[" or "(")
            return null;
        for (var at = first; at > 0 && first - at < LongestAside; at--)
            if (tokens[at].Text is "[" or "(")
                return tokens[at - 1].Kind == TokenKind.Mark ? null : at - 1;
        return null;
    }
}
