using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blotter.Coding.Places;

/// <summary>
/// What the names of one report may stand for: a group for each name, since a report uses a name in one sense, and for each group its candidates, a column
/// an attribute. Used by one thread, for one report.
/// </summary>
internal sealed class PlaceSenses
{
    /// <summary>The most places of one name that are looked at, the most populous.</summary>
    public const int MostCandidates = 200;

    // A city of fewer is not named by its parts.
    private const long LeastOfParts = 25_000;

    // A place of more is known by itself.
    private const long KnownPopulation = 20_000;
    private const double NearKm = 60;

    private readonly Dictionary<(int Entry, bool IsExact, bool IsUnit, bool IsAdjective, bool? IsShort, int ShortOf), int> _groups = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _mentions = [];
    private readonly List<float> _doubts = [];
    private readonly List<KindWish> _wishes = [];
    private readonly List<Sense> _senses = [];

    /// <summary>Gathers the candidates of all mentions that the gazetteer knows.</summary>
    /// <param name="gazetteer">The gazetteer.</param>
    /// <param name="capitals">The capitals among its places.</param>
    /// <param name="mentions">The names in the report.</param>
    /// <param name="homes">Names that the publisher may be called after; they count as names that stand nowhere.</param>
    public PlaceSenses(Gazetteer gazetteer, FrozenSet<int> capitals, ImmutableArray<PlaceMention> mentions, ImmutableArray<PlaceMention> homes)
    {
        GroupOf = new int[mentions.Length];
        for (var at = 0; at < mentions.Length; at++)
            GroupOf[at] = mentions[at].IsKnown ? Group(gazetteer, capitals, mentions[at], isThere: true) : -1;
        foreach (var home in homes)
            Group(gazetteer, capitals, home, isThere: false);
        Scores = new float[_senses.Count];
        Probabilities = new float[_senses.Count];
    }

    /// <summary>The group of each mention, -1 for names that the gazetteer doesn't know.</summary>
    public int[] GroupOf { get; }

    /// <summary>The number of groups.</summary>
    public int Groups => _mentions.Count;

    /// <summary>All candidates, group by group.</summary>
    public IReadOnlyList<Sense> Senses => _senses;

    /// <summary>How much speaks for each candidate.</summary>
    public float[] Scores { get; }

    /// <summary>How likely each candidate is within its group.</summary>
    public float[] Probabilities { get; }

    /// <summary>Where the candidates of a group are.</summary>
    public (int Start, int End) Range(int group) => (_starts[group], _starts[group + 1]);

    /// <summary>How often a group's name stands in the report; 0 for one that only the publisher has.</summary>
    public int Mentions(int group) => _mentions[group];

    /// <summary>Whether a group's name is that of a country or region; no for -1.</summary>
    public bool IsWide(int group)
    {
        if (group < 0)
            return false;
        var (start, end) = Range(group);
        for (var at = start; at < end; at++)
            if (_senses[at] is { Kind: PlaceKind.Country or PlaceKind.Region, Place: { IsAdjective: false } and ({ IsMain: true } or { IsKnown: true }) })
                return true;
        return false;
    }

    /// <summary>Whether the text calls a group's name a part of a city, but no such part has it, only other towns.</summary>
    /// <param name="group">The group.</param>
    /// <param name="best">Its likeliest candidate.</param>
    public bool IsUnknownQuarter(int group, int best) =>
        _wishes[group] == KindWish.Quarter && _senses[best].Kind is PlaceKind.City or PlaceKind.Region or PlaceKind.District && Mentions(group) > 0;

    /// <summary>Whether a name that is spelled otherwise in the gazetteer rather is that of a place that the gazetteer doesn't have.</summary>
    public bool IsDoubted(int group)
    {
        var (start, end) = Range(group);
        for (var at = start; at < end; at++)
            if (Scores[at] > _doubts[group])
                return false;
        return _doubts[group] > PlacePrior.Doubt(NameMatch.Exact);
    }

    /// <summary>Turns scores into probabilities, group by group.</summary>
    public void Normalise(float temperature)
    {
        for (var group = 0; group < Groups; group++)
        {
            var (start, end) = Range(group);
            var most = _doubts[group];
            for (var at = start; at < end; at++)
                most = Math.Max(most, Scores[at]);
            var sum = MathF.Exp((_doubts[group] - most) / temperature);
            for (var at = start; at < end; at++)
                sum += Probabilities[at] = MathF.Exp((Scores[at] - most) / temperature);
            for (var at = start; at < end; at++)
                Probabilities[at] /= sum;
        }
    }

