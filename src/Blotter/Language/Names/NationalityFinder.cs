using System.Collections.Immutable;
using Blotter.Language.Morphology;

namespace Blotter.Language.Names;

/// <summary>
/// Finds peoples and faiths by their names and adjectives ("Syrian", "Iraqis", "North Korean", "Kurds"). Where a sentence uses capitals, theirs are
/// asked for. Immutable; linear in the number of tokens.
/// </summary>
/// <param name="countries">The table of countries; its columns <c>name</c>, <c>aliases</c> and <c>demonyms</c> are read.</param>
/// <param name="peoples">Other peoples.</param>
internal sealed class NationalityFinder(DataFile countries, DataFile peoples)
{
    private const int People = 0;
    private const int Country = 1;

    // A country's own name is none, though it may begin like one ("Saudi Arabia").
    private readonly PhraseMatcher<int> _forms = new(
    [
        .. countries.Rows.SelectMany(row => row.Values("aliases").Add(row["name"])).Select(name => (name, Country)),
        .. countries.Rows.SelectMany(row => row.Values("demonyms")).Concat(peoples.Rows.SelectMany(row => row.Values("forms"))).Select(form => (form, People)),
    ]);

    /// <summary>The stretches of tokens that name one, in order, not overlapping.</summary>
    public ImmutableArray<(int First, int Last)> Find(ImmutableArray<Token> tokens)
    {
        var found = ImmutableArray.CreateBuilder<(int, int)>();
        var anyCase = LetterCases.OfSentence(tokens.AsSpan()) is not null;
        for (var at = 0; at < tokens.Length; at++)
        {
            if ((!anyCase && !tokens.ItemRef(at).IsCapitalised) || _forms.MatchAt(tokens, at) is not { } form || IsNoName(tokens, at))
                continue;
            if (form.Value == People)
                found.Add((at, form.Last));
            at = form.Last;
        }
        return found.DrainToImmutable();
    }

    // "to polish", in text without capitals.
    private static bool IsNoName(ImmutableArray<Token> tokens, int at) => tokens.ItemRef(at).Upos is Upos.Verb or Upos.Aux or Upos.Adv;
}
