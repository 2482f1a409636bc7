using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>Reads the auxiliaries and the subject before a verb.</summary>
internal static class VerbGroup
{
    /// <summary>Whether a word that may be a verb is one here.</summary>
    public static bool IsVerb(in Token token) => token.Upos is Upos.Verb or Upos.Adj or Upos.None || token.Xpos is "VBN" or "VBD";

    /// <summary>Whether the verb is in the perfect.</summary>
    public static bool IsPerfect(ImmutableArray<Token> tokens, int verb)
    {
        for (var at = verb - 1; at >= 0 && verb - at <= 4; at--)
            if (tokens[at].Lower is "have" or "has" or "had" or "'ve" or "’ve")
                return true;
            else if (tokens[at].Upos is Upos.Noun)
                return false;
        return false;
    }

    /// <summary>Whether the verb is in the passive.</summary>
    public static bool IsPassive(ImmutableArray<Token> tokens, int verb)
    {
        for (var at = verb - 1; at >= 0 && verb - at <= 3; at--)
            if (tokens[at].Lower is "were" or "was" or "been" or "being" or "are" or "is" or "be")
                return true;
        return false;
    }

    /// <summary>Index of the first word of a verb that stands right before a number, with at most a preposition between ("has carried out" before "37 actions"), or <c>null</c>.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="count">Index of the number's first word.</param>
    /// <param name="isVerb">Whether it is such a verb.</param>
    public static int? StartBefore(ImmutableArray<Token> tokens, int count, Func<Token, bool> isVerb)
    {
        var at = count - 1;
        while (at >= 0 && count - at <= 2 && tokens[at].Upos is Upos.Adp)
            at--;
        return at >= 0 && isVerb(tokens[at]) ? Start(tokens, at) : null;
    }

    /// <summary>Index of the first word of the verb's subject where that is short and stands right before it, else of the verb's own first word.</summary>
    public static int SubjectStart(ImmutableArray<Token> tokens, int verb)
    {
        var at = Start(tokens, verb);
        if (at > 0 && tokens[at - 1].Upos is Upos.Pron && tokens[at - 1].Lower is not ("that" or "which" or "who"))
            return at - 1;
        return CountedNoun.Before(tokens, at) is var (first, _) ? first : at;
    }

    private static int Start(ImmutableArray<Token> tokens, int verb)
    {
        while (verb > 0 && tokens[verb - 1].Upos is Upos.Aux or Upos.Adv)
            verb--;
        return verb;
    }
}
