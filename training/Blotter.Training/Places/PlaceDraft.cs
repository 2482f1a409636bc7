using Blotter.Coding.Places;

namespace Blotter.Training.Places;

/// <summary>A place before it is written, with its names.</summary>
internal sealed class PlaceDraft
{
    private readonly Dictionary<string, NameUse> _names = new(StringComparer.Ordinal);

    /// <summary>The name that the gazetteer gives.</summary>
    public required string Name { get; set; }

    /// <summary>What it is.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>The codes of its countries.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>What it is known by in its source: <c>IQ.15</c> for a region.</summary>
    public string Code { get; init; } = "";

    /// <summary>GeoNames' number, 0 for units, or below 0 the number of a facts file.</summary>
    public int Source { get; init; }

    /// <summary>Its first-level region, where known.</summary>
    public PlaceDraft? Region { get; set; }

    /// <summary>Its second-level district, where known.</summary>
    public PlaceDraft? District { get; set; }

    /// <summary>Latitude in decimal degrees.</summary>
    public double Lat { get; set; }

    /// <summary>Longitude in decimal degrees.</summary>
    public double Lon { get; set; }

    /// <summary>Inhabitants, 0 where unknown.</summary>
    public long Population { get; set; }

    /// <summary>Reach in kilometres.</summary>
    public int RadiusKm { get; set; }

    /// <summary>Its names as written, each with what it is to the place.</summary>
    public IReadOnlyDictionary<string, NameUse> Names => _names;

    /// <summary>Adds a name, or joins what is known of it.</summary>
    public void Add(string name, NameUse use) => _names[name] = _names.TryGetValue(name, out var known) ? Join(known, use) : use;

    /// <summary>What a name is that is two things: a name by itself beats an adjective.</summary>
    public static NameUse Join(NameUse one, NameUse other) => ((one | other) & ~NameUse.Adjective) | (one & other & NameUse.Adjective);
}
