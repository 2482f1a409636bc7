namespace Blotter.Coding.Places;

/// <summary>The kinds of evidence for a place, in the order in which <see cref="PlaceScorer"/> sums them, and their weights, set by hand while errors were read.</summary>
internal static class PlaceEvidence
{
    /// <summary>What is said where a name has no other place.</summary>
    public const string Only = "the only place of that name";

    /// <summary>What is said of a place for which nothing speaks more than for the likeliest.</summary>
    public const string None = "has the name too";

    /// <summary>What is said of the city that a report tells of, where a name is that of a part of it that the gazetteer doesn't have.</summary>
    public const string Part = "the report tells of this city, and the name may be that of a part of it";

    /// <summary>That the text says the place to lie in another or to hold it.</summary>
    public const float LinkWeight = 5;

    /// <summary>That others lie in its country.</summary>
    public const float CountryWeight = 1;

    /// <summary>That others lie in its region.</summary>
    public const float RegionWeight = 2;

    /// <summary>That others lie in its district.</summary>
    public const float DistrictWeight = 0.6f;

    /// <summary>That others lie near it.</summary>
    public const float NearWeight = 2;

    /// <summary>That names beside it in a list are of its kind.</summary>
    public const float ListWeight = 2.5f;

    /// <summary>That the others speak of other countries than its own.</summary>
    public const float StrangeWeight = 3;

    private static readonly string[] Words =
    [
        "best known place of that name", "fits the kind that the text calls it", "lies in or holds a place named beside it", "other names lie in its country",
        "other names lie in its region", "other names lie in its district", "other names lie near it",
        "names beside it in a list are of its kind", "the report speaks of its country",
    ];

    /// <summary>A kind of evidence in words.</summary>
    public static string Of(int part) => Words[part];
}
