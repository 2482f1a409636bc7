using System.Globalization;
using Blotter.Coding.Places;
using Blotter.Training.Names;

namespace Blotter.Training.Places;

/// <summary>Gathers places and their names: countries, then regions, districts and cities of GeoNames, then areas and facilities of facts files.</summary>
internal sealed class GazetteerDraft
{
    private const double RegionCell = 0.5;
    private const double DistrictCell = 0.05;

    private readonly GazetteerWords _words = new();
    private readonly Dictionary<string, PlaceDraft> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceDraft> _regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceDraft> _districts = new(StringComparer.Ordinal);
    private readonly List<PlaceDraft> _cities = [];
    private readonly Dictionary<string, PlaceDraft> _capitals = new(StringComparer.Ordinal);
    private readonly List<PlaceDraft> _facts = [];
    private readonly ILookup<string, PlaceDraft> _citiesByCountry;

    /// <summary>Gathers all.</summary>
    /// <exception cref="InvalidDataException">A source is not as it should be.</exception>
    public GazetteerDraft(GazetteerSources sources)
    {
        Common = sources.Common;
        AddCountries();
        foreach (var (code, name) in GazetteerSources.Units(sources.Regions))
            _regions.TryAdd(code, Unit(code, name, PlaceKind.Region));
        foreach (var (code, name) in GazetteerSources.Units(sources.Districts))
            _districts.TryAdd(code, Unit(code, name, PlaceKind.District));
        AddCities(sources.Cities);
        DropEmptyUnits();
        _citiesByCountry = _cities.ToLookup(city => city.Countries[0], StringComparer.Ordinal);
        AddBareDistricts();
        AddCapitals();
        new FactPlaces(this).Add();
    }

