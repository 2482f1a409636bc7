using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Evaluation.Cases;

/// <summary>Turns a coder's output into items.</summary>
internal sealed class OutputItems
{
    private readonly CodedReport _report;
    private readonly ImmutableHashSet<Facet> _claimFacets;
    private readonly Dictionary<string, string> _sourceNames;

    private OutputItems(CodedReport report, ImmutableHashSet<Facet> claimFacets)
    {
        _report = report;
        _claimFacets = claimFacets;
        _sourceNames = report.Sources.GroupBy(source => source.Id, StringComparer.Ordinal)
            .ToDictionary(source => source.Key, source => source.First().Name, StringComparer.Ordinal);
    }

    /// <summary>The whole output; of its claims only those on the given facets.</summary>
    public static Item Of(CodedReport report, ImmutableHashSet<Facet> claimFacets) => new OutputItems(report, claimFacets).Report();

    private Item Report()
    {
        var facts = _report.Report;
        return new Item
        {
            Label = "",
            Traits =
            [
                new(CaseFacet.Title, Text(facts.Title)),
                new(CaseFacet.Byline, Text(facts.Byline)),
                new(CaseFacet.Publisher, Text(facts.Publisher)),
                new(CaseFacet.Published, Answers.Days(facts.Published, facts.Published)),
                new(CaseFacet.DatelinePlace, Text(facts.Dateline?.Place)),
                new(CaseFacet.DatelineAgency, Text(facts.Dateline?.Agency)),
                new(CaseFacet.Language, Text(facts.Language)),
            ],
            Lists =
            [
                new(CaseFacet.Sections, [.. facts.Sections.Select(section => Kinded(SetList.Name(section.Kind), section.Span))]),
                new(CaseFacet.Incidents, [.. _report.Incidents.Select(Incident)]),
                new(CaseFacet.Sources, [.. _report.Sources.Select(Source)]),
                new(CaseFacet.Tallies, [.. _report.Tallies.Select(Tally)]),
                new(CaseFacet.Statements, [.. _report.Statements.Select(Statement)]),
                new(CaseFacet.Postures, [.. _report.Postures.Select(Posture)]),
                new(CaseFacet.Measures, [.. _report.Measures.Select(Measure)]),
                new(CaseFacet.Posts, [.. _report.Posts.Select(Post)]),
                new(CaseFacet.Flags, [.. _report.Flags.Select(flag => Kinded(SetList.Name(flag.Kind), [.. flag.Spans]))]),
            ],
        };
    }

