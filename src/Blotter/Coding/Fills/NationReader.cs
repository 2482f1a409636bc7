using System.Collections.Immutable;
using Blotter.Coding.Mentions;
using Blotter.Language;

namespace Blotter.Coding.Fills;

/// <summary>
/// Reads whose a thing is or where people come from, out of the words of their phrases ("the Chilean consulate", "a citizen of Peru", "Ada Lark, a Dane"):
/// a country other than the incident's. Immutable.
/// </summary>
internal sealed class NationReader
{
    private const int Reach = 12;
    private const int ShortForm = 3;
    private const string NoCountry = "";

    // Longer than "American", and no country.
    private static readonly string[] Wider = ["latin american", "central american", "south american", "north american", "inter-american", "pan american", "spanish american"];

    private readonly PhraseTable<string> _countries;

    /// <summary>Reads the tables of countries, former and present; of two that share a form, the first table has it.</summary>
    /// <param name="files">Their columns <c>iso2</c>, <c>name</c>, <c>aliases</c> and <c>demonyms</c> are read.</param>
    public NationReader(params ReadOnlySpan<DataFile> files)
    {
        var forms = new List<(string Phrase, string Code)>();
        foreach (var file in files)
            foreach (var row in file.Rows)
                forms.AddRange(row.Values("aliases").Prepend(row["name"]).Concat(row.Values("demonyms")).Select(form => (form.ToLowerInvariant(), row["iso2"])));
        forms.AddRange(Wider.Select(form => (form, NoCountry)));
        _countries = new(forms.DistinctBy(form => form.Phrase, StringComparer.Ordinal));
    }

    /// <summary>The code of the first country that the mentions name as theirs and that is not <paramref name="home"/>, or <c>null</c>.</summary>
    public string? Of(ImmutableArray<NounPhrase> mentions, string? home) =>
        mentions.SelectMany(Named).FirstOrDefault(code => code != home);

    private IEnumerable<string> Named(NounPhrase phrase)
    {
        var tokens = phrase.Sentence.Tokens;
        var own = Own(tokens, phrase).Concat(Described.Heads(tokens, phrase).SelectMany(head => Described.Words(tokens, head))).ToHashSet();
        for (var at = Math.Max(0, phrase.First - (2 * Reach)); at < Math.Min(tokens.Length, phrase.FullLast + (3 * Reach)); at++)
        {
            if (!own.Contains(at) || _countries.MatchAt(tokens, at) is not { } hit)
                continue;
            if (hit.Value != NoCountry && !IsOther(phrase, hit))
                yield return hit.Value;
            at = hit.Last;
        }
    }

    private static IEnumerable<int> Own(ImmutableArray<Token> tokens, NounPhrase phrase)
    {
        if (phrase.Name is { Kind: NameKind.Person } name)
            for (var at = Described.TitleStart(phrase.Sentence, name); at < name.First; at++)
                yield return at;
        for (var at = phrase.First; at <= phrase.FullLast; at++)
            yield return at;
        // "the building where Chilean diplomats live"
        for (var at = phrase.FullLast + 1; at < Math.Min(tokens.Length, phrase.FullLast + Reach); at++)
            if (tokens[at].Head >= phrase.First && tokens[at].Relation is "acl:relcl" or "nmod" && tokens[at].Head <= phrase.FullLast)
                for (var inner = phrase.FullLast + 1; inner <= at; inner++)
                    yield return inner;
    }

    // Words that only look like a country ("a car", "power poles", "us"), persons' names, and places.
    private static bool IsOther(NounPhrase phrase, PhraseHit<string> hit)
    {
        var tokens = phrase.Sentence.Tokens;
        ref readonly var token = ref tokens.ItemRef(hit.First);
        return IsInPerson(phrase.Sentence, hit.First) || IsPlace(tokens, hit) || token.Upos == Upos.Pron || token.Relation == "flat"
            || (token.Upos == Upos.Noun && (token.Text.Length <= ShortForm || (hit.Last == phrase.Head && phrase.First < phrase.Head)));
    }

    private static bool IsInPerson(Sentence sentence, int at)
    {
        foreach (var name in sentence.Names)
            if (name.Kind == NameKind.Person && at >= name.First && at <= name.Last)
                return true;
        return false;
    }

    // "in Chile" says where, not whose.
    private static bool IsPlace(ImmutableArray<Token> tokens, PhraseHit<string> hit)
    {
        for (var at = Math.Max(0, hit.First - 3); at < hit.First; at++)
            if (tokens[at].Relation == "case" && tokens[at].Head >= hit.First && tokens[at].Head <= hit.Last && tokens[at].Lower is not ("of" or "from"))
                return true;
        return false;
    }
}