    // What one mention calls a place holds for all of its name.
    private void AddWish(int group, KindWish wish)
    {
        if (wish == KindWish.None || _wishes[group] != KindWish.None)
            return;
        _wishes[group] = wish;
        var (start, end) = Range(group);
        for (var at = start; at < end; at++)
            _senses[at] = _senses[at] with { WishFit = _senses[at].WishFit + PlacePrior.Fit(_senses[at].Kind, wish) };
    }

    // A name that a town and the unit around it have is the town's, unless a word beside it says otherwise.
    private void PutTownsFirst(int start)
    {
        for (var at = start; at < _senses.Count; at++)
            if (_senses[at] is { Kind: PlaceKind.Region or PlaceKind.District } unit && HasTown(unit, start))
                _senses[at] = unit with { Prior = unit.Prior + PlacePrior.OfUnitWithTown(unit.Kind) };
    }

    private bool HasTown(in Sense unit, int start)
    {
        for (var at = start; at < _senses.Count; at++)
            if (_senses[at] is { Kind: PlaceKind.City } city && (city.District == unit.Id || city.Region == unit.Id) && (city.Place.IsMain || city.Place.IsKnown))
                return true;
        return false;
    }

    // Those of which a part is named, and one that is called so short.
    private void AddCities(Gazetteer gazetteer, FrozenSet<int> capitals, PlaceMention mention)
    {
        var start = _starts[^1];
        if (mention.ShortOf is { } city)
        {
            var sense = Sense.Of(gazetteer, NamedPlace.Of(city, NameUse.Main), mention, capitals.Contains(city));
            _senses.Add(sense with { Prior = sense.Prior + PlacePrior.OfShort(mention.IsAfterPart) });
        }
        if (mention.City.Count == 0 || mention.Use == ToponymUse.Adjective || HasWide(start))
            return;
        var end = _senses.Count;
        foreach (var place in gazetteer.Places(mention.City))
        {
            if (_senses.Count - start >= MostCandidates)
                break;
            if (place.IsAdjective || !(place.IsMain || place.IsKnown) || gazetteer.KindOf(place.Id) != PlaceKind.City || gazetteer.PopulationOf(place.Id) < LeastOfParts || Has(place.Id, start, end))
                continue;
            var sense = Sense.Of(gazetteer, place, mention, capitals.Contains(place.Id));
            _senses.Add(sense with { Prior = sense.Prior + PlacePrior.OfPart(IsKnownBeside(gazetteer, sense, start, end)) });
        }
    }

    private bool HasWide(int start)
    {
        for (var at = start; at < _senses.Count; at++)
            if (_senses[at] is { Kind: PlaceKind.Country or PlaceKind.Region or PlaceKind.Area, Place: { IsMain: true } or { IsKnown: true } })
                return true;
        return false;
    }

    private bool Has(int id, int start, int end)
    {
        for (var at = start; at < end; at++)
            if (_senses[at].Id == id)
                return true;
        return false;
    }

    private bool IsKnownBeside(Gazetteer gazetteer, in Sense city, int start, int end)
    {
        for (var at = start; at < end; at++)
            if ((_senses[at].Place.IsMain || _senses[at].Place.IsKnown) && (gazetteer.PopulationOf(_senses[at].Id) >= KnownPopulation || _senses[at].Point.Kilometres(city.Point) < NearKm))
                return true;
        return false;
    }

    private int Group(Gazetteer gazetteer, FrozenSet<int> capitals, PlaceMention mention, bool isThere)
    {
        var isAdjective = mention.Use == ToponymUse.Adjective;
        var key = (mention.Hit.Entry, mention.Hit.Match == NameMatch.Exact, mention.Wish == KindWish.Unit, isAdjective, mention.IsShort, mention.ShortOf ?? -1);
        if (_groups.TryGetValue(key, out var group))
        {
            _mentions[group] += isThere ? 1 : 0;
            AddWish(group, mention.Wish);
            return group;
        }
        var places = gazetteer.Places(mention.Hit);
        foreach (var place in places)
            if (place.IsAdjective == isAdjective && _senses.Count - _starts[^1] < MostCandidates)
                _senses.Add(Sense.Of(gazetteer, place, mention, capitals.Contains(place.Id)));
        if (_senses.Count == _starts[^1])
            return -1;
        AddCities(gazetteer, capitals, mention);
        if (!isAdjective && mention.Wish is KindWish.None or KindWish.Settlement)
            PutTownsFirst(_starts[^1]);
        _starts.Add(_senses.Count);
        _mentions.Add(isThere ? 1 : 0);
        _wishes.Add(mention.Wish);
        _doubts.Add(PlacePrior.Doubt(mention.Hit.Match));
        return _groups[key] = _mentions.Count - 1;
    }
}
