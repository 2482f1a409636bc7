using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Places;

/// <summary>
/// Chooses the place of an incident among the toponyms of a report: the one that the tree puts nearest to the attack word, in the sentences that tell of the attack; else one of its other sentences; for the main incident
/// also a town whose police is named; then one told just after the attack, or before it where a sentence says "there" or "here"; for the main incident the one that the report names most. What names no such place has none: no capital and no publisher's home stands in for it, and a filing place only where the text names that town too.
/// </summary>
internal sealed class IncidentPlaces
{
    // What a place told by a later sentence is worth less than one told by the sentence before.
    private const float LaterCost = 0.3f;

    private const string GeoNames = "geonames:";

    // How often the main town is named, beside the next.
    private const float Dominance = 1.5f;
    private const int OpeningSentences = 3;
    private const float FiledWeight = 2;

    private readonly ImmutableArray<SentenceFacts> _report;
    private readonly PlaceAttachment _attachment;
    private readonly Gazetteer _gazetteer;
    private readonly string? _filed;
    private readonly Lazy<Toponym?> _mainTown;
    private readonly ILookup<int, Toponym> _inSentence;
    private readonly ImmutableArray<(int Sentence, Toponym Town)> _towns;
    private readonly Toponym? _here;
    private readonly Toponym? _filedIn;
    private readonly Lazy<Toponym?> _mainSite;

    /// <summary>Prepares the choice for one report.</summary>
    /// <param name="report">Its sentences.</param>
    /// <param name="incidents">Its incidents, the main one first.</param>
    /// <param name="gazetteer">Knows which towns are capitals.</param>
    /// <param name="attachment">Reads trees.</param>
    /// <param name="dateline">Where the report was filed, or <c>null</c>.</param>
    public IncidentPlaces(ImmutableArray<SentenceFacts> report, ImmutableArray<IncidentDraft> incidents, Gazetteer gazetteer, PlaceAttachment attachment, Dateline? dateline)
    {
        (_report, _gazetteer, _attachment, _filed) = (report, gazetteer, attachment, dateline?.Place);
        _mainTown = new Lazy<Toponym?>(MainTown);
        _mainSite = new Lazy<Toponym?>(() => incidents is [var main, ..] && Chosen(main) is { Toponym: { Best: not null } site } ? site : null);
        _inSentence = report.SelectMany(facts => facts.Toponyms).ToLookup(toponym => toponym.Sentence);
        var attacked = incidents.SelectMany(draft => draft.Mentions).Select(mention => mention.Place?.Toponym.Best?.Place.Id).OfType<int>().ToHashSet();
        var towns = InText.SelectMany(facts => facts.Toponyms.Where(toponym => toponym.Use != ToponymUse.Adjective && IsTown(toponym) && attachment.MayBeMain(facts, toponym)).Select(toponym => (facts.Sentence.Index, Town: toponym))).ToImmutableArray();
        _towns = [.. towns.Where(town => attacked.Contains(town.Town.Best!.Value.Place.Id))];
        if (_towns.IsEmpty)
            _towns = [.. towns.Where(town => town.Town is { Relation: null, Use: ToponymUse.Place })];
        _filedIn = report.Where(facts => facts.Sentence.Section == SectionKind.Dateline).SelectMany(facts => facts.Toponyms).FirstOrDefault(IsTown);
        _here = _filedIn ?? report.FirstOrDefault(facts => facts.Sentence.Section == SectionKind.Body)?.Toponyms.FirstOrDefault(toponym => toponym.First == 0 && IsTown(toponym));
    }

    /// <summary>The place of an incident and the rule that chose it, or <c>null</c>.</summary>
    public (Place Place, string Rule)? Choose(IncidentDraft draft) =>
        Chosen(draft) is { } best ? (Written(best.Toponym, draft.IsMain), best.Toponym.Best?.Place.Kind == PlaceKind.Country ? "country-in-sentence" : best.Rule) : null;

