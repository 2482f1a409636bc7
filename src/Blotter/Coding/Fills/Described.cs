using System.Collections.Immutable;
using Blotter.Coding.Mentions;
using Blotter.Language;

namespace Blotter.Coding.Fills;

/// <summary>Finds what a phrase is called beside its own words, by the tree: appositions, titles that it hangs on, predicates.</summary>
internal static class Described
{
    private const int Longest = 16;
    private const int LongestTitle = 8;

    /// <summary>The heads of what it is called, in text order.</summary>
    public static IEnumerable<int> Heads(ImmutableArray<Token> tokens, NounPhrase phrase)
    {
        var head = phrase.Head;
        for (var at = Math.Max(0, head - (2 * Longest)); at < Math.Min(tokens.Length, head + (2 * Longest)); at++)
            if (at != head && (IsBelow(tokens[at], head) || IsAbove(tokens, at, head) || IsPredicate(tokens, at, head)))
                yield return at;
    }

    /// <summary>The words that hang on one of them before and after it, itself among them, in text order.</summary>
    public static IEnumerable<int> Words(ImmutableArray<Token> tokens, int head)
    {
        for (var at = Math.Max(0, head - Longest); at < Math.Min(tokens.Length, head + Longest); at++)
            if (at == head || HangsOn(tokens, at, head))
                yield return at;
    }

    /// <summary>The first word of the title right before a person's name ("former president" of "former president Ada Lark"); the name's own first where none is.</summary>
    public static int TitleStart(Sentence sentence, Name name)
    {
        var first = name.First;
        while (first > 0 && name.First - first < LongestTitle && IsTitlePart(sentence, first - 1))
            first--;
        return first;
    }

    /// <summary>Whether a word may be part of a title: a noun or adjective that is no part of a person's name and not what a sentence is about.</summary>
    public static bool IsTitlePart(Sentence sentence, int at)
    {
        ref readonly var token = ref sentence.Tokens.ItemRef(at);
        foreach (var name in sentence.Names)
            if (at >= name.First && at <= name.Last && name.Kind is NameKind.Person)
                return false;
        return token.Kind != TokenKind.Mark && token.Upos is Upos.Noun or Upos.Propn or Upos.Adj && token.Relation is not ("nsubj" or "root" or "obl:tmod" or "nmod:tmod");
    }

    private static bool IsBelow(in Token token, int head) => token.Head == head && token.Relation is "appos" or "nmod:desc" && token.Upos is Upos.Noun or Upos.Propn;

    private static bool IsAbove(ImmutableArray<Token> tokens, int at, int head) =>
        tokens[head].Head == at && tokens[head].Relation is "appos" or "flat" or "nmod:desc" && tokens[at].Upos is Upos.Noun or Upos.Propn;

    private static bool IsPredicate(ImmutableArray<Token> tokens, int at, int head) =>
        tokens[head].Head == at && tokens[head].Relation == "nsubj" && tokens[at].Upos is Upos.Noun or Upos.Propn;

    // By modifiers alone: no clause, no other apposition.
    private static bool HangsOn(ImmutableArray<Token> tokens, int at, int head)
    {
        for (var steps = 0; steps < 4; steps++)
        {
            if (tokens[at].Relation is "appos" or "conj" or "nsubj" or "acl:relcl" or "parataxis" or "punct" or "cc")
                return false;
            at = tokens[at].Head;
            if (at == head)
                return true;
            if (at < 0)
                return false;
        }
        return false;
    }
}
