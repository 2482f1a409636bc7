using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Deriving;

namespace Blotter.Tests.Deriving;

/// <summary>Mentions by hand.</summary>
internal static class DerivingBench
{
    /// <summary>A report's mention: by a paper of that name, on a day of May 2024, with what is said there.</summary>
    public static Mention Mention(string paper, int day, params Saying[] sayings) => new(
        new MentionReport($"{paper}-{day}", paper, new PartialDate(2024, 5, day), day, IsSuperseded: false, paper, paper),
        new MentionFacts { Incident = Incident(), Sayings = [.. sayings], Credit = paper });

    /// <summary>The same with another incident.</summary>
    public static Mention With(this Mention mention, Func<Incident, Incident> change) => mention with { Facts = mention.Facts with { Incident = change(mention.Facts.Incident) } };

    public static Mention Facts(this Mention mention, Func<MentionFacts, MentionFacts> change) => mention with { Facts = change(mention.Facts) };

    public static Mention Superseded(this Mention mention) => mention with { Report = mention.Report with { IsSuperseded = true } };

    public static Saying Killed(string value, string? by = null, SourceKind kind = SourceKind.Official, Stance stance = Stance.Asserts, Revision revision = Revision.None, params Speaker[] via) =>
        new($"c-{value}-{by}", Facet.Killed, value, stance, by is null ? [] : [new Speaker(by, null, kind), .. via], IsHeading: false, revision);

    public static Saying Says(Facet facet, string value, string? by, SourceKind kind, Stance stance = Stance.Asserts, params Speaker[] via) =>
        new($"c-{facet}-{value}", facet, value, stance, by is null ? [] : [new Speaker(by, null, kind), .. via], IsHeading: false, Revision.None);

    public static Perpetrator Group(string name, Standing standing) => new(name, null, PerpetratorKind.Organisation, null, standing, null, null);

    public static Perpetrator Described(string name) => new(name, null, PerpetratorKind.Individual, null, Standing.Fact, null, null);

    public static Incident Incident() => new()
    {
        Id = "i1",
        Main = true,
        Type = IncidentType.Bombing,
        Stage = Stage.Accomplished,
        Date = Day(1),
        Place = Town("Erbil", 36.19, 44.01),
        Responsibility = Responsibility.NotMentioned,
        Casualties = new Casualties(null, null, null, null),
    };

    public static EventDate Day(int day) => new(new PartialDate(2024, 5, day), new PartialDate(2024, 5, day), DatePrecision.Day, DateBasis.Stated, Span: null);

    public static Place Town(string name, double lat, double lon) => new(name, null, "IQ", lat, lon, PlacePrecision.Exact, null, Span: null);

    public static NumberRange? KilledOf(params Mention[] mentions) => IncidentDerivation.Of(mentions).Facets.Casualties.Killed;

    public static NumberRange Range(int? low, int? best, int? high) => new(low, best, high);

    public static ImmutableArray<string> Perpetrators(params Mention[] mentions) =>
        [.. IncidentDerivation.Of(mentions).Facets.Perpetrators.Select(perpetrator => $"{perpetrator.Name}: {SetList.Name(perpetrator.Standing)}")];

    public static ImmutableArray<string> OriginNames(params Mention[] mentions) => [.. IncidentDerivation.Of(mentions).Reasons.Origins.Select(origin => origin.Name)];
}
