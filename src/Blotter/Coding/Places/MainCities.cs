namespace Blotter.Coding.Places;

/// <summary>
/// The city that a report tells of, beside which a namesake far away is hardly meant: "Fairmount" in a report on Philadelphia is a part of that city rather
/// than a town of another state. Used by one thread, for one report.
/// </summary>
internal sealed class MainCities
{
    private const int MostCities = 16;
    private const float LeastProbability = 0.3f;

    // How much more often it must be named than a city elsewhere.
    private const float Dominance = 1.5f;

    private const double BesideKm = 60;
    private const double FarKm = 150;

    // So many towns of a name make it one that any city's part may have.
    private const int Namesakes = 3;

    // As much as this of a region makes a place of it half as far astray.
    private const float HalfSupport = 0.3f;

    private readonly PlaceSenses _senses;
    private readonly List<(int Group, int At, float Weight)> _cities = [];
    private readonly Dictionary<int, bool> _isFrequent = [];
    private readonly Dictionary<int, int> _beside = [];

    /// <summary>Begins with none.</summary>
    public MainCities(PlaceSenses senses) => _senses = senses;

    /// <summary>Gathers the cities that are likely now.</summary>
    public void Gather()
    {
        _cities.Clear();
        _isFrequent.Clear();
        _beside.Clear();
        for (var group = 0; group < _senses.Groups; group++)
        {
            if (_senses.Mentions(group) > 0 && Likeliest(group) is var at && _senses.Probabilities[at] > LeastProbability && _senses.Senses[at] is { Kind: PlaceKind.City } city)
                _cities.Add((group, at, _senses.Mentions(group) * (1 - city.Strangeness)));
        }
        _cities.Sort((one, other) => one.Weight != other.Weight ? other.Weight.CompareTo(one.Weight) : one.Group.CompareTo(other.Group));
        if (_cities.Count > MostCities)
            _cities.RemoveRange(MostCities, _cities.Count - MostCities);
    }

    /// <summary>The city that the other names of a report tell of most, as a candidate's position; -1 where there is none, or several.</summary>
    public int Beside(int group)
    {
        if (!_beside.TryGetValue(group, out var most))
            _beside[group] = most = Find(group);
        return most;
    }

    private int Find(int group)
    {
        var (best, weight) = (-1, 0f);
        foreach (var city in _cities)
            if (city.Group == group)
                continue;
            else if (best < 0)
                (best, weight) = (city.At, city.Weight);
            else if (city.Weight * Dominance > weight && _senses.Senses[best].Point.Kilometres(_senses.Senses[city.At].Point) > BesideKm)
                return -1;
        return best;
    }

    /// <summary>From 0 to 1: how little a report on a city elsewhere in the country is likely to name a candidate.</summary>
    /// <param name="group">The candidate's group.</param>
    /// <param name="at">The candidate.</param>
    /// <param name="support">What the other names say for its region.</param>
    public float Astray(int group, int at, float support)
    {
        var sense = _senses.Senses[at];
        if (sense.Country < 0 || sense.Strangeness <= 0 || sense.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Area || Beside(group) is not (>= 0 and var best))
            return 0;
        var city = _senses.Senses[best];
        if (city.Country != sense.Country || city.Region == sense.Region || !IsFrequent(group, sense.Country) || city.Point.Kilometres(sense.Point) < FarKm)
            return 0;
        return Math.Min(1, 2 * sense.Strangeness) * (HalfSupport / (HalfSupport + Math.Max(0, support)));
    }

    private int Likeliest(int group)
    {
        var (best, end) = _senses.Range(group);
        for (var at = best + 1; at < end; at++)
            if (_senses.Probabilities[at] > _senses.Probabilities[best])
                best = at;
        return best;
    }

    private bool IsFrequent(int group, int country)
    {
        if (_isFrequent.TryGetValue(group, out var known))
            return known;
        var (start, end) = _senses.Range(group);
        var count = 0;
        for (var at = start; at < end; at++)
            if (_senses.Senses[at] is { Kind: PlaceKind.City, Place.IsMain: true } sense && sense.Country == country)
                count++;
        return _isFrequent[group] = count >= Namesakes;
    }
}
