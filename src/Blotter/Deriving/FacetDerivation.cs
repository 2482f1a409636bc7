using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;

namespace Blotter.Deriving;

/// <summary>Derives what happened, when and where: what most independent origins say, and of what agrees the narrowest.</summary>
/// <param name="mentions">The mentions, the oldest first.</param>
/// <param name="origins">Their independent origins.</param>
internal sealed class FacetDerivation(ImmutableArray<Mention> mentions, ImmutableArray<IncidentOrigin> origins)
{
    private const string Most = "most-origins";
    private const string Narrowest = "narrowest-agreed";

    // Two points that far apart still mean one town and its surroundings.
    private const double TownKilometres = 40;

    private readonly Votes _votes = new(mentions, origins);

    /// <summary>The type, with its reason; "other" is taken only where nobody says more.</summary>
    public (IncidentType Type, FacetReason Reason) Type()
    {
        var winner = _votes.Winner(TypeOf, Same, Specific) ?? mentions[^1];
        var type = winner.Facts.Incident.Type;
        return (type, Reason("type", SetList.Name(type), Most, mention => mention.Facts.Incident.Type == type, Facet.Type));
    }

    /// <summary>How far it got, with its reason.</summary>
    public (Stage Stage, FacetReason Reason) Stage()
    {
        var stage = _votes.Winner(mention => SetList.Name(mention.Facts.Incident.Stage), Same, rank: _ => 0)!.Facts.Incident.Stage;
        return (stage, Reason("stage", SetList.Name(stage), Most, mention => mention.Facts.Incident.Stage == stage, Facet.Occurrence));
    }

    /// <summary>When, with its reason; <c>null</c> where nobody says.</summary>
    public (EventDate Date, Mention From, FacetReason Reason)? Date()
    {
        if (_votes.Winner(mention => mention.Facts.Incident.Date, Overlap, date => -Days(date)) is not { } winner)
            return null;
        var date = winner.Facts.Incident.Date!;
        return (date, winner, Reason("date", Text(date), Narrowest, mention => mention.Facts.Incident.Date is { } own && Overlap(own, date), Facet.Date));
    }

    /// <summary>Where, with its reason; <c>null</c> where nobody says.</summary>
    public (Place Place, Mention From, FacetReason Reason)? Place()
    {
        if (_votes.Winner(mention => mention.Facts.Incident.Place, Near, place => -(int)place.Precision) is not { } winner)
            return null;
        var place = winner.Facts.Incident.Place!;
        return (place, winner, Reason("place", place.Name, Narrowest, mention => mention.Facts.Incident.Place is { } own && Near(own, place), Facet.Place));
    }

    /// <summary>Whether some day may be meant by both.</summary>
    public static bool Overlap(EventDate one, EventDate other) =>
        First(one) <= Last(other) && First(other) <= Last(one);

    /// <summary>Whether both may mean one place: points no more than 40 km apart, or one wide place that holds the other as far as their countries and provinces tell.</summary>
    public static bool Near(Place one, Place other)
    {
        if (one.Gazetteer is not null && one.Gazetteer == other.Gazetteer)
            return true;
        if (IsWide(one) || IsWide(other))
            return one.Country == other.Country && (one.Precision == PlacePrecision.Country || other.Precision == PlacePrecision.Country || one.Admin1 is null || other.Admin1 is null || one.Admin1 == other.Admin1);
        return one is { Lat: { } lat, Lon: { } lon } && other is { Lat: { } otherLat, Lon: { } otherLon }
            ? GreatCircle.Kilometres(lat, lon, otherLat, otherLon) <= TownKilometres
            : string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A date in words, as claims write it.</summary>
    public static string Text(EventDate date) => date.Start == date.End ? $"{date.Start}" : $"{date.Start}/{date.End}";

    private static bool IsWide(Place place) => place.Precision is PlacePrecision.Country or PlacePrecision.Province;

    private static DateOnly First(EventDate date) => date.Start?.FirstDay ?? DateOnly.MinValue;

    private static DateOnly Last(EventDate date) => date.End?.LastDay ?? DateOnly.MaxValue;

    private static int Days(EventDate date) => Last(date).DayNumber - First(date).DayNumber;

    private static string? TypeOf(Mention mention) => mention.Facts.Incident.Type == IncidentType.Other ? null : SetList.Name(mention.Facts.Incident.Type);

    // Of two types of one family the one that says more.
    private static int Specific(string type) => SetList.Parse<IncidentType>(type) is IncidentType.SuicideBombing or IncidentType.Assassination ? 1 : 0;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private FacetReason Reason(string facet, string value, string rule, Func<Mention, bool> agrees, Facet claims) => new(
        facet,
        null,
        value,
        rule,
        [
            .. mentions.Where(agrees).Select(mention =>
                SpeakerKeys.Said(mention, mention.Facts.Sayings.FirstOrDefault(saying => saying.Facet == claims && saying.Stance != Stance.Denies))),
        ]);
}
