namespace Blotter.Coding.Places;

/// <summary>Sums up what speaks for each candidate. Used by one thread, for one report.</summary>
internal sealed class PlaceScorer
{
    private const int Parts = 9;

    // From here on no place is named rather than this one.
    private const float TooStrange = 0.5f;

    // From here on a namesake elsewhere is not meant.
    private const float TooFarAstray = 0.5f;

    private readonly PlaceSenses _senses;
    private readonly PlaceCoherence _coherence;
    private readonly ILookup<int, PlaceLink> _outward;
    private readonly ILookup<int, PlaceLink> _inward;
    private readonly ILookup<int, int> _beside;
    private readonly ReportHome _home;
    private bool _isFirst = true;

    /// <summary>Begins with nothing known.</summary>
    /// <param name="senses">The candidates.</param>
    /// <param name="links">What the text says of what lies in what.</param>
    /// <param name="lists">Names beside each other in lists.</param>
    /// <param name="home">Where the report comes from.</param>
    public PlaceScorer(PlaceSenses senses, List<PlaceLink> links, List<(int Group, int Other)> lists, ReportHome home)
    {
        (_senses, _coherence, _home) = (senses, new PlaceCoherence(senses), home);
        _beside = lists.ToLookup(pair => pair.Group, pair => pair.Other);
        (_outward, _inward) = (links.ToLookup(link => link.Inner), links.ToLookup(link => link.Outer));
    }

    /// <summary>Renews all scores by the probabilities that are there.</summary>
    /// <param name="isFirst">Whether there are none yet, so that each name speaks for itself.</param>
    public void Score(bool isFirst)
    {
        _isFirst = isFirst;
        if (!isFirst)
            _coherence.Gather(_home);
        Span<float> parts = stackalloc float[Parts];
        for (var group = 0; group < _senses.Groups; group++)
        {
            var (start, end) = _senses.Range(group);
            for (var at = start; at < end; at++)
            {
                Fill(group, at, parts);
                var sum = 0f;
                foreach (var part in parts)
                    sum += part;
                _senses.Scores[at] = sum;
            }
        }
    }

    /// <summary>Whether a candidate is a little known place of a country that the report doesn't speak of.</summary>
    public bool IsStrange(int group, int at) => _coherence.Strange(group, at) > TooStrange;

    /// <summary>Whether a candidate is a namesake far from the city that the report tells of.</summary>
    public bool IsAstray(int group, int at) => _coherence.Astray(group, at) > TooFarAstray;

    /// <summary>The city that the report's other names tell of most, as a candidate's position; -1 for none.</summary>
    public int MainCityBeside(int group) => _coherence.MainCityBeside(group);

    /// <summary>What speaks most for a candidate beside another.</summary>
    public string Reason(int group, int at, int other)
    {
        Span<float> parts = stackalloc float[Parts];
        Span<float> others = stackalloc float[Parts];
        Fill(group, at, parts);
        Fill(group, other, others);
        var most = 0;
        for (var part = 1; part < Parts; part++)
            if (parts[part] - others[part] > parts[most] - others[most])
                most = part;
        return parts[most] - others[most] > 0.05f ? PlaceEvidence.Of(most) : PlaceEvidence.None;
    }

    private void Fill(int group, int at, Span<float> parts)
    {
        var sense = _senses.Senses[at];
        parts.Clear();
        (parts[0], parts[1]) = (sense.Prior, sense.WishFit);
        if (_isFirst)
            return;
        parts[2] = PlaceEvidence.LinkWeight * Linked(group, sense);
        parts[7] = PlaceEvidence.ListWeight * Listed(group, sense);
        parts[8] = -PlaceEvidence.StrangeWeight * (_coherence.Strange(group, at) + _coherence.Astray(group, at));
        var (country, region, district, near) = _coherence.For(group, at);
        (parts[3], parts[4], parts[5], parts[6]) =
            (PlaceEvidence.CountryWeight * country, PlaceEvidence.RegionWeight * region, PlaceEvidence.DistrictWeight * district, PlaceEvidence.NearWeight * near);
    }

    private float Linked(int group, in Sense sense)
    {
        var sum = 0f;
        foreach (var link in _outward[group])
            sum += link.Weight * Held(link.Outer, sense, isInner: true);
        foreach (var link in _inward[group])
            sum += link.Weight * Held(link.Inner, sense, isInner: false);
        return sum;
    }

    // How likely it is that a name beside it in a list is of its kind.
    private float Listed(int group, in Sense sense)
    {
        var most = 0f;
        foreach (var other in _beside[group])
        {
            var (start, end) = _senses.Range(other);
            var sum = 0f;
            for (var at = start; at < end; at++)
                sum += _senses.Senses[at].Kind == sense.Kind ? _senses.Probabilities[at] : 0;
            most = Math.Max(most, sum);
        }
        return most;
    }

    // How likely it is that the other name's place holds this one, or lies in it.
    private float Held(int other, in Sense sense, bool isInner)
    {
        var (start, end) = _senses.Range(other);
        var sum = 0f;
        for (var at = start; at < end; at++)
        {
            var candidate = _senses.Senses[at];
            if (isInner ? candidate.Holds(sense) : sense.Holds(candidate))
                sum += _senses.Probabilities[at];
        }
        return sum;
    }
}
