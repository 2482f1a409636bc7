using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Roles;

/// <summary>The word that a phrase hangs on, and how: "obl:by" on "killed". Coordinated phrases and appositions hang where the first of them hangs.</summary>
/// <param name="Token">Index of that word; -1 where the phrase is the root.</param>
/// <param name="Relation">The relation with the preposition, and <c>:pass</c> for what hangs on a passive verb.</param>
internal readonly record struct Governor(int Token, string Relation)
{
    private const int MostSteps = 12;

    /// <summary>The governor of the token <paramref name="at"/>.</summary>
    public static Governor Of(ImmutableArray<Token> tokens, int at)
    {
        var preposition = "";
        for (var steps = 0; steps < MostSteps; steps++)
        {
            if (preposition.Length == 0)
                preposition = Preposition(tokens, at);
            ref readonly var token = ref tokens.ItemRef(at);
            if (token.Head < 0 || token.Relation is not ("conj" or "appos" or "flat" or "nmod:desc"))
                return new Governor(token.Head, token.Relation + (preposition.Length > 0 && token.Relation is "obl" or "nmod" or "advcl" or "obl:agent" ? ":" + preposition : ""));
            at = token.Head;
        }
        return new Governor(-1, "");
    }

    /// <summary>The preposition of a word, lower case; empty without one.</summary>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="at">Index of the word.</param>
    /// <param name="reach">How many tokens back it is looked for.</param>
    public static string Preposition(ImmutableArray<Token> tokens, int at, int reach = MostSteps)
    {
        for (var child = at - 1; child >= 0 && at - child < reach; child--)
            if (tokens[child].Head == at && tokens[child].Relation == "case")
                return tokens[child].Lower;
        return "";
    }
}
