using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Places;
using Blotter.Language;
using Blotter.Language.Segmentation;

namespace Blotter.Coding.Views.Muc4;

/// <summary>The places that MUC-4's documentation lists, and the words that tell what kind of place a name stands for. Immutable.</summary>
internal sealed class Muc4Gazetteer
{
    private const string CountryKind = "COUNTRY";

    private readonly PhraseMatcher<ImmutableArray<Muc4Area>> _areas;
    private readonly FrozenDictionary<string, string> _countries;
    private readonly FrozenDictionary<string, Muc4Area> _capitals;
    private readonly CountryFinder _finder;
    private readonly FrozenDictionary<string, string> _kinds;
    private readonly FrozenDictionary<string, int> _sizes;
    private readonly FrozenDictionary<string, string> _units;

    public Muc4Gazetteer(DataFile places, DataFile words, CountryFinder countries)
    {
        _finder = countries;
        _countries = places.Rows.Where(row => row["kind"] == CountryKind)
            .SelectMany(row => row.Values("aliases").Prepend(row["name"]).Select(name => (name, row["country"])))
            .ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);
        _capitals = places.Rows.Where(row => row["capital"].Length > 0).ToFrozenDictionary(row => row["country"], row => new Muc4Area(row["capital"], "CITY", row["country"], []), StringComparer.Ordinal);
        _areas = new(places.Rows.Where(row => row["kind"] != CountryKind)
            .SelectMany(row => row.Values("aliases").Prepend(row["name"]).Select(name => (Name: name.ToLowerInvariant(), Area: AreaOf(row))))
            .GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Select(pair => pair.Area).ToImmutableArray())));
        var kinds = words.Rows.Where(row => row["use"] == "kind").ToImmutableArray();
        _kinds = kinds.SelectMany(row => row.Values("words").Select(word => (word, row["value"]))).ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);
        _sizes = kinds.ToFrozenDictionary(row => row["value"], row => int.Parse(row["size"], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        _units = places.Rows.Where(row => row["country"].Length > 0 && _sizes.GetValueOrDefault(row["kind"]) == 4 && row["kind"] is not "REGION" and not "VALLEY" and not "JUNGLE" and not "GULF" and not "FRONT")
            .GroupBy(row => row["country"], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.GroupBy(row => row["kind"], StringComparer.Ordinal).OrderByDescending(kinds => kinds.Count()).ThenBy(kinds => kinds.Key, StringComparer.Ordinal).First().Key, StringComparer.Ordinal);
        Parts = WordsOf(words, "whole");
        Others = WordsOf(words, "other");
        Nowhere = WordsOf(words, "nowhere");
        Holders = WordsOf(words, "holder");
    }

    /// <summary>The shipped one.</summary>
    public static Muc4Gazetteer Shipped { get; } = new(
        DataFile.Load("Coding/Views/Muc4/muc4-places.tsv"), DataFile.Load("Coding/Views/Muc4/muc4-place-words.tsv"),
        new CountryFinder(DataFile.Load("Coding/Places/countries.tsv"), new WordLists(DataFile.Load("Coding/Places/country-context.tsv"))));

    /// <summary>Words for a part of a place, before its name.</summary>
    public FrozenSet<string> Parts { get; }

    /// <summary>Words after a place's name that say that something else is meant: a street, a unit.</summary>
    public FrozenSet<string> Others { get; }

    /// <summary>Names of regions that no template names, in lower case.</summary>
    public FrozenSet<string> Nowhere { get; }

    /// <summary>Words after a place's name for who or what is there, though not the place itself: its mayor, its cathedral.</summary>
    public FrozenSet<string> Holders { get; }

    /// <summary>The listed places among the tokens, each with all that bear the name.</summary>
    public ImmutableArray<PhraseHit<ImmutableArray<Muc4Area>>> Find(ImmutableArray<Token> tokens) => _areas.Find(tokens);

    /// <summary>The places that bear a name, as <see cref="Gazetteer"/> writes it.</summary>
    public ImmutableArray<Muc4Area> Named(string name)
    {
        var plain = PlainLetters.Of(name);
        return Named(Tokenizer.Tokenize(plain, new TextSpan(0, plain.Length)));
    }

    /// <summary>The country of a place as templates write it, or <c>null</c> where they don't know it.</summary>
    public string? CountryOf(in GazetteerPlace place) =>
        place.Country is { } code && Gazetteer.Shipped.CountryOfCode(code) is { } country ? _countries.GetValueOrDefault(PlainLetters.Of(Gazetteer.Shipped.NameOf(country)).ToUpperInvariant()) : null;

    /// <summary>The name of a first-level region as templates write it: upper case, without the word for what it is.</summary>
    public string RegionNamed(string name)
    {
        var words = PlainLetters.Of(name).ToUpperInvariant().Split(' ');
        return string.Join(' ', words.Length > 1 && KindOf(words[^1].ToLowerInvariant()) is not null ? words[..^1] : words);
    }

    /// <summary>What kinds of place templates call one of the gazetteer's, the likeliest first.</summary>
    /// <param name="kind">The gazetteer's kind.</param>
    /// <param name="country">Its country as templates write it.</param>
    public ImmutableArray<string> KindsOf(PlaceKind kind, string country) => kind switch
    {
        PlaceKind.Region => [_units.GetValueOrDefault(country, "PROVINCE")],
        PlaceKind.District => ["MUNICIPALITY", "PROVINCE"],
        PlaceKind.Quarter => ["NEIGHBORHOOD"],
        _ => ["CITY", "TOWN"],
    };

    /// <summary>The places that bear a name.</summary>
    public ImmutableArray<Muc4Area> Named(ImmutableArray<Token> name) =>
        _areas.Find(name) is [var hit] && hit.First == 0 && hit.Last == name.Length - 1 ? hit.Value : [];

    /// <summary>The countries among the tokens, as templates write them; those by adjective or people are no names.</summary>
    public IEnumerable<(int First, int Last, string Country, bool IsName)> Countries(ImmutableArray<Token> tokens)
    {
        var written = WrittenWords.Of(tokens);
        var at = 0;
        foreach (var mention in _finder.Find(written))
        {
            if (!_countries.TryGetValue(mention.Country.Name.ToUpperInvariant(), out var country))
                continue;
            while (tokens[at].Span.Start < written[mention.First].Span.Start)
                at++;
            var last = at;
            while (tokens[last].Span.End < written[mention.Last].Span.End)
                last++;
            yield return (at, last, country, mention.IsName);
        }
    }

    /// <summary>The capital of a country, or <c>null</c> where none is listed.</summary>
    public Muc4Area? CapitalOf(string country) => _capitals.GetValueOrDefault(country);

    /// <summary>The kind of place that a word tells, or <c>null</c>.</summary>
    public string? KindOf(string word) => _kinds.GetValueOrDefault(word);

    /// <summary>How large a kind of place is, 1 to 4.</summary>
    public int Size(string kind) => _sizes.TryGetValue(kind, out var size) ? size : 1;

    private static Muc4Area AreaOf(DataRow row) => new(row["name"], row["kind"], row["country"], row.Values("within"));

    private static FrozenSet<string> WordsOf(DataFile words, string use) =>
        words.Rows.Where(row => row["use"] == use).SelectMany(row => row.Values("words")).ToFrozenSet(StringComparer.Ordinal);
}
