namespace Blotter.Coding.Places;

/// <summary>
/// What the other names of a report say for a candidate: that they lie in its country, region and district, and near it. Sums over all names are kept and a
/// name's own share is taken off, so that the time grows with the number of candidates alone. Used by one thread, for one report.
/// </summary>
internal sealed class PlaceCoherence
{
    /// <summary>The most places to which distances are measured.</summary>
    public const int MostAnchors = 96;

    // What is less likely is nobody's neighbour.
    private const float LeastProbability = 0.05f;
    private const float NearKm = 50;
    private const float EarthRadiusKm = 6371;
    // Beyond this chord nearness is nothing.
    private const float FarChord = 400 / EarthRadiusKm;

    // As much as this of a country makes it half as strange.
    private const float StrangeWeight = 0.3f;

    // As much as this of all countries counts half.
    private const float HalfKnown = 0.5f;

    // From here on a report speaks of a country so that a town of it comes before others of its name.
    private const float RivalWeight = 1;

    // What the publisher's name counts for.
    private const float HomeWeight = 0.7f;

    private readonly PlaceSenses _senses;
    private readonly MainCities _main;
    private readonly float[] _own;
    private readonly float[] _rivals;
    private readonly Dictionary<int, float> _units = [];
    private readonly List<Anchor> _anchors = [];
    private readonly Dictionary<int, float> _countries = [];
    private float _known;

    /// <summary>Begins with nothing.</summary>
    public PlaceCoherence(PlaceSenses senses) => (_senses, _main, _own, _rivals) = (senses, new MainCities(senses), new float[senses.Groups], new float[senses.Groups]);

    /// <summary>Sums up what is likely now.</summary>
    /// <param name="home">What the publisher and the dateline speak for.</param>
    public void Gather(ReportHome home)
    {
        _units.Clear();
        _countries.Clear();
        _known = 0;
        _anchors.Clear();
        for (var group = 0; group < _senses.Groups; group++)
        {
            var (start, end) = _senses.Range(group);
            _own[group] = Weight(group);
            for (var at = start; at < end; at++)
            {
                var (sense, weight) = (_senses.Senses[at], _own[group] * _senses.Probabilities[at]);
                Add(sense, weight);
                AddKnown(sense, weight);
                if (_senses.Probabilities[at] > LeastProbability && sense.Kind is PlaceKind.City or PlaceKind.District or PlaceKind.Quarter or PlaceKind.Facility)
                    _anchors.Add(new Anchor(group, sense.Point, weight));
            }
        }
        _main.Gather();
        home.AddTo(_units, _anchors);
        home.AddTo(_countries);
        _known += home.Weight;
        for (var group = 0; group < _senses.Groups; group++)
            _rivals[group] = MostSpokenOf(group);
        _anchors.Sort((one, other) => one.Weight != other.Weight ? other.Weight.CompareTo(one.Weight) : one.Group.CompareTo(other.Group));
        if (_anchors.Count > MostAnchors)
            _anchors.RemoveRange(MostAnchors, _anchors.Count - MostAnchors);
    }

    /// <summary>What the others say for a candidate: country, region, district, nearness.</summary>
    /// <param name="group">The candidate's group.</param>
    /// <param name="at">The candidate.</param>
    public (float Country, float Region, float District, float Near) For(int group, int at)
    {
        var sense = _senses.Senses[at];
        var (start, end) = _senses.Range(group);
        var (country, region, district) = (Sum(sense.Country), Sum(sense.Region), Sum(sense.District));
        for (var own = start; own < end; own++)
        {
            var other = _senses.Senses[own];
            var share = _own[group] * _senses.Probabilities[own];
            country -= other.Country == sense.Country ? share : 0;
            region -= other.Region == sense.Region ? share : 0;
            district -= other.District == sense.District ? share : 0;
        }
        return (Grown(sense.Country < 0 ? 0 : country), Grown(sense.Region < 0 ? 0 : region), Grown(sense.District < 0 ? 0 : district), Grown(Nearness(group, sense)));
    }

