using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Blotter.Language;
using Blotter.Language.Segmentation;

namespace Blotter.Coding.Places;

/// <summary>A country or territory, from <c>countries.tsv</c>.</summary>
/// <param name="Iso2">ISO 3166-1 alpha-2.</param>
/// <param name="Name">Common English name.</param>
/// <param name="Lat">Latitude of a point inside, WGS 84 decimal degrees.</param>
/// <param name="Lon">Longitude of that point.</param>
internal sealed record Country(string Iso2, string Name, double Lat, double Lon);

/// <summary>A country in the text.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Country">Which.</param>
/// <param name="IsName">Whether it is the country's name, rather than an adjective or a people.</param>
/// <param name="IsPlace">Whether the words beside it say that something took place there: "in Iraq", "the Iraqi border town".</param>
internal sealed record CountryMention(int First, int Last, Country Country, bool IsName, bool IsPlace);

/// <summary>Finds countries by name, adjective and people. Capitals are not taken for their countries. Immutable.</summary>
internal sealed class CountryFinder
{
    // A word of place may stand a little behind an adjective ("the Iraqi border town").
    private const int AdjectiveReach = 3;

    private readonly PhraseTable<Form> _forms;
    private readonly FrozenSet<string> _beforeName;
    private readonly FrozenSet<string> _beforeAmbiguousName;
    private readonly FrozenSet<string> _afterAdjective;
    private readonly FrozenSet<string> _languageNouns;
    private readonly FrozenSet<string> _beforeLanguage;

    public CountryFinder(DataFile countries, WordLists context)
    {
        _forms = new(countries.Rows.SelectMany(Forms).DistinctBy(entry => entry.Phrase, StringComparer.Ordinal));
        (_beforeName, _beforeAmbiguousName) = (context["before-name"], context["before-ambiguous-name"]);
        _afterAdjective = context["after-adjective"];
        (_languageNouns, _beforeLanguage) = (context["language-noun"], context["before-language"]);
    }

    /// <summary>All countries named, in text order.</summary>
    public ImmutableArray<CountryMention> Find(ImmutableArray<Token> tokens) =>
    [
        .. _forms.Find(tokens)
            .Where(hit => IsWrittenAsName(tokens, hit) && !IsLanguage(tokens, hit) && (!hit.Value.IsAmbiguous || IsMeant(tokens, hit)))
            .Select(hit => new CountryMention(hit.First, hit.Last, hit.Value.Country, hit.Value.IsName, IsPlace(tokens, hit))),
    ];

    /// <summary>The country that the words from a token on name or tell of, whatever else they may mean: for callers that know more; <c>null</c> where they name none.</summary>
    public CountryMention? At(ImmutableArray<Token> tokens, int at) =>
        _forms.MatchAt(tokens, at) is { } hit && IsWrittenAsName(tokens, hit) ? new CountryMention(hit.First, hit.Last, hit.Value.Country, hit.Value.IsName, IsPlace(tokens, hit)) : null;

    /// <summary>The country with that name or alias, or <c>null</c>.</summary>
    public Country? Named(string name)
    {
        var tokens = WrittenWords.Of(Tokenizer.Tokenize(name, new TextSpan(0, name.Length)));
        if (tokens.IsEmpty || _forms.MatchAt(tokens, 0) is not { Value.IsName: true } hit)
            return null;
        return hit.Last == tokens.Length - 1 ? hit.Value.Country : null;
    }

    private static IEnumerable<(string Phrase, Form Form)> Forms(DataRow row)
    {
        var country = new Country(row["iso2"], row["name"], Degrees(row["lat"]), Degrees(row["lon"]));
        var ambiguous = row.Values("ambiguous").Select(form => form.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return row.Values("aliases").Prepend(row["name"]).Select(phrase => (phrase, IsName: true))
            .Concat(row.Values("demonyms").Select(phrase => (phrase, IsName: false)))
            .Select(form => (Phrase: form.phrase, new Form(country, form.IsName, ambiguous.Contains(form.phrase.ToLowerInvariant()))));
    }

    private static double Degrees(string cell) => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);

    // "us" and "polish" in lower case are other words.
    private static bool IsWrittenAsName(ImmutableArray<Token> tokens, PhraseHit<Form> hit) =>
        tokens[hit.First].IsCapitalised && (hit.Last > hit.First || tokens[hit.First].Text.Length > 3 || !tokens[hit.First].Text.Any(char.IsLower));

    // "[Translated from French]", "English page".
    private bool IsLanguage(ImmutableArray<Token> tokens, PhraseHit<Form> hit)
    {
        if (hit.Value.IsName)
            return false;
        var next = hit.Last + 1 < tokens.Length ? tokens[hit.Last + 1].Lower : "";
        return _languageNouns.Contains(next) || (hit.First > 0 && _beforeLanguage.Contains(tokens[hit.First - 1].Lower) && (next.Length == 0 || !char.IsLetter(next[0])));
    }

    private bool IsPlace(ImmutableArray<Token> tokens, PhraseHit<Form> hit)
    {
        if (hit.Value.IsName)
            return hit.First > 0 && _beforeName.Contains(tokens[hit.First - 1].Lower);
        for (var at = hit.Last + 1; at < tokens.Length && at <= hit.Last + AdjectiveReach; at++)
            if (_afterAdjective.Contains(tokens[at].Lower))
                return true;
        return false;
    }

    // A name that is also a person's, a town's or a common word counts after a preposition or after a comma behind another name, and before
    // no other name.
    private bool IsMeant(ImmutableArray<Token> tokens, PhraseHit<Form> hit)
    {
        if (hit.First == 0 || (hit.Last + 1 < tokens.Length && tokens[hit.Last + 1].IsCapitalised))
            return false;
        var before = tokens[hit.First - 1].Lower;
        return _beforeAmbiguousName.Contains(before) || (before is "," && hit.First > 1 && tokens[hit.First - 2].IsCapitalised);
    }

    private sealed record Form(Country Country, bool IsName, bool IsAmbiguous);
}