    /// <summary>All places in the order of their numbers.</summary>
    public IReadOnlyList<PlaceDraft> Places =>
    [
        .. _countries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value),
        .. _regions.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value),
        .. _districts.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value),
        .. _cities.OrderBy(city => city.Source),
        .. _facts,
    ];

    /// <summary>Common English words.</summary>
    public CommonWords Common { get; }

    /// <summary>What the builder knows of names.</summary>
    public GazetteerWords Words => _words;

    /// <summary>The region of a code of GeoNames (<c>IQ.15</c>), or <c>null</c>.</summary>
    public PlaceDraft? Region(string code) => _regions.GetValueOrDefault(code);

    /// <summary>Gives a region a point; passes over regions that are not there.</summary>
    public void MoveRegion(string code, double lat, double lon)
    {
        if (Region(code) is not { } region)
            return;
        (region.Lat, region.Lon) = (lat, lon);
        UnitMiddle.Set(region, [.. _citiesByCountry[code[..2]].Where(city => city.Region == region)], cellDegrees: null);
    }

    /// <summary>Adds a place of a facts file; it lies where the nearest city of its country does.</summary>
    public void AddFact(PlaceDraft place)
    {
        _facts.Add(place);
        if (place.Kind == PlaceKind.Area)
            return;
        var nearest = _citiesByCountry[place.Countries[0]].MinBy(city => GreatCircle.Kilometres(place.Lat, place.Lon, city.Lat, city.Lon));
        (place.Region, place.District) = (nearest?.Region, nearest?.District);
    }

    /// <summary>The nearest city of GeoNames that shares a name with a place of a facts file and lies within some distance of it, or <c>null</c>.</summary>
    public PlaceDraft? Listed(PlaceDraft place, double mostKm)
    {
        var keys = place.Names.Keys.Select(name => Spelling.Of(name)?.Key).ToHashSet();
        return _citiesByCountry[place.Countries[0]].Select(city => (City: city, Km: GreatCircle.Kilometres(place.Lat, place.Lon, city.Lat, city.Lon)))
            .Where(entry => entry.Km <= mostKm && entry.City.Names.Keys.Any(name => keys.Contains(Spelling.Of(name)?.Key)))
            .OrderBy(entry => entry.Km).ThenBy(entry => entry.City.Source).Select(entry => entry.City).FirstOrDefault();
    }

    private static NameUse Use(string name, NameUse use, HashSet<string> ambiguous) =>
        use | (ambiguous.Contains(name) ? NameUse.Ambiguous : NameUse.None) | (IsAbbreviation(name) ? NameUse.Abbreviation : NameUse.None);

    // "U.A.E.", "Calif.", "UK"; "St. John's" is none.
    private static bool IsAbbreviation(string name) => !name.Contains(' ', StringComparison.Ordinal) && (name.Contains('.', StringComparison.Ordinal) || (name.Length < 5 && name.All(char.IsUpper)));

    /// <summary>Adds the names of a row of facts: <c>name</c>, <c>aliases</c>, and adjectives under <paramref name="adjectives"/>.</summary>
    public static void AddNames(PlaceDraft place, DataRow row, string? adjectives)
    {
        var ambiguous = row.Values("ambiguous").ToHashSet(StringComparer.OrdinalIgnoreCase);
        place.Add(row["name"], Use(row["name"], NameUse.Main, ambiguous));
        foreach (var alias in row.Values("aliases"))
            place.Add(alias, Use(alias, NameUse.Known, ambiguous));
        foreach (var adjective in adjectives is null ? [] : row.Values(adjectives))
            place.Add(adjective, Use(adjective, NameUse.Adjective, ambiguous));
    }

    /// <summary>Decimal degrees of a cell.</summary>
    public static double Degrees(string cell) => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);

    private void AddCountries()
    {
        foreach (var row in DataFile.Load("Coding/Places/countries.tsv").Rows)
        {
            var country = new PlaceDraft
            {
                Name = row["name"],
                Kind = PlaceKind.Country,
                Countries = [row["iso2"]],
                Code = row["iso2"],
                Source = -1,
                Lat = Degrees(row["lat"]),
                Lon = Degrees(row["lon"]),
                RadiusKm = 1,
            };
            AddNames(country, row, "demonyms");
            _countries.Add(row["iso2"], country);
        }
    }

    private PlaceDraft Unit(string code, string name, PlaceKind kind)
    {
        var bare = kind == PlaceKind.Region ? _words.Bare(name) : name;
        var unit = new PlaceDraft
        {
            Name = bare,
            Kind = kind,
            Countries = [code[..2]],
            Code = code,
            Region = _regions.GetValueOrDefault(string.Join('.', code.Split('.').Take(2))),
        };
        unit.Add(bare, NameUse.Main);
        unit.Add(name, NameUse.Main);
        return unit;
    }

    private void AddCities(string table)
    {
        var names = new CityNames(_words);
        foreach (var row in GeoNamesCity.Read(table))
        {
            var city = new PlaceDraft
            {
                Name = names.Main(row),
                Kind = row.Code == "PPLX" ? PlaceKind.Quarter : PlaceKind.City,
                Countries = [row.Country],
                Source = row.Id,
                Lat = row.Lat,
                Lon = row.Lon,
                Population = row.Population,
                RadiusKm = Reach(row.Population),
                Region = _regions.GetValueOrDefault(row.Region),
                District = _districts.GetValueOrDefault(row.District),
            };
            names.Add(city, row);
            _cities.Add(city);
            if (row.Code == "PPLC")
                _capitals.TryAdd(row.Country, city);
        }
    }

    // A round city of 3,000 inhabitants a square kilometre.
    private static int Reach(long population) => Math.Max(1, (int)Math.Round(Math.Sqrt(population / 3000.0 / Math.PI)));

    private void DropEmptyUnits()
    {
        SetMiddles(_countries, _cities.ToLookup(city => city.Countries[0], StringComparer.Ordinal), cellDegrees: null);
        SetMiddles(_districts, _cities.Where(city => city.District is not null).ToLookup(city => city.District!.Code, StringComparer.Ordinal), DistrictCell);
        SetMiddles(_regions, _cities.Where(city => city.Region is not null).ToLookup(city => city.Region!.Code, StringComparer.Ordinal), RegionCell);
    }

    private static void SetMiddles(Dictionary<string, PlaceDraft> units, ILookup<string, PlaceDraft> cities, double? cellDegrees)
    {
        foreach (var (code, unit) in units.ToArray())
            if (cities[code].ToArray() is { Length: > 0 } own)
                UnitMiddle.Set(unit, own, cellDegrees);
            else if (cellDegrees is not null)
                units.Remove(code);
    }

    // "Tel Afar District" is called Tel Afar too, but where a city of the region is, be it by another spelling.
    private void AddBareDistricts()
    {
        var taken = _cities.Where(city => city.Region is not null).SelectMany(city => city.Names.Where(name => name.Value != NameUse.None).Select(name => (city.Region!.Code, Spelling.Of(name.Key)?.Key))).ToHashSet();
        foreach (var district in _districts.Values.Where(district => _words.Bare(district.Name) != district.Name))
            if (Spelling.Of(_words.Bare(district.Name)) is { } bare && !taken.Contains((district.Region?.Code ?? "", bare.Key)))
                district.Add(_words.Bare(district.Name), _words.IsSaidInFull(district.Countries[0]) ? NameUse.None : NameUse.Known);
    }

    private void AddCapitals()
    {
        foreach (var row in DataFile.Load("Coding/Places/countries.tsv").Rows)
        {
            var ambiguous = row.Values("ambiguous").ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var name in row.Values("capital"))
                if (Capital(name, row["iso2"]) is { } city)
                    city.Add(name, Use(name, name == row["name"] ? NameUse.None : NameUse.Known, ambiguous));
        }
    }

    private PlaceDraft? Capital(string name, string iso2)
    {
        var key = Spelling.Of(name)?.Key;
        var named = _citiesByCountry[iso2].Where(city => city.Names.Keys.Any(other => Spelling.Of(other)?.Key == key)).MaxBy(city => (city.Population, -city.Source));
        return named ?? _capitals.GetValueOrDefault(iso2);
    }
}
