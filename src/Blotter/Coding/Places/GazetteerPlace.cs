using System.Collections.Immutable;

namespace Blotter.Coding.Places;

/// <summary>A place of the <see cref="Gazetteer"/>.</summary>
/// <param name="Id">Its number in this gazetteer; another build may number otherwise.</param>
/// <param name="Name">In English, or as news writes it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">The code of its country (ISO 3166-1 alpha-2); <c>null</c> for seas and for areas of several countries.</param>
/// <param name="Countries">The codes of all countries it lies in: one, or those of an area, or none.</param>
/// <param name="Admin1">The name of its first-level region; <c>null</c> where none is known, and for regions, countries and areas.</param>
/// <param name="Lat">Latitude in WGS 84 decimal degrees. A region's or district's point is the middle of its inhabited land.</param>
/// <param name="Lon">Longitude in WGS 84 decimal degrees.</param>
/// <param name="Population">Inhabitants; 0 where none are recorded.</param>
/// <param name="RadiusKm">Roughly how far it reaches from its point, in kilometres; at least 1.</param>
/// <param name="Source">Where the entry comes from: <c>geonames:99072</c>, <c>geonames:IQ.15</c>, or the name of a facts file.</param>
internal readonly record struct GazetteerPlace(
    int Id,
    string Name,
    PlaceKind Kind,
    string? Country,
    ImmutableArray<string> Countries,
    string? Admin1,
    double Lat,
    double Lon,
    long Population,
    int RadiusKm,
    string Source);
