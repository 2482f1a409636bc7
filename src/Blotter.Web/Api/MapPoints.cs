using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;
using Blotter.Ledger.Mapping;

namespace Blotter.Web.Api;

/// <summary>Where the incidents of a selection are: a column a property, so that a hundred thousand incidents are a small answer.</summary>
/// <param name="Points">Places that have a point: what is known to a place, beside one, or to its district or province.</param>
/// <param name="Areas">The outlines of the districts and provinces among <paramref name="Points"/>.</param>
/// <param name="Countries">Incidents of which no more than the country is known.</param>
/// <param name="Unplaced">Incidents that no map can show.</param>
public sealed record MapPoints(PointColumns Points, ImmutableArray<AreaOutline> Areas, ImmutableArray<CountedKey> Countries, int Unplaced)
{
    internal static MapPoints Of(MapPlaces found)
    {
        var points = found.Places.Where(place => place.Spot.Country is null).ToImmutableArray();
        var extents = points.Select(place => PlaceExtent.Of(place.Gazetteer, place.Spot.Precision)).ToImmutableArray();
        return new MapPoints(
            PointColumns.Of(points, extents),
            [.. extents.Index().Where(entry => entry.Item is { Outline.Length: > 0 })
                .Select(entry => new AreaOutline(entry.Index, [.. entry.Item!.Outline.Select(corner => ImmutableArray.Create(corner.Lon, corner.Lat))]))],
            [.. found.Places.Where(place => place.Spot.Country is not null).Select(place => new CountedKey(place.Spot.Country, place.Incidents, place.Killed))],
            found.Unplaced);
    }
}

/// <summary>Places, a column a property: the same index is the same place in all of them.</summary>
/// <param name="Lon">Longitude in degrees.</param>
/// <param name="Lat">Latitude in degrees.</param>
/// <param name="Precision">How narrowly the place is known.</param>
/// <param name="RadiusKm">How far from the point it may have been, in kilometres; 0 for a point.</param>
/// <param name="Name">The place's name.</param>
/// <param name="Incidents">How many incidents have it.</param>
/// <param name="Killed">The sum of the best figures of those killed.</param>
public sealed record PointColumns(
    ImmutableArray<double> Lon,
    ImmutableArray<double> Lat,
    ImmutableArray<PlacePrecision> Precision,
    ImmutableArray<double> RadiusKm,
    ImmutableArray<string> Name,
    ImmutableArray<int> Incidents,
    ImmutableArray<long> Killed)
{
    internal static PointColumns Of(ImmutableArray<MapPlace> places, ImmutableArray<PlaceExtent?> extents) => new(
        [.. places.Select(place => place.Spot.Lon)],
        [.. places.Select(place => place.Spot.Lat)],
        [.. places.Select(place => place.Spot.Precision)],
        [.. extents.Select(extent => extent?.RadiusKm ?? 0)],
        [.. places.Select(place => place.Name)],
        [.. places.Select(place => place.Incidents)],
        [.. places.Select(place => place.Killed)]);
}

/// <summary>The outline of a place that is known no more narrowly.</summary>
/// <param name="Point">Its index in the columns.</param>
/// <param name="Ring">Longitude and latitude of its corners; the last is joined to the first.</param>
public sealed record AreaOutline(int Point, ImmutableArray<ImmutableArray<double>> Ring);
