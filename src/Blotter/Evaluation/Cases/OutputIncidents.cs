using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Evaluation.Cases;

/// <summary>Turns an output's incidents into items, each with the claims on it that are on one of the given facets.</summary>
internal sealed class OutputIncidents(CodedReport report, ImmutableHashSet<Facet> claimFacets, OutputSpeakers speakers)
{
    /// <summary>One incident with all that it holds.</summary>
    public Item Incident(Incident incident) => new()
    {
        Label = Label(incident),
        Key = TypeFamily.Of(incident.Type),
        Occasion = new Occasion(
            DayRange.Of(incident.Date?.Start, incident.Date?.End), PointOf(incident.Place), incident.Place?.Country),
        Traits =
        [
            new(CaseFacet.Main, Answers.Truth(incident.Main)),
            new(CaseFacet.Type, Answers.Member(incident.Type)),
            new(CaseFacet.Stage, Answers.Member(incident.Stage)),
            new(CaseFacet.Attacks, incident.Attacks is { } attacks ? Answers.Number(attacks) : null),
            .. DateTraits(incident.Date),
            .. PlaceTraits(incident.Place),
            new(CaseFacet.Responsibility, Answers.Member(incident.Responsibility)),
            .. Toll(incident.Casualties.Killed, CaseFacet.Killed, CaseFacet.KilledLow, CaseFacet.KilledHigh),
            .. Toll(incident.Casualties.Injured, CaseFacet.Injured, CaseFacet.InjuredLow, CaseFacet.InjuredHigh),
            .. Toll(incident.Casualties.Abducted, CaseFacet.Abducted, CaseFacet.AbductedLow, CaseFacet.AbductedHigh),
        ],
        Lists =
        [
            new(CaseFacet.Perpetrators, OutputStandings.Perpetrators(incident, report)),
            new(CaseFacet.Targets, [.. incident.Targets.Select(Target)]),
            new(CaseFacet.Victims, [.. incident.Victims.Select(Victim)]),
            new(CaseFacet.Weapons, [.. incident.Weapons.Select(Weapon)]),
            new(CaseFacet.Claims, [.. report.Claims.Where(claim => IsOf(claim, incident) && claimFacets.Contains(claim.Facet)).Select(Claim)]),
        ],
    };

    // People who read the errors want to see which incident is one too many.
    // The point of a whole country says where no incident was.
    private static GeoPoint? PointOf(Place? place) => place is { Precision: not PlacePrecision.Country } ? GeoPoint.Of(place.Lat, place.Lon) : null;

    private static string Label(Incident incident)
    {
        var days = Answers.Days(incident.Date?.Start, incident.Date?.End)?.Shown ?? "no date";
        return $"{incident.Id}: {SetList.Name(incident.Type)}, {days}, {incident.Place?.Name ?? "no place"}";
    }

    private static bool IsOf(Claim claim, Incident incident) => string.Equals(claim.Incident, incident.Id, StringComparison.Ordinal);

    private static IEnumerable<Trait> DateTraits(EventDate? date) =>
    [
        new(CaseFacet.Date, Answers.Days(date?.Start, date?.End)),
        new(CaseFacet.DatePrecision, date is null ? null : Answers.Member(date.Precision)),
        new(CaseFacet.DateBasis, date is null ? null : Answers.Member(date.Basis)),
    ];

    private static IEnumerable<Trait> PlaceTraits(Place? place) =>
    [
        new(CaseFacet.Place, place is null ? null : new Near(GeoPoint.Of(place.Lat, place.Lon), place.Name)),
        new(CaseFacet.Country, Answers.Name(place?.Country)),
        new(CaseFacet.PlacePrecision, place is null ? null : Answers.Member(place.Precision)),
        new(CaseFacet.Admin1, Answers.Name(place?.Admin1)),
    ];

    private static IEnumerable<Trait> Toll(NumberRange? range, CaseFacet best, CaseFacet low, CaseFacet high) => range is null
        ? [new(best, null), new(low, null), new(high, null)]
        : [new(best, Answers.Bound(range.Best)), new(low, Answers.Bound(range.Low)), new(high, Answers.Bound(range.High))];

    private static Item Target(Target target) => new()
    {
        Label = target.Text,
        Spans = [target.Span],
        Traits =
        [
            new(CaseFacet.TargetKind, Answers.Optional(target.Kind)),
            new(CaseFacet.TargetNumber, target.Number is { } number ? Answers.Number(number) : null),
            new(CaseFacet.TargetEffect, Answers.Optional(target.Effect)),
        ],
    };

    private static Item Victim(Victim victim) => new()
    {
        Label = victim.Text,
        Spans = [victim.Span],
        Traits =
        [
            new(CaseFacet.VictimName, Answers.Name(victim.Name)),
            new(CaseFacet.VictimKind, Answers.Optional(victim.Kind)),
            new(CaseFacet.VictimNumber, Answers.Best(victim.Number)),
            new(CaseFacet.VictimEffect, Answers.Optional(victim.Effect)),
        ],
    };

    private static Item Weapon(Weapon weapon) =>
        new() { Label = weapon.Text, Spans = [weapon.Span], Traits = [new(CaseFacet.WeaponKind, Answers.Member(weapon.Kind))] };

    private Item Claim(Claim claim) => new()
    {
        Label = $"{SetList.Name(claim.Facet)} {claim.Value}",
        Key = SetList.Name(claim.Facet),
        Spans = [claim.Span],
        Traits = [new(CaseFacet.ClaimSource, speakers.Answer(claim.Source)), new(CaseFacet.ClaimStance, Answers.Member(claim.Stance))],
    };
}
