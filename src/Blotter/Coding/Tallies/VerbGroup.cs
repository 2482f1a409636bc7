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

    /// <summary>Index of the first word of the verb's subject where that is short and stands right before it, else of the verb's own first word.</summary>
    public static int SubjectStart(ImmutableArray<Token> tokens, int verb)
    {
        var at = verb;
        while (at > 0 && tokens[at - 1].Upos is Upos.Aux or Upos.Adv)
            at--;
        if (at > 0 && tokens[at - 1].Upos is Upos.Pron && tokens[at - 1].Lower is not ("that" or "which" or "who"))
            return at - 1;
        return CountedNoun.Before(tokens, at) is var (first, _) ? first : at;
    }
}
