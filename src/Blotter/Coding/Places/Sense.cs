namespace Blotter.Coding.Places;

/// <summary>A place that a name may stand for, and what is asked of it often.</summary>
/// <param name="Place">The place under that name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">The place of its country, -1 where it has none.</param>
/// <param name="Region">The place of its first-level region, -1 where it has none.</param>
/// <param name="District">The place of its second-level district, -1 where it has none.</param>
/// <param name="Point">A unit vector from the middle of the earth.</param>
/// <param name="RadiusKm">How far it reaches.</param>
/// <param name="Prior">What speaks for it whatever else the report names.</param>
/// <param name="Strangeness">From 0 to 1: how much it takes a report of its country to name it; 0 for what is known anywhere.</param>
/// <param name="StrangenessBesideOthers">The same where a town of its name lies in a country that the report speaks of.</param>
/// <param name="WishFit">How well it fits what the words beside the name call it.</param>
internal readonly record struct Sense(NamedPlace Place, PlaceKind Kind, int Country, int Region, int District, EarthPoint Point, int RadiusKm, float Prior, float Strangeness, float StrangenessBesideOthers, float WishFit)
{
    /// <summary>The place's number.</summary>
    public int Id => Place.Id;

    /// <summary>From 0 to 1: how much naming it says that the report speaks of its country.</summary>
    public float KnownShare => Math.Max(0, 1 - (2 * Strangeness));

    /// <summary>The candidate that a place is to a mention.</summary>
    public static Sense Of(Gazetteer gazetteer, NamedPlace place, PlaceMention mention, bool isCapital)
    {
        var (lat, lon) = gazetteer.PointOf(place.Id);
        var kind = gazetteer.KindOf(place.Id);
        return new Sense(
            place, kind, gazetteer.CountryOf(place.Id) ?? -1, gazetteer.RegionOf(place.Id) ?? -1, gazetteer.DistrictOf(place.Id) ?? -1, EarthPoint.Of(lat, lon),
            gazetteer.RadiusKmOf(place.Id), PlacePrior.Of(kind, gazetteer.PopulationOf(place.Id), place, mention.Hit.Match) + (isCapital && (place.IsMain || place.IsKnown) ? PlacePrior.OfCapital(mention.Use) : 0)
                + (mention.IsShort is { } isShort && NameKeys.IsShort(gazetteer.NameOf(place.Id)) == isShort ? PlacePrior.OfSameSpelling(isShort) : 0),
            isCapital ? 0 : PlacePrior.Strangeness(kind, gazetteer.PopulationOf(place.Id), place), isCapital ? 0 : PlacePrior.StrangenessBesideOthers(kind, gazetteer.PopulationOf(place.Id)), PlacePrior.Fit(kind, mention.Wish));
    }

    /// <summary>Whether it holds another place.</summary>
    public bool Holds(in Sense other) => other.Id != Id && Kind switch
    {
        PlaceKind.Country => other.Country == Id,
        PlaceKind.Region => other.Region == Id,
        PlaceKind.District => other.District == Id || (other.Kind >= PlaceKind.City && other.Region == Region && Point.Kilometres(other.Point) < RadiusKm),
        PlaceKind.City => other.Kind is PlaceKind.Quarter or PlaceKind.Facility && Point.Kilometres(other.Point) < RadiusKm + 15,
        PlaceKind.Area => Point.Kilometres(other.Point) <= RadiusKm,
        _ => false,
    };
}
