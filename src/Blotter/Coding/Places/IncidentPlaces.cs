using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Places;

/// <summary>
/// Chooses the place of an incident among the toponyms of a report: the one that the tree puts nearest to the attack word, in the sentences that tell of the attack; else one of its other sentences; for the main incident
/// also a town whose police is named, or the one that the report names most. What names no such place has none: no capital and no publisher's home stands in for it, and a filing place only where the text names that town too.
/// </summary>
internal sealed class IncidentPlaces
{
    // Less speaks for no place at all.
    private const float LeastScore = -0.9f;

    // What lies in the best may be chosen before it when it is not much worse.
    private const float Margin = 1;

    private const string GeoNames = "geonames:";

    // How often the main town is named, beside the next.
    private const float Dominance = 1.5f;
    private const int OpeningSentences = 3;
    private const float FiledWeight = 2;

    private readonly ImmutableArray<Sentence> _sentences;
    private readonly PlaceAttachment _attachment;
    private readonly Gazetteer _gazetteer;
    private readonly ImmutableArray<Toponym> _toponyms;
    private readonly string? _filed;
    private readonly ILookup<int, Toponym> _inSentence;
    private readonly Dictionary<int, int> _byStart;
    private readonly Lazy<Toponym?> _mainTown;

    /// <summary>Prepares the choice for one report.</summary>
    /// <param name="sentences">Its annotated sentences.</param>
    /// <param name="toponyms">Their toponyms.</param>
    /// <param name="gazetteer">Knows what lies in what.</param>
    /// <param name="attachment">Reads trees.</param>
    /// <param name="dateline">Where the report was filed, or <c>null</c>.</param>
    public IncidentPlaces(ImmutableArray<Sentence> sentences, ImmutableArray<Toponym> toponyms, Gazetteer gazetteer, PlaceAttachment attachment, Dateline? dateline)
    {
        (_sentences, _toponyms, _gazetteer, _attachment, _filed) = (sentences, toponyms, gazetteer, attachment, dateline?.Place);
        _inSentence = toponyms.Where(toponym => toponym.Use == ToponymUse.Place && !attachment.IsNoTown(sentences[toponym.Sentence].Tokens, toponym)).ToLookup(toponym => toponym.Sentence);
        _byStart = sentences.Index().ToDictionary(each => each.Item.Span.Start, each => each.Index);
        _mainTown = new Lazy<Toponym?>(MainTown);
    }

    /// <summary>The place of an incident and the rule that chose it, or <c>null</c>.</summary>
    public (Place Place, string Rule)? Choose(IncidentDraft draft)
    {
        (Toponym Toponym, string Rule)? chosen = null;
        foreach (var (toponym, rule) in Likely(draft))
            if (chosen is not { } known)
                chosen = (toponym, rule);
            else if (LiesIn(toponym, known.Toponym))
                chosen = (toponym, rule);
        return chosen is { } best ? (Written(best.Toponym), best.Toponym.Best?.Place.Kind == PlaceKind.Country ? "country-in-sentence" : best.Rule) : null;
    }

    // The likeliest first; a later one counts where it lies in an earlier one.
    private IEnumerable<(Toponym Toponym, string Rule)> Likely(IncidentDraft draft)
    {
        foreach (var mention in draft.Mentions.OrderBy(mention => mention.InHeadline))
            if (SentenceOf(mention.Facts) is { } sentence && Best(sentence, TriggerIn(sentence, mention)) is { } best)
                yield return (best, "place-of-attack");
        foreach (var facts in draft.Sentences)
            if (SentenceOf(facts) is { } sentence && Best(sentence, RootOf(sentence)) is { } best)
                yield return (best, "place-of-harm");
        if (!draft.IsMain)
            yield break;
        if (_toponyms.FirstOrDefault(toponym => toponym.Use != ToponymUse.Adjective && IsTown(toponym) && _attachment.IsOfPolice(_sentences[toponym.Sentence].Tokens, toponym)) is { } police)
            yield return (police, "town-of-police");
        if (_mainTown.Value is { } town)
            yield return (town, "main-town-of-report");
    }

    // The town that the report names much more often than any other. Capitals are named for what is decided there.
    private Toponym? MainTown()
    {
        var towns = _toponyms.Where(toponym => toponym.Use is ToponymUse.Place or ToponymUse.Metonym && IsTown(toponym) && !_gazetteer.Capitals.Contains(toponym.Best!.Value.Place.Id)).GroupBy(toponym => toponym.Best!.Value.Place.Id)
            .Select(town => (First: town.First(), Count: town.Sum(Weight) + (IsFiledIn(town.First()) ? FiledWeight : 0))).OrderByDescending(town => town.Count).Take(2).ToArray();
        return towns.Length == 1 || (towns.Length == 2 && towns[0].Count >= Dominance * towns[1].Count) ? towns[0].First : null;
    }

    private bool IsFiledIn(Toponym toponym) =>
        string.Equals(toponym.Text, _filed, StringComparison.OrdinalIgnoreCase) || string.Equals(toponym.Best!.Value.Place.Name, _filed, StringComparison.OrdinalIgnoreCase);

