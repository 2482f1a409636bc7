using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;

namespace Blotter.Resolving;

/// <summary>Holds the places of two mentions against each other, each as narrow as its precision.</summary>
internal sealed class PlaceJudge(EvidenceWeights weights)
{
    private const double Neighbouring = 100;

    // Mentions of a place and a few days that the weights of days and places reckon with.
    private const int Usual = 4;

    /// <summary>What the places say; nothing where one is not known.</summary>
    /// <param name="one">The one mention.</param>
    /// <param name="other">The other.</param>
    /// <param name="crowd">How many mentions are known of about their place and days.</param>
    public IEnumerable<LinkEvidence> Judge(MentionProfile one, MentionProfile other, int crowd)
    {
        if (one.Place is not { } place || other.Place is not { } otherPlace || Evidence(place, otherPlace) is not { } evidence)
            yield break;
        yield return evidence;
        // In a city at war each day has many attacks: being there says less.
        if (crowd > Usual && evidence.Weight > 0 && !IsWide(place) && !IsWide(otherPlace))
            yield return new LinkEvidence("crowded-place", weights["crowded-place"] * Math.Log((double)crowd / Usual), crowd.ToString(CultureInfo.InvariantCulture));
    }

    private LinkEvidence? Evidence(Place one, Place other)
    {
        if (one.Gazetteer is not null && one.Gazetteer == other.Gazetteer)
            return weights.Of(Same(one, other), one.Name);
        if (IsWide(one) || IsWide(other))
            return Wide(one, other);
        if (string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase))
            return weights.Of("same-name", one.Name);
        return one is { Lat: { } lat, Lon: { } lon } && other is { Lat: { } otherLat, Lon: { } otherLon }
            ? Apart(one, other, GreatCircle.Kilometres(lat, lon, otherLat, otherLon))
            : null;
    }

    private static string Same(Place one, Place other) => (Wider(one, other)) switch
    {
        PlacePrecision.Country => "same-country",
        PlacePrecision.Province or PlacePrecision.District => "same-area",
        _ => "same-place",
    };

    private static bool IsWide(Place place) => place.Precision is PlacePrecision.Country or PlacePrecision.Province;

    private LinkEvidence? Wide(Place one, Place other)
    {
        if (one.Country is null || other.Country is null)
            return null;
        if (one.Country != other.Country)
            return weights.Of("other-country");
        if (Wider(one, other) == PlacePrecision.Country || one.Admin1 is null || other.Admin1 is null)
            return weights.Of("same-country");
        return weights.Of(one.Admin1 == other.Admin1 ? "same-country" : "far-place");
    }

    private LinkEvidence Apart(Place one, Place other, double kilometres)
    {
        var detail = string.Create(CultureInfo.InvariantCulture, $"{one.Name}, {other.Name}, {kilometres:0} km");
        var reach = Reach(one.Precision) + Reach(other.Precision);
        if (kilometres <= reach)
            return weights.Of("near-place", detail);
        if (kilometres <= Neighbouring)
            return weights.Of("other-town", detail);
        return weights.Of(one.Country is not null && other.Country is not null && one.Country != other.Country ? "other-country" : "far-place", detail);
    }

    private static PlacePrecision Wider(Place one, Place other) => one.Precision > other.Precision ? one.Precision : other.Precision;

    // Kilometres that a place may be off, by what its precision means in the codebook.
    private static double Reach(PlacePrecision precision) => precision switch
    {
        PlacePrecision.Exact => 8,
        PlacePrecision.Near => 20,
        _ => 40,
    };
}
