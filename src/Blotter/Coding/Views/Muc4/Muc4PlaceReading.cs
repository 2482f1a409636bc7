using System.Collections.Immutable;
using Blotter.Coding.Events;
using Blotter.Coding.Places;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Coding.Views.Muc4;

/// <summary>What a report says of places: those that its sentences name, and how much speaks for each country.</summary>
internal sealed class Muc4PlaceReading
{
    private const float ByDateline = 3f;
    private const float ByName = 1f;
    private const float ByPeople = 0.5f;
    private const float ByPlace = 0.5f;

    private static readonly EventReach Reach = new(new WordLists(DataFile.Load("Coding/Events/attack-word-context.tsv")));

    private readonly Dictionary<Muc4PlaceMention, Muc4Reach> _reaches = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<int, Toponym> _toponyms;
    private readonly Dictionary<string, float> _weights = new(StringComparer.Ordinal);
    private readonly ILookup<int, Muc4CountryMention> _countriesIn;

    /// <summary>Reads the places of a report.</summary>
    /// <param name="document">The report.</param>
    /// <param name="sentences">Its sentences, annotated, numbered from 0.</param>
    /// <param name="gazetteer">What places there are.</param>
    public Muc4PlaceReading(Document document, ImmutableArray<Sentence> sentences, Muc4Gazetteer gazetteer)
    {
        _toponyms = ToponymReader.Shipped.Read(document, sentences).ToLookup(toponym => toponym.Sentence);
        var finder = new Muc4PlaceFinder(gazetteer);
        Gazetteer = gazetteer;
        Sentences = sentences;
        var bySentence = sentences.Select(finder.Find).ToArray();
        var places = bySentence.SelectMany(found => found).ToList();
        Countries = [.. sentences.SelectMany(sentence => finder.Countries(sentence))];
        _countriesIn = Countries.ToLookup(mention => mention.Sentence.Index);
        if (document.Dateline is { } dateline)
            DatelineMention = ReadDateline(dateline.Span, Tokenizer.Tokenize(document.Text, dateline.Span));
        foreach (var mention in Countries)
            Weigh(mention.Country, mention.IsName ? ByName : ByPeople);
        foreach (var mention in places)
            if (mention.Areas.Select(area => area.Country).Distinct(StringComparer.Ordinal).ToArray() is [{ Length: > 0 } country])
                Weigh(country, ByPlace);
        var ranked = _weights.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).ToImmutableArray();
        Ranked = ranked;
        Total = Math.Max(1e-3f, ranked.Sum(country => _weights[country]));
        places.AddRange(sentences.SelectMany(ImpliedIn));
        places.AddRange(sentences.Zip(bySentence).SelectMany((pair, at) => finder.Others(pair.First, pair.Second, _toponyms[at])));
        if (DatelineMention is not null)
            places.Insert(0, DatelineMention);
        Places = [.. places.OrderBy(mention => mention.Sentence.Index).ThenBy(mention => mention.First)];
        ByDistinctName = Places.SelectMany(mention => mention.Areas.Select(area => area.Name).Distinct(StringComparer.Ordinal))
            .GroupBy(name => name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }

    /// <summary>What places there are.</summary>
    public Muc4Gazetteer Gazetteer { get; }

    /// <summary>The report's sentences.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The places in text order.</summary>
    public ImmutableArray<Muc4PlaceMention> Places { get; }

    /// <summary>The countries in text order.</summary>
    public ImmutableArray<Muc4CountryMention> Countries { get; }

    /// <summary>The countries that anything speaks for, the most likely first.</summary>
    public ImmutableArray<string> Ranked { get; }

    /// <summary>The country that the dateline gives, or <c>null</c>.</summary>
    public string? DatelineCountry { get; private set; }

    /// <summary>The name of the dateline's place as templates write it, or <c>null</c>.</summary>
    public string? DatelinePlace { get; private set; }

    /// <summary>The dateline's place, in a sentence numbered -1, or <c>null</c>.</summary>
    public Muc4PlaceMention? DatelineMention { get; }

    /// <summary>How often each name is named.</summary>
    public IReadOnlyDictionary<string, int> ByDistinctName { get; }

    private float Total { get; }

    /// <summary>How much of all that speaks for countries speaks for this one, 0 to 1.</summary>
    public float Share(string country) => _weights.GetValueOrDefault(country) / Total;

    /// <summary>How near a place stands to what its sentence tells of attacks.</summary>
    public Muc4Reach ReachOf(Muc4PlaceMention mention)
    {
        if (_reaches.TryGetValue(mention, out var known))
            return known;
        var reach = mention.Sentence.Index < 0 ? Muc4Reach.Nowhere : Muc4Reach.Of(Reach, mention, _toponyms[mention.Sentence.Index]);
        _reaches[mention] = reach;
        return reach;
    }

    /// <summary>The region that a place lies in by the gazetteer, upper case, or <c>null</c> where that is not known or the place is none of the country.</summary>
    public string? RegionOf(Muc4PlaceMention mention, string country) =>
        _toponyms[mention.Sentence.Index].FirstOrDefault(other => other.First <= mention.Last && other.Last >= mention.First) is { Best.Place: { Admin1: { } region } place } && Gazetteer.CountryOf(place) == country
            ? Gazetteer.RegionNamed(region) : null;

    // "The capital" is that of the country before it, else of the likeliest; "this city" is the dateline's.
    private IEnumerable<Muc4PlaceMention> ImpliedIn(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = 1; at < tokens.Length; at++)
        {
            if (tokens[at].Lower is not ("capital" or "city" or "town") || (at + 1 < tokens.Length && tokens[at + 1].Lower == "of"))
                continue;
            var area = tokens[at].Lower != "capital" ? (tokens[at - 1].Lower == "this" ? DatelineMention?.Areas[0] : null) : Gazetteer.CapitalOf(CountryBefore(sentence, at) ?? (Ranked.IsEmpty ? "" : Ranked[0]));
            if (area is not null)
                yield return new Muc4PlaceMention(sentence, at, at, at - 1, at, "CAPITAL", [area], true);
        }
    }

    private string? CountryBefore(Sentence sentence, int at) =>
        _countriesIn[sentence.Index].Where(country => country.Last < at && at - country.Last <= 2).Select(country => country.Country).FirstOrDefault();

    private Muc4PlaceMention? ReadDateline(TextSpan span, ImmutableArray<Token> tokens)
    {
        Muc4PlaceMention? mention = null;
        var places = Gazetteer.Find(tokens);
        var named = Gazetteer.Countries(tokens).Where(found => found.IsName).Select(found => found.Country).FirstOrDefault();
        if (!places.IsEmpty && places[0].First == 0)
        {
            var areas = places[0].Value;
            var area = areas.FirstOrDefault(area => area.Country == named) ?? areas.FirstOrDefault(area => area.Kind == "CITY") ?? areas[0];
            DatelinePlace = area.Name;
            mention = new Muc4PlaceMention(new Sentence(-1, span, SectionKind.Dateline, 0, tokens), 0, places[0].Last, 0, places[0].Last, "", [area], true);
            named ??= area.Country.Length > 0 ? area.Country : null;
        }
        DatelineCountry = named;
        if (named is not null)
            Weigh(named, ByDateline);
        return mention;
    }

    private void Weigh(string country, float weight) => _weights[country] = _weights.GetValueOrDefault(country) + weight;
}
