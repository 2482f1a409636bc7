using System.Collections.Immutable;
using System.Text;
using Blotter.Language.Network;

namespace Blotter.Coding.Places;

/// <summary>
/// The rows of the gazetteer, a block a column, read in place. Countries come first, then regions, then districts, so that their numbers fit in the
/// columns that point to them.
/// </summary>
internal sealed unsafe class PlaceTable
{
    /// <summary>Degrees are stored as whole numbers of this part.</summary>
    public const double DegreeParts = 100_000;

    /// <summary>What a column holds that points to no country.</summary>
    public const byte NoCountry = byte.MaxValue;

    /// <summary>What a column holds that points to no region or district.</summary>
    public const ushort NoUnit = ushort.MaxValue;

    private readonly ModelFile _file;
    private readonly int* _lat;
    private readonly int* _lon;
    private readonly int* _population;
    private readonly int* _source;
    private readonly int* _nameStarts;
    private readonly ushort* _region;
    private readonly ushort* _district;
    private readonly ushort* _radius;
    private readonly byte* _country;
    private readonly byte* _kind;
    private readonly ImmutableArray<ImmutableArray<string>> _countryLists;
    private readonly ImmutableArray<string> _codes;
    private readonly ImmutableArray<string> _sources;
    private readonly ImmutableArray<string> _regionCodes;

    /// <summary>Opens the table.</summary>
    /// <exception cref="InvalidDataException">A block is missing, or they do not fit together.</exception>
    public PlaceTable(ModelFile file)
    {
        _file = file;
        Count = file.Block<byte>("places/kind").Length;
        _lat = Column<int>("places/lat", Count);
        _lon = Column<int>("places/lon", Count);
        _population = Column<int>("places/population", Count);
        _source = Column<int>("places/source", Count);
        _nameStarts = Column<int>("places/name-starts", Count + 1);
        _region = Column<ushort>("places/region", Count);
        _district = Column<ushort>("places/district", Count);
        _radius = Column<ushort>("places/radius", Count);
        _country = Column<byte>("places/country", Count);
        _kind = Column<byte>("places/kind", Count);
        _codes = file.Lines("countries");
        _regionCodes = file.Lines("regions");
        _sources = file.Lines("sources");
        _countryLists = [.. file.Lines("country-lists").Select(line => line.Split('|', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray())];
    }

    /// <summary>The number of places.</summary>
    public int Count { get; }

    /// <summary>The codes of countries; a country's place has its position here as number.</summary>
    public ImmutableArray<string> CountryCodes => _codes;

    /// <summary>What a place is.</summary>
    public PlaceKind Kind(int id) => (PlaceKind)_kind[Checked(id)];

    /// <summary>A place's point in decimal degrees.</summary>
    public (double Lat, double Lon) Point(int id) => (_lat[Checked(id)] / DegreeParts, _lon[id] / DegreeParts);

    /// <summary>A place's inhabitants, 0 where none are recorded.</summary>
    public long Population(int id) => (uint)_population[Checked(id)];

    /// <summary>How far a place reaches from its point, in kilometres.</summary>
    public int RadiusKm(int id) => _radius[Checked(id)];

    /// <summary>The place of a place's country, or <c>null</c>; a country's own is itself.</summary>
    public int? Country(int id) => _country[Checked(id)] is not NoCountry and var country ? country : null;

    /// <summary>The place of a place's first-level region, or <c>null</c>; a region's own is itself.</summary>
    public int? Region(int id) => Kind(id) != PlaceKind.Area && _region[id] is not NoUnit and var region ? region : null;

    /// <summary>The place of a place's second-level district, or <c>null</c>; a district's own is itself.</summary>
    public int? District(int id) => Kind(id) != PlaceKind.Area && _district[Checked(id)] is not NoUnit and var district ? district : null;

    /// <summary>The codes of all countries that a place lies in.</summary>
    public ImmutableArray<string> Countries(int id) =>
        Country(id) is { } country ? [_codes[country]] : Kind(id) == PlaceKind.Area && _region[id] < _countryLists.Length ? _countryLists[_region[id]] : [];

    /// <summary>A place's name.</summary>
    public string Name(int id)
    {
        var start = _nameStarts[Checked(id)];
        return Encoding.UTF8.GetString(_file.Block<byte>("places/names")[start.._nameStarts[id + 1]]);
    }

    /// <summary>Whether a row comes from a facts file.</summary>
    public bool IsFact(int id) => _source[Checked(id)] < 0;

    /// <summary>Where a row comes from; see <see cref="GazetteerPlace.Source"/>.</summary>
    public string Source(int id) => _source[Checked(id)] switch
    {
        > 0 and var number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"geonames:{number}"),
        0 => Region(id) is { } region ? $"geonames:{_regionCodes[region - _codes.Length]}" : "geonames",
        var file => _sources[-1 - file],
    };

    private T* Column<T>(string name, int length)
        where T : unmanaged
    {
        var block = _file.Block<T>(name);
        if (block.Length != length)
            throw new InvalidDataException($"The gazetteer's block {name} has {block.Length} rows instead of {length}.");
        fixed (T* first = block)
            return first;
    }

    private int Checked(int id) =>
        id >= 0 && id < Count ? id : throw new ArgumentOutOfRangeException(nameof(id), id, "The gazetteer has no such place.");
}