    private (Toponym Toponym, string Rule)? Chosen(IncidentDraft draft)
    {
        (Toponym Toponym, string Rule)? chosen = null;
        foreach (var (toponym, rule) in Likely(draft))
            if (chosen is not { } known)
                chosen = (toponym, rule);
            else if (_attachment.LiesIn(toponym, known.Toponym))
                chosen = (toponym, rule);
        return chosen;
    }

    // The likeliest first; a later one counts where it lies in an earlier one.
    private IEnumerable<(Toponym Toponym, string Rule)> Likely(IncidentDraft draft)
    {
        var places = draft.Mentions.OrderBy(mention => mention.InHeadline).Select(mention => mention.Place).OfType<PlaceChoice>().Index();
        foreach (var (_, place) in places.OrderByDescending(each => each.Item.Score - (LaterCost * each.Index)))
            yield return (place.Toponym, "place-of-attack");
        if (draft.IsMain)
            foreach (var police in TownsOfPolice())
                yield return (police, "town-of-police");
        foreach (var facts in draft.Sentences)
            if (_attachment.Best(facts, TreePath.Root(facts.Sentence.Tokens), []) is { } best)
                yield return (best.Toponym, "place-of-harm");
        if (draft.Following.Place is { } following)
            yield return (following.Toponym, "place-told-after");
        if (ToldBefore(draft) is { } before)
            yield return (before, "place-told-before");
        if (!draft.IsMain && draft.Mentions.Any(mention => _attachment.TellsOfTown(mention.Facts.Sentence.Tokens)) && OnlyTownOfPolice() is { } only)
            yield return (only, "town-of-police");
        if (!draft.IsMain)
            yield break;
        if (_filedIn is { } filed && InText.Any(facts => facts.Sentence.Section == SectionKind.Body && _attachment.TellsOfTown(facts.Sentence.Tokens)))
            yield return (filed, "town-of-filing");
        if (_mainTown.Value is { } town)
            yield return (town, "main-town-of-report");
    }

    private IEnumerable<Toponym> TownsOfPolice() =>
        InText.SelectMany(facts => facts.Toponyms.Where(toponym => toponym.Use != ToponymUse.Adjective && IsTown(toponym) && _attachment.IsOfPolice(facts.Sentence.Tokens, toponym)));

    // A street without its town is in that of the police, where the report names one.
    private Toponym? OnlyTownOfPolice()
    {
        var towns = TownsOfPolice().DistinctBy(town => town.Best!.Value.Place.Id).Take(2).ToArray();
        return towns.Length == 1 ? towns[0] : null;
    }

    private IEnumerable<SentenceFacts> InText => _report.Where(facts => facts.Sentence.Section != SectionKind.Dateline);

    // "In August a bomb killed four people in the town": the last that was named, of those where something was done; "here": where the report was filed; "on the same road": where the report's main incident was.
    private Toponym? ToldBefore(IncidentDraft draft)
    {
        foreach (var mention in draft.Mentions.Where(mention => !mention.InHeadline))
            if (!draft.IsMain && _attachment.TellsOfSameSite(mention.Facts.Sentence.Tokens) && _mainSite.Value is { } site)
                return site;
            else if (_attachment.TellsOfHere(mention.Facts.Sentence.Tokens) && _here is { } here)
                return here;
            else if (_attachment.PlaceBefore(mention.Facts.Sentence.Tokens) is >= 0 and var word && (LastTownIn(mention.Facts, word) ?? LastTownBefore(mention.Facts.Sentence.Index)) is { } town)
                return town;
        return null;
    }

    // "the mayor of Fortul was seized four kilometres from the town"
    private static Toponym? LastTownIn(SentenceFacts facts, int word) =>
        facts.Toponyms.LastOrDefault(toponym => toponym.Last < word && toponym.Use != ToponymUse.Adjective && toponym.Relation is null && IsTown(toponym));

