using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Roles;
using Blotter.Language;

namespace Blotter.Coding.Views.Muc4;

/// <summary>The words that tell of an attack or of what it did, by lemma.</summary>
internal static class IncidentWords
{
    private const int MostSteps = 3;

    private static readonly FrozenSet<string> Lemmas = DataFile.Load("Coding/Events/attack-words.tsv").Rows.SelectMany(row => row.Values("forms"))
        .Concat(["die", "wound", "injure", "damage", "destroy", "death", "casualty"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the token is such a word.</summary>
    public static bool Has(in Token token) => token.Upos is Upos.Verb or Upos.Noun && Lemmas.Contains(token.Lemma.ToLowerInvariant());

    /// <summary>The lemmas of such words in a sentence.</summary>
    public static IEnumerable<string> In(Sentence sentence) =>
        sentence.Tokens.Where(token => Has(token)).Select(token => token.Lemma.ToLowerInvariant()).Distinct(StringComparer.Ordinal);

    /// <summary>The relations that lead up from a token to such a word, three steps at most, or where they lead instead.</summary>
    public static string Climb(ImmutableArray<Token> tokens, int from)
    {
        var path = "";
        for (var (at, step) = (from, 0); step < MostSteps; step++)
        {
            var governor = Governor.Of(tokens, at);
            if (governor.Token < 0)
                return path + "^";
            path += governor.Relation + ">";
            if (Has(tokens[governor.Token]))
                return path + "!";
            at = governor.Token;
        }
        return "far";
    }

    /// <summary>How many tokens lie between a token and the nearest such word, in a word for features.</summary>
    public static string Distance(ImmutableArray<Token> tokens, int from)
    {
        for (var distance = 0; distance < 24; distance++)
            if ((from - distance >= 0 && Has(tokens[from - distance])) || (from + distance < tokens.Length && Has(tokens[from + distance])))
                return distance switch { <= 2 => "2", <= 5 => "5", <= 10 => "10", _ => "20" };
        return "far";
    }
}
