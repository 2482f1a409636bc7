using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.WriterVoice;

/// <summary>The whole phrase of a name that judges: what stands before it, its article where it is told apart, and what it is "of".</summary>
internal static class NamePhrase
{
    private const int Longest = 8;

    /// <summary>The first and last token of the phrase.</summary>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="first">Index of the name's first token.</param>
    /// <param name="last">Index of the noun that is its head.</param>
    public static (int First, int Last) Of(ImmutableArray<Token> tokens, int first, int last)
    {
        var start = Start(tokens, first);
        var end = End(tokens, last);
        if (start > 0 && tokens.ItemRef(start - 1).Lower == "the" && (end > last || start < last))
            start--;
        return (start, end);
    }

    private static int Start(ImmutableArray<Token> tokens, int first)
    {
        var start = first;
        while (start > 0 && first - start < Longest && IsModifier(tokens, start - 1, first))
            start--;
        while (start < first && tokens.ItemRef(start).Lower is "'s" or "'" or "," or "other" or "more" or "several" or "many" or "few")
            start++;
        return start;
    }

    private static bool IsModifier(ImmutableArray<Token> tokens, int at, int head)
    {
        ref readonly var token = ref tokens.ItemRef(at);
        if (token.Lower is "'s" or "'" && token.JoinsPrevious)
            return true;
        return token.Relation is "amod" or "compound" or "nmod:poss" or "flat" && token.Kind == TokenKind.Word && token.Head > at && token.Upos is not Upos.Pron and not Upos.Num
            || token.Upos == Upos.Propn && tokens.ItemRef(at + 1).Lower is "'s" && at + 2 <= head;
    }

    // "hyenas of the northern valley": the noun that "of" or "from" introduces, with its own names after it.
    private static int End(ImmutableArray<Token> tokens, int last)
    {
        if (last + 2 >= tokens.Length || tokens.ItemRef(last + 1).Lower != "of")
            return last;
        var end = last + 2;
        while (end < tokens.Length && end - last < Longest && tokens.ItemRef(end).Upos is Upos.Det or Upos.Adj or Upos.Verb && tokens.ItemRef(end).Relation is "det" or "amod")
            end++;
        var noun = end;
        while (noun < tokens.Length && noun - last < Longest && tokens.ItemRef(noun).Upos == Upos.Propn && tokens.ItemRef(noun).IsCapitalised)
            noun++;
        if (noun == end && noun < tokens.Length && tokens.ItemRef(noun).Upos == Upos.Noun)
            noun++;
        return noun == end ? last : noun - 1;
    }
}
