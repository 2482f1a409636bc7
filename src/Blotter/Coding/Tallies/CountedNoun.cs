using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>Finds the noun that a number counts, and phrases around nouns, in a sentence with or without a tree.</summary>
internal static class CountedNoun
{
    // A counted noun stands at most this many words behind its number.
    private const int Reach = 6;

    /// <summary>Index of the noun, or -1: "attacks" in "23 separate attacks", "vans" in "87 of its vans".</summary>
    public static int Of(ImmutableArray<Token> tokens, CountMention count)
    {
        var at = count.Last + 1;
        if (at < tokens.Length && tokens[at].Lower is "of" && at + 1 < tokens.Length && tokens[at + 1].Lower is not ("them" or "whom" or "which" or "those" or "these" or "us"))
            at++;
        if (at < tokens.Length && tokens[at].Lower is "dead" && (at + 1 >= tokens.Length || tokens[at + 1].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj)))
            return at;
        var noun = -1;
        for (; at < tokens.Length && at - count.Last <= Reach; at++)
        {
            if (tokens[at].Lower is "shot" or "hit" or "this" or "that" or "last" or "each" or "every" || (tokens[at].Lower is "a" or "the" && at == count.Last + 1))
                break;
            if (tokens[at].Upos is Upos.Noun or Upos.Propn)
                noun = at;
            else if (noun >= 0 ? tokens[at].Lower is not ("’s" or "'s" or "'") : !IsBeforeNoun(tokens, at))
                break;
            if (noun >= 0 && EndsNoun(tokens, at))
                break;
        }
        return noun;
    }

    /// <summary>The phrase of a noun with the words before it that describe it, without article and number; one of many where <paramref name="asPlural"/> is set.</summary>
    public static string Phrase(ImmutableArray<Token> tokens, int first, int noun, bool asPlural)
    {
        while (first < noun && (tokens[first].Upos is Upos.Det or Upos.Num || tokens[first].Lower is "such" or "other" or "more" or "separate" or "of" or "its" or "their" or "his" or "our" or "least" or "than" or "least" or "some" || tokens[first].Kind == TokenKind.Mark))
            first++;
        var text = Token.Join(tokens, first, noun);
        return asPlural && tokens[noun].Xpos is not ("NNS" or "NNPS" or "NNP") ? Plural(text) : text;
    }

    /// <summary>The noun phrase that starts right after a token: its first token and its noun, or <c>null</c>.</summary>
    public static (int First, int Noun)? After(ImmutableArray<Token> tokens, int before)
    {
        var noun = -1;
        for (var at = before + 1; at < tokens.Length && at - before <= Reach + 1; at++)
        {
            if (tokens[at].Upos is Upos.Noun or Upos.Propn)
                noun = at;
            else if (tokens[at].Lower is not ("’s" or "'s" or "'") && (noun >= 0 || !(tokens[at].Upos is Upos.Det or Upos.Adj or Upos.Num || tokens[at].Upos is Upos.Pron && tokens[at].Relation is "nmod:poss" || tokens[at].Xpos is "VBN" or "VBG" && tokens[at].Relation is "amod")))
                break;
        }
        return noun < 0 ? null : (before + 1, noun);
    }

    /// <summary>The noun phrase that ends right before a token, or <c>null</c>.</summary>
    public static (int First, int Noun)? Before(ImmutableArray<Token> tokens, int after)
    {
        var noun = after - 1;
        while (noun >= 0 && (tokens[noun].Upos is Upos.Aux or Upos.Adv or Upos.Part || tokens[noun].Lower is "”" or "“" or "\""))
            noun--;
        if (noun < 0 || tokens[noun].Upos is not (Upos.Noun or Upos.Propn))
            return null;
        var first = noun;
        while (first > 0 && noun - first < Reach && tokens[first].Upos != Upos.Det && !IsTimeUnit(tokens[first - 1]) && (tokens[first - 1].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.Det || tokens[first - 1].Relation is "nmod:poss" || tokens[first - 1].Lower is "’s" or "'s"))
            first--;
        return (first, noun);
    }

    private static bool IsTimeUnit(in Token token) => token.Lower is "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years" or "time" or "sunday" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday";

    private static bool IsBeforeNoun(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Upos is Upos.Adj or Upos.Num or Upos.Det || tokens[at].Lower is "such" or "more" or "its" or "their" or "his" or "our" or "my" or "her" or "separate" or "known" or "“" or "\"" or "‘"
        || (tokens[at].Upos is Upos.Verb && tokens[at].Relation is "amod" or "compound") || tokens[at].Upos is Upos.Adv && at + 1 < tokens.Length && tokens[at + 1].Upos is Upos.Adj or Upos.Verb;

    private static bool EndsNoun(ImmutableArray<Token> tokens, int at) =>
        at + 1 >= tokens.Length || (tokens[at + 1].Upos is not (Upos.Noun or Upos.Propn) && tokens[at + 1].Lower is not ("’s" or "'s" or "'")) || tokens[at + 1].Relation is "nmod:unmarked" or "obl:unmarked";

    private static string Plural(string word) => word switch
    {
        [.., 's' or 'S'] or "police" => word,
        [.., 'c', 'h', 'i', 'l', 'd'] => word + "ren",
        [.., 'p', 'e', 'r', 's', 'o', 'n'] => word[..^6] + "people",
        [.., 'm', 'a', 'n'] when word.Length > 4 || word is "man" => word[..^3] + "men",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => word[..^1] + "ies",
        [.., 'c' or 's', 'h'] or [.., 'x'] => word + "es",
        [.., >= 'A' and <= 'Z'] => word + "S",
        _ => word + "s",
    };
}