    private Item Incident(Incident incident) => new()
    {
        Label = incident.Id,
        Key = TypeFamily.Of(incident.Type),
        Occasion = new Occasion(
            DayRange.Of(incident.Date?.Start, incident.Date?.End), GeoPoint.Of(incident.Place?.Lat, incident.Place?.Lon)),
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
            new(CaseFacet.Perpetrators, OutputStandings.Perpetrators(incident, _report)),
            new(CaseFacet.Targets, [.. incident.Targets.Select(Target)]),
            new(CaseFacet.Victims, [.. incident.Victims.Select(Victim)]),
            new(CaseFacet.Weapons, [.. incident.Weapons.Select(Weapon)]),
            new(CaseFacet.Claims, [.. _report.Claims.Where(claim => IsOf(claim, incident) && _claimFacets.Contains(claim.Facet)).Select(Claim)]),
        ],
    };

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
        new(CaseFacet.Country, Text(place?.Country)),
        new(CaseFacet.PlacePrecision, place is null ? null : Answers.Member(place.Precision)),
        new(CaseFacet.Admin1, Text(place?.Admin1)),
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
            new(CaseFacet.TargetKind, Member(target.Kind)),
            new(CaseFacet.TargetNumber, target.Number is { } number ? Answers.Number(number) : null),
            new(CaseFacet.TargetEffect, Member(target.Effect)),
        ],
    };

    private static Item Victim(Victim victim) => new()
    {
        Label = victim.Text,
        Spans = [victim.Span],
        Traits =
        [
            new(CaseFacet.VictimName, Text(victim.Name)),
            new(CaseFacet.VictimKind, Member(victim.Kind)),
            new(CaseFacet.VictimNumber, Answers.Best(victim.Number)),
            new(CaseFacet.VictimEffect, Member(victim.Effect)),
        ],
    };

    private static Item Weapon(Weapon weapon) =>
        new() { Label = weapon.Text, Spans = [weapon.Span], Traits = [new(CaseFacet.WeaponKind, Answers.Member(weapon.Kind))] };

    private Item Source(Source source) => new()
    {
        Label = source.Name,
        Key = HeadWord.Of(source.Name),
        Traits =
        [
            new(CaseFacet.SourceOf, Head(source.Of)),
            new(CaseFacet.SourceKind, Answers.Member(source.Kind)),
            new(CaseFacet.SourceVia, Speaker(source.Via)),
        ],
    };

    private Item Claim(Claim claim) => new()
    {
        Label = $"{SetList.Name(claim.Facet)} {claim.Value}",
        Key = SetList.Name(claim.Facet),
        Spans = [claim.Span],
        Traits = [new(CaseFacet.ClaimSource, Speaker(claim.Source)), new(CaseFacet.ClaimStance, Answers.Member(claim.Stance))],
    };

    private Item Tally(Tally tally) => new()
    {
        Label = tally.What,
        Spans = [tally.Span],
        Traits =
        [
            new(CaseFacet.TallyWhat, Same.Head(tally.What)),
            new(CaseFacet.TallyAgainst, Head(tally.Against)),
            new(CaseFacet.TallyWhere, Answers.Set(tally.Where)),
            new(CaseFacet.TallyCount, Answers.Bounds(tally.Count.Low, tally.Count.High)),
            new(CaseFacet.TallyQualifier, Answers.Member(tally.Count.Qualifier)),
            new(CaseFacet.TallySince, Answers.Days(tally.Since?.Start, tally.Since?.End)),
            new(CaseFacet.TallyAsOf, Answers.Days(tally.AsOf, tally.AsOf)),
            new(CaseFacet.TallySource, Speaker(tally.Source)),
        ],
    };

    private Item Statement(Statement statement) => new()
    {
        Label = statement.Quote,
        Spans = [statement.Span],
        Traits =
        [
            new(CaseFacet.StatementSpeaker, Speaker(statement.Speaker)),
            new(CaseFacet.StatementKind, Answers.Member(statement.Kind)),
            new(CaseFacet.StatementDate, Answers.Days(statement.Date, statement.Date)),
        ],
    };

    private Item Posture(Posture posture) => new()
    {
        Label = posture.Force,
        Spans = [posture.Span],
        Traits =
        [
            new(CaseFacet.PostureForce, Same.Head(posture.Force)),
            new(CaseFacet.PostureCount, Answers.Best(posture.Count)),
            new(CaseFacet.PostureWhere, Text(posture.Where)),
            new(CaseFacet.PostureSource, Speaker(posture.Source)),
        ],
    };

    private static Item Measure(Measure measure) => new()
    {
        Label = measure.Outcome ?? measure.Id,
        Spans = [measure.Span],
        Traits =
        [
            new(CaseFacet.MeasureActor, Head(measure.Actor)),
            new(CaseFacet.MeasureKind, Answers.Member(measure.Kind)),
            new(CaseFacet.MeasureDate, Answers.Days(measure.Date?.Start, measure.Date?.End)),
        ],
    };

    private static Item Post(Post post) => new()
    {
        Label = post.Handle ?? post.Id,
        Spans = [post.Span],
        Traits =
        [
            new(CaseFacet.PostPlatform, Answers.Member(post.Platform)),
            new(CaseFacet.PostAuthor, Text(post.Author)),
            new(CaseFacet.PostHandle, post.Handle is null ? null : Answers.Handle(post.Handle)),
            new(CaseFacet.PostDate, Answers.Days(post.Date, post.Date)),
            new(CaseFacet.PostLinks, Answers.Set(post.Links)),
            new(CaseFacet.PostMedia, post.Media is { } media ? Answers.Truth(media) : null),
            new(CaseFacet.PostVerification, Answers.Member(post.Verification)),
            new(CaseFacet.PostAgeDays, post.AgeDays is { } days ? Answers.Number(days) : null),
        ],
    };

    private static Item Kinded(string kind, params ImmutableArray<TextSpan> spans) => new() { Label = kind, Key = kind, Spans = spans };

    private static Same? Text(string? text) => text is null ? null : Same.Name(text);

    private static Same? Head(string? name) => name is null ? null : Same.Head(name);

    private static Answer? Member<T>(T? member)
        where T : struct, Enum => member is { } known ? Answers.Member(known) : null;

    private Same? Speaker(string? id) => id is null ? null : Same.Head(_sourceNames.GetValueOrDefault(id, id));
}