    private Toponym? LastTownBefore(int sentence)
    {
        int low = 0, high = _towns.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_towns[middle].Sentence < sentence)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 ? _towns[low - 1].Town : null;
    }

    // The town that the report names much more often than any other. Capitals are named for what is decided there.
    private Toponym? MainTown()
    {
        var towns = InText.SelectMany(facts => facts.Toponyms.Where(toponym => _attachment.MayBeMain(facts, toponym))).Where(toponym => toponym.Use is ToponymUse.Place or ToponymUse.Metonym && IsTown(toponym) && !_gazetteer.Capitals.Contains(toponym.Best!.Value.Place.Id)).GroupBy(toponym => toponym.Best!.Value.Place.Id)
            .Select(town => (First: town.First(), Count: town.Sum(Weight) + (IsFiledIn(town.First()) ? FiledWeight : 0))).OrderByDescending(town => town.Count).Take(2).ToArray();
        return towns.Length == 1 || (towns.Length == 2 && towns[0].Count >= Dominance * towns[1].Count) ? towns[0].First : null;
    }

    private bool IsFiledIn(Toponym toponym) =>
        string.Equals(toponym.Text, _filed, StringComparison.OrdinalIgnoreCase) || string.Equals(toponym.Best!.Value.Place.Name, _filed, StringComparison.OrdinalIgnoreCase);

    private float Weight(Toponym toponym) => (toponym.Use == ToponymUse.Place ? 1 : 0.7f) + (toponym.Sentence < OpeningSentences ? 1 : 0);

    private static bool IsTown(Toponym toponym) => toponym.Best is { Place.Kind: PlaceKind.City };

    private Place Written(Toponym toponym, bool isMain)
    {
        if (toponym.Best is not { } best)
            return Unknown(toponym, isMain ? TownAround() : null);
        // Beside a country or province is still known no closer than that.
        var point = PrecisionOf(best.Place.Kind) == PlacePrecision.Exact && toponym.Relation?.Point is { } beside ? beside : (best.Place.Lat, best.Place.Lon);
        return new Place(
            best.Place.Name, RegionOf(best.Place), best.Place.Country, Math.Round(point.Lat, 4), Math.Round(point.Lon, 4),
            toponym.Relation is null || PrecisionOf(best.Place.Kind) != PlacePrecision.Exact ? PrecisionOf(best.Place.Kind) : PlacePrecision.Near, EntryOf(best.Place), toponym.Span);
    }

    private static string? EntryOf(GazetteerPlace place) => place.Source.StartsWith(GeoNames, StringComparison.Ordinal) ? place.Source : null;

    // The town that looks into the main incident, that the report is about, or where it was filed: what is named without one is most often there.
    private Toponym? TownAround() => TownsOfPolice().FirstOrDefault() ?? _mainTown.Value ?? _filedIn;

    // A place that the gazetteer doesn't know has the point and precision of the narrowest that its sentence names beside it, else that of the town around.
    private Place Unknown(Toponym toponym, Toponym? town)
    {
        var around = _inSentence[toponym.Sentence].Where(other => other.Use == ToponymUse.Place && other.Best is not null).OrderByDescending(other => PlaceAttachment.Narrowness(other.Best!.Value.Place.Kind)).FirstOrDefault();
        if (around?.Best?.Place.Kind is null or PlaceKind.Country or PlaceKind.Region && town is not null)
            around = town;
        if (around?.Best is not { } best)
            return new Place(toponym.Text, null, null, null, null, toponym.Relation is null ? PlacePrecision.Exact : PlacePrecision.Near, null, toponym.Span);
        return new Place(
            toponym.Text, RegionOf(best.Place), best.Place.Country, Math.Round(best.Place.Lat, 4), Math.Round(best.Place.Lon, 4),
            PrecisionOf(best.Place.Kind) is PlacePrecision.Exact ? PlacePrecision.Near : PrecisionOf(best.Place.Kind), null, toponym.Span);
    }

    private static string? RegionOf(GazetteerPlace place) => place.Kind == PlaceKind.Region ? place.Name : place.Admin1;

    private static PlacePrecision PrecisionOf(PlaceKind kind) => kind switch
    {
        PlaceKind.City or PlaceKind.Quarter or PlaceKind.Facility => PlacePrecision.Exact,
        PlaceKind.District => PlacePrecision.District,
        PlaceKind.Region or PlaceKind.Area => PlacePrecision.Province,
        _ => PlacePrecision.Country,
    };
}