    /// <summary>
    /// From 0 to 1: how little the others speak of a candidate's country, though they speak of countries. 0 where it is so large that it is named anywhere.
    /// </summary>
    /// <param name="group">The candidate's group.</param>
    /// <param name="at">The candidate.</param>
    public float Strange(int group, int at)
    {
        var sense = _senses.Senses[at];
        var strangeness = _rivals[group] > RivalWeight ? sense.StrangenessBesideOthers : sense.Strangeness;
        if (sense.Country < 0 || strangeness <= 0)
            return 0;
        var (start, end) = _senses.Range(group);
        var (country, countries) = (_countries.GetValueOrDefault(sense.Country), _known);
        for (var own = start; own < end; own++)
        {
            var other = _senses.Senses[own];
            var share = other.Country < 0 ? 0 : _own[group] * _senses.Probabilities[own] * other.KnownShare;
            country -= other.Country == sense.Country ? share : 0;
            countries -= share;
        }
        countries = Math.Max(0, countries);
        return strangeness * (countries / (countries + HalfKnown)) * (StrangeWeight / (StrangeWeight + Math.Max(0, country)));
    }

    /// <summary>From 0 to 1: how little a report on a city elsewhere in the country is likely to name a candidate.</summary>
    /// <param name="group">The candidate's group.</param>
    /// <param name="at">The candidate.</param>
    public float Astray(int group, int at)
    {
        var sense = _senses.Senses[at];
        if (sense.Region < 0)
            return 0;
        var (start, end) = _senses.Range(group);
        var region = Sum(sense.Region);
        for (var own = start; own < end; own++)
            region -= _senses.Senses[own].Region == sense.Region ? _own[group] * _senses.Probabilities[own] : 0;
        return _main.Astray(group, at, region);
    }

    /// <summary>The city that the other names tell of most, as a candidate's position; -1 for none.</summary>
    public int MainCityBeside(int group) => _main.Beside(group);

    // How much the others speak of the country of the town of a name of which they speak most.
    private float MostSpokenOf(int group)
    {
        var (start, end) = _senses.Range(group);
        var most = 0f;
        for (var at = start; at < end; at++)
            if (_senses.Senses[at] is { Kind: PlaceKind.City, Country: >= 0, Place.IsMain: true } sense)
                most = Math.Max(most, _countries.GetValueOrDefault(sense.Country) - (_own[group] * _senses.Probabilities[at] * sense.KnownShare));
        return most;
    }

    private static float Grown(float sum) => MathF.Log(1 + Math.Max(0, sum));

    private float Sum(int unit) => _units.GetValueOrDefault(unit);

    // A name that stands often says more, but not as much more.
    private float Weight(int group) => _senses.Mentions(group) is > 0 and var mentions ? 1 + (0.5f * MathF.Log2(mentions)) : HomeWeight;

    // Little known places of one country don't speak for each other.
    private void AddKnown(in Sense sense, float weight)
    {
        if (sense.Country < 0)
            return;
        weight *= sense.KnownShare;
        _countries[sense.Country] = _countries.GetValueOrDefault(sense.Country) + weight;
        _known += weight;
    }

    private void Add(in Sense sense, float weight)
    {
        Add(sense.Country, weight);
        Add(sense.Region, weight);
        Add(sense.District, weight);

        void Add(int unit, float more)
        {
            if (unit >= 0)
                _units[unit] = _units.GetValueOrDefault(unit) + more;
        }
    }

    private float Nearness(int group, in Sense sense)
    {
        if (sense.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Area)
            return 0;
        var sum = 0f;
        foreach (var anchor in _anchors)
            if (anchor.Group != group && anchor.Point.Chord(sense.Point) is < FarChord and var chord)
                sum += anchor.Weight * MathF.Exp(-chord * EarthRadiusKm / NearKm);
        return sum;
    }
}

/// <summary>A place to which distances are measured.</summary>
/// <param name="Group">The name it stands under; -1 for none.</param>
/// <param name="Point">Where it is.</param>
/// <param name="Weight">How likely and how often named it is.</param>
internal readonly record struct Anchor(int Group, EarthPoint Point, float Weight);
