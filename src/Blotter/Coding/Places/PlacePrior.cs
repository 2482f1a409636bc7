namespace Blotter.Coding.Places;

/// <summary>
/// What speaks for a candidate whatever else the report names: its kind, its population, how well its name matches, and what the words beside it call it. The
/// weights were set by hand while errors were read.
/// </summary>
internal static class PlacePrior
{
    // What a name counts for that is not the place's own: one that is known, any other, any other of a country.
    private const float OfKnownName = 1.2f;
    private const float OfOtherName = 2.2f;
    private const float OfCountryAlias = 4;

    // The logarithm of the population of a city that is named anywhere.
    private const double KnownAnywhere = 6;

    // The same beside a town of that name in a country that the report speaks of.
    private const double KnownBesideOthers = 7.5;

    // The same where the name is not the city's own.
    private const double KnownByOtherNames = 7;

    private const float PopulationWeight = 0.75f;

    /// <summary>What a country's capital has before a city of its size; more where who is there speaks, as governments do.</summary>
    public static float OfCapital(ToponymUse use) => use == ToponymUse.Metonym ? 2 : 0.8f;

    /// <summary>
    /// What a place has before another whose name is spelled otherwise under the same key: much where the text writes a word out ("Saint-Louis"), less where it
    /// cuts it short, as English does with any saint ("St. Petersburg").
    /// </summary>
    public static float OfSameSpelling(bool isShort) => isShort ? 1 : 3;

    /// <summary>What is taken off the score of a city of which a text may name a part ("north Baltimore"), beside what has the whole name.</summary>
    /// <param name="isKnownBeside">Whether a place of the whole name lies near it, or one that is well known ("East Palo Alto", "South Bend").</param>
    public static float OfPart(bool isKnownBeside) => isKnownBeside ? -4 : -1;

    /// <summary>What a city has before a region that both are called by short ("D.C."); much where a part of it is named.</summary>
    public static float OfShort(bool isAfterPart) => isAfterPart ? 3 : 0.5f;

    /// <summary>What is taken off a unit's score where a town in it has its name.</summary>
    public static float OfUnitWithTown(PlaceKind kind) => kind == PlaceKind.Region ? -0.7f : -1.5f;

    /// <summary>The score of a place that the gazetteer doesn't have; the less a name must match, the more likely one is meant.</summary>
    public static float Doubt(NameMatch match) => match switch { NameMatch.Exact => 1.2f, NameMatch.Variant => 2, _ => 3 };

    /// <summary>The prior of a candidate.</summary>
    public static float Of(PlaceKind kind, long population, NamedPlace place, NameMatch match) =>
        OfKind(kind) + (PopulationWeight * MathF.Log10(200 + Math.Min(population, Most(kind)))) + OfName(kind, place, match);

    /// <summary>From 0 to 1: how much it takes a report of its country to name a place; 0 for cities of a million and more, for countries and areas.</summary>
    public static float Strangeness(PlaceKind kind, long population, NamedPlace name) => kind switch
    {
        PlaceKind.Country or PlaceKind.Area => 0,
        PlaceKind.Region => 0.2f,
        PlaceKind.District => name.IsMain ? 0.4f : 0.8f,
        _ => (float)Math.Clamp(((name.IsMain ? KnownAnywhere : KnownByOtherNames) - Math.Log10(1 + population)) / 2, 0, 1),
    };

    /// <summary>The same where a town of that name lies in a country that the report speaks of.</summary>
    public static float StrangenessBesideOthers(PlaceKind kind, long population) =>
        kind is PlaceKind.Country or PlaceKind.Area ? 0 : (float)Math.Clamp((KnownBesideOthers - Math.Log10(1 + population)) / 2, 0, 1);

    /// <summary>How well a kind fits what the words beside the name call it.</summary>
    public static float Fit(PlaceKind kind, KindWish wish) => wish switch
    {
        KindWish.Country => kind == PlaceKind.Country ? 3 : 0,
        KindWish.Unit => kind is PlaceKind.Region or PlaceKind.District ? 3 : kind is PlaceKind.Country ? -2 : 0,
        KindWish.Settlement => kind is PlaceKind.City ? 2 : kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.District ? -1.5f : 0,
        KindWish.Area => kind is PlaceKind.Area ? 3 : -0.5f,
        KindWish.Quarter => kind is PlaceKind.Quarter ? 3 : 0,
        _ => 0,
    };

    private static float OfKind(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => 2.8f,
        PlaceKind.Region => 0.3f,
        PlaceKind.District => -0.8f,
        PlaceKind.Quarter => -1,
        PlaceKind.Area => 2.5f,
        PlaceKind.Facility => 1.5f,
        _ => 0,
    };

    // A unit's inhabitants say less of how well it is known than a city's.
    private static long Most(PlaceKind kind) => kind is PlaceKind.District ? 100_000 : kind is PlaceKind.Region ? 2_000_000 : long.MaxValue;

    private static float OfName(PlaceKind kind, NamedPlace place, NameMatch match)
    {
        var score = match switch { NameMatch.Exact => 0f, NameMatch.Variant => -1f, _ => -2f };
        if (!place.IsMain && (place.Use & NameUse.Abbreviation) == NameUse.None)
            score -= kind == PlaceKind.Country ? OfCountryAlias : place.IsKnown || place.IsAdjective ? OfKnownName : OfOtherName;
        return place.IsAmbiguous ? score - 0.5f : score;
    }
}