    private float Weight(Toponym toponym) => (toponym.Use == ToponymUse.Place ? 1 : 0.7f) + (toponym.Sentence < OpeningSentences ? 1 : 0);

    private static bool IsTown(Toponym toponym) => toponym.Best is { Place.Kind: PlaceKind.City };

    private int? SentenceOf(SentenceFacts facts) => _byStart.TryGetValue(facts.Sentence.Span.Start, out var sentence) ? sentence : null;

    private int RootOf(int sentence) => _sentences[sentence].Tokens.Index().FirstOrDefault(each => each.Item.Head < 0).Index;

    private int TriggerIn(int sentence, EventMention mention)
    {
        var word = mention.Facts.Sentence.SpanOf(mention.Trigger.First, mention.Trigger.Last);
        var tokens = _sentences[sentence].Tokens;
        for (var at = 0; at < tokens.Length; at++)
            if (tokens[at].Span.End > word.Start)
                return at;
        return 0;
    }

    private Toponym? Best(int sentence, int trigger)
    {
        var scored = _inSentence[sentence].Select(toponym => (Toponym: toponym, Score: Score(sentence, toponym, trigger))).Where(pair => pair.Score >= LeastScore).ToArray();
        if (scored.Length == 0)
            return null;
        var best = scored.MaxBy(pair => pair.Score);
        foreach (var pair in scored.Where(pair => pair.Score >= best.Score - Margin).OrderByDescending(pair => pair.Score))
            if (LiesIn(pair.Toponym, best.Toponym))
                best = pair;
        return best.Toponym;
    }

    // A country that the sentence names says less about where than a town.
    private float Score(int sentence, Toponym toponym, int trigger) => _attachment.Score(_sentences[sentence].Tokens, toponym, trigger) + KindScore(toponym.Best?.Place.Kind);

    private static float KindScore(PlaceKind? kind) => kind switch
    {
        PlaceKind.City or PlaceKind.Quarter or PlaceKind.Facility => 0.5f,
        null => -0.5f,
        PlaceKind.District => 0.3f,
        PlaceKind.Region => 0.1f,
        _ => 0,
    };

    private bool LiesIn(Toponym inner, Toponym outer) =>
        inner.Best is { } one && outer.Best is { } other && Narrowness(one.Place.Kind) > Narrowness(other.Place.Kind) && _gazetteer.LiesIn(one.Place.Id, other.Place.Id);

    private Place Written(Toponym toponym)
    {
        if (toponym.Best is not { } best)
            return Unknown(toponym);
        // Beside a country or province is still known no closer than that.
        var point = PrecisionOf(best.Place.Kind) == PlacePrecision.Exact && toponym.Relation?.Point is { } beside ? beside : (best.Place.Lat, best.Place.Lon);
        return new Place(
            best.Place.Name, RegionOf(best.Place), best.Place.Country, Math.Round(point.Lat, 4), Math.Round(point.Lon, 4),
            toponym.Relation is null || PrecisionOf(best.Place.Kind) != PlacePrecision.Exact ? PrecisionOf(best.Place.Kind) : PlacePrecision.Near, EntryOf(best.Place), toponym.Span);
    }

    private static string? EntryOf(GazetteerPlace place) => place.Source.StartsWith(GeoNames, StringComparison.Ordinal) ? place.Source : null;

    // A place that the gazetteer doesn't know has the point and precision of the narrowest that its sentence names beside it, else none.
    private Place Unknown(Toponym toponym)
    {
        var around = _inSentence[toponym.Sentence].Where(other => other.Best is not null).OrderByDescending(other => Narrowness(other.Best!.Value.Place.Kind)).FirstOrDefault();
        if (around?.Best is not { } best)
            return new Place(toponym.Text, null, null, null, null, toponym.Relation is null ? PlacePrecision.Exact : PlacePrecision.Near, null, toponym.Span);
        return new Place(
            toponym.Text, RegionOf(best.Place), best.Place.Country, Math.Round(best.Place.Lat, 4), Math.Round(best.Place.Lon, 4),
            PrecisionOf(best.Place.Kind) is PlacePrecision.Exact ? PlacePrecision.Near : PrecisionOf(best.Place.Kind), null, toponym.Span);
    }

    private static string? RegionOf(GazetteerPlace place) => place.Kind == PlaceKind.Region ? place.Name : place.Admin1;

    // Areas are as wide as regions, facilities as narrow as quarters.
    private static int Narrowness(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => 0,
        PlaceKind.Region or PlaceKind.Area => 1,
        PlaceKind.District => 2,
        PlaceKind.City => 3,
        _ => 4,
    };

    private static PlacePrecision PrecisionOf(PlaceKind kind) => kind switch
    {
        PlaceKind.City or PlaceKind.Quarter or PlaceKind.Facility => PlacePrecision.Exact,
        PlaceKind.District => PlacePrecision.District,
        PlaceKind.Region or PlaceKind.Area => PlacePrecision.Province,
        _ => PlacePrecision.Country,
    };
}
