using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Language.Network;
using Blotter.Language.Segmentation;

namespace Blotter.Coding.Places;

/// <summary>
/// The places that news may name, with their names; see <c>models/places.md</c>. It is read in place, immutable, and safe to share between threads.
/// Places are told by number; most questions about them build no strings.
/// </summary>
internal sealed class Gazetteer
{
    /// <summary>Its name in the library.</summary>
    public const string ResourceName = "models/places.bin";

    private static readonly Lazy<Gazetteer> Loaded = new(() => new Gazetteer(ModelFile.Load(ResourceName)));

    private readonly PlaceTable _table;
    private readonly NameFinder _names;
    private readonly Lazy<FrozenSet<int>> _capitals;

    /// <summary>Opens a gazetteer, as the training program writes it.</summary>
    /// <exception cref="InvalidDataException">It is none, or it is damaged.</exception>
    public Gazetteer(ModelFile file)
    {
        _capitals = new Lazy<FrozenSet<int>>(() => CapitalCities.Of(this));
        _table = new PlaceTable(file);
        _names = new NameFinder(new NameIndex(file, "exact"), new NameIndex(file, "variant"), file);
    }

    /// <summary>The gazetteer that ships with the library, opened at first use.</summary>
    public static Gazetteer Shipped => Loaded.Value;

    /// <summary>The number of places; they are numbered from 0.</summary>
    public int Count => _table.Count;

    /// <summary>The capitals of countries among its places, looked up once.</summary>
    public FrozenSet<int> Capitals => _capitals.Value;

    /// <summary>How many names of places are listed, with spellings that share a key counted once.</summary>
    public int NameCount => _names.Exact.Count;

    /// <summary>Appends all names that begin at a token, the longest first; of the same length the better match first.</summary>
    /// <param name="tokens">The tokens of a sentence.</param>
    /// <param name="first">Index of the token where names are to begin.</param>
    /// <param name="search">How far to look. Mistakes are looked for only in stretches that match nothing better.</param>
    /// <param name="hits">Where to append.</param>
    /// <remarks>Its time is bounded whatever the tokens hold.</remarks>
    public void Find(ImmutableArray<Token> tokens, int first, NameSearch search, List<NameHit> hits) => _names.Find(tokens, first, search, hits);

    /// <summary>The places that a name may mean, the most populous first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The hit is not of this gazetteer.</exception>
    public ReadOnlySpan<NamedPlace> Places(NameHit hit) => _names.Places(hit);

    /// <summary>All that is known of a place. Strings are made: ask for parts where many places are looked at.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public GazetteerPlace Place(int id)
    {
        var ((lat, lon), kind) = (_table.Point(id), _table.Kind(id));
        var region = kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Area ? null : _table.Region(id);
        var country = _table.Country(id) is { } own ? _table.CountryCodes[own] : null;
        return new GazetteerPlace(
            id, _table.Name(id), kind, country, _table.Countries(id), region is { } unit ? _table.Name(unit) : null,
            lat, lon, _table.Population(id), _table.RadiusKm(id), _table.Source(id));
    }

    /// <summary>What a place is.</summary>
    public PlaceKind KindOf(int id) => _table.Kind(id);

    /// <summary>A place's point in WGS 84 decimal degrees.</summary>
    public (double Lat, double Lon) PointOf(int id) => _table.Point(id);

    /// <summary>A place's inhabitants, 0 where none are recorded.</summary>
    public long PopulationOf(int id) => _table.Population(id);

    /// <summary>Whether it stands in a facts file of Blotter's own, as places do that news names.</summary>
    public bool IsFact(int id) => _table.IsFact(id);

    /// <summary>How far a place reaches from its point, in kilometres.</summary>
    public int RadiusKmOf(int id) => _table.RadiusKm(id);

    /// <summary>A place's name.</summary>
    public string NameOf(int id) => _table.Name(id);

    /// <summary>The place of a place's country, itself for a country; <c>null</c> for seas and areas of several countries.</summary>
    public int? CountryOf(int id) => _table.Country(id);

    /// <summary>The place of a place's first-level region, itself for a region; <c>null</c> where none is known.</summary>
    public int? RegionOf(int id) => _table.Region(id);

    /// <summary>The place of a place's second-level district, itself for a district; <c>null</c> where none is known.</summary>
    public int? DistrictOf(int id) => _table.District(id);

    /// <summary>The codes of all countries that a place lies in (ISO 3166-1 alpha-2); none for the open sea.</summary>
    public ImmutableArray<string> CountriesOf(int id) => _table.Countries(id);

    /// <summary>The place of a country by its code (ISO 3166-1 alpha-2, in capitals), or <c>null</c>.</summary>
    public int? CountryOfCode(string iso2) => _table.CountryCodes.IndexOf(iso2, StringComparer.Ordinal) is >= 0 and var at ? at : null;

    /// <summary>Kilometres between the points of two places.</summary>
    public double Kilometres(int id, int other)
    {
        var ((lat, lon), (otherLat, otherLon)) = (_table.Point(id), _table.Point(other));
        return GreatCircle.Kilometres(lat, lon, otherLat, otherLon);
    }

    /// <summary>
    /// The places that a string of a register or dateline may mean ("Kohat, Pakistan", "Springfield, Ill."): the first part names the place, the others
    /// what it lies in. Those that lie in the most of them come first, then the best match, then the most populous. Empty when nothing has the name.
    /// </summary>
    public ImmutableArray<int> Named(string name)
    {
        var parts = name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
            return [];
        var wider = parts.Skip(1).Take(3).Select(part => Whole(part).ToHashSet()).Where(ids => ids.Count > 0).ToImmutableArray();
        return [.. Whole(parts[0]).Select((id, rank) => (id, rank)).OrderByDescending(entry => wider.Count(ids => LiesIn(entry.id, ids))).ThenBy(entry => entry.rank).Select(entry => entry.id)];
    }

    /// <summary>Whether a place lies in one of <paramref name="wider"/>, by its district, region and countries.</summary>
    public bool LiesIn(int id, IReadOnlySet<int> wider) =>
        (CountryOf(id) is { } country && wider.Contains(country)) || (RegionOf(id) is { } region && wider.Contains(region))
        || (DistrictOf(id) is { } district && wider.Contains(district));

    /// <summary>Whether a place lies in another: its district, region or country.</summary>
    public bool LiesIn(int id, int wider) => CountryOf(id) == wider || RegionOf(id) == wider || DistrictOf(id) == wider;

    // The places whose name is all of a string; an adjective names none.
    private IEnumerable<int> Whole(string name)
    {
        var tokens = Tokenizer.Tokenize(name, new TextSpan(0, name.Length));
        var hits = new List<NameHit>();
        if (!tokens.IsEmpty)
            Find(tokens, 0, NameSearch.Typos, hits);
        return hits.Where(hit => hit.Last == tokens.Length - 1).OrderBy(hit => hit.Match).SelectMany(hit => IdsOf(hit)).Distinct();
    }

    private ImmutableArray<int> IdsOf(NameHit hit) => [.. Places(hit).ToArray().Where(place => !place.IsAdjective).Select(place => place.Id)];
}
