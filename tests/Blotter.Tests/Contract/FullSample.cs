using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Tests.Contract;

/// <summary>An invented coded report in which every list has an item and every field a value.</summary>
public static class FullSample
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static readonly TextSpan Span = new(3, 9);
    private static readonly PartialDate Day = new(2024, 5, 1);

    public static CodedReport Report { get; } = new()
    {
        Report = new ReportFacts(
            Digest, "https://example.org/a", "Harbour Gazette", "Two hurt in Sousse", "Ada Lark", Day, new DatelineFacts("SOUSSE", "Wire"), "en",
            [new Section(SectionKind.Headline, Span)]),
        Incidents = [Incident()],
        Sources = [new Source("s1", "spokesman", "police", SourceKind.Official, "s2", Span), new Source("s2", "Wire", "Wire plc", SourceKind.Agency, "s1", Span)],
        Claims = [new Claim("c1", "i1", Facet.Killed, "2", "s1", Stance.Hedges, Span, Span)],
        Tallies =
        [
            new Tally(
                "t1", "attacks", "buses", ["TN", "LY"], new TallyCount(70, 80, Qualifier.MoreThan), new Period(Day, Day), new Period(Day, Day), Day,
                "Red Gull", "s1", Stance.Asserts, Span),
        ],
        Statements = [new Statement("st1", "s1", StatementKind.Threat, "We will be back", Day, Span)],
        Postures = [new Posture("po1", "soldiers", NumberRange.Exactly(40), "TN", "s1", Span)],
        Measures = [new Measure("m1", "cabinet", MeasureKind.Law, "passed", Date(), "s2", Span)],
        Posts =
        [
            new Post("p1", Platform.X, "Ana", "ana_s", "Bo", Day, "Look", ["https://example.org/p"], true, Verification.NotStated, 3, Span),
        ],
        Voice = [new VoiceSpan(VoiceKind.NameCalling, Span)],
        Flags = [new Flag(FlagKind.StalePost, ["p1", "i1"], "The post is older than the attack.", [Span])],
        Coder = new CoderVersion("1.0.0", ImmutableSortedDictionary<string, string>.Empty.Add("attack-words.tsv", Digest)),
    };

    private static Incident Incident() => new()
    {
        Id = "i1",
        Main = true,
        Type = IncidentType.RocketOrShelling,
        Stage = Stage.Accomplished,
        Attacks = 1,
        Date = Date(),
        Place = new Place("Sousse", "Sousse", "TN", 35.83, 10.64, PlacePrecision.Near, "geonames:2464915", Span),
        Perpetrators =
        [
            new Perpetrator("Red Gull", "a1", PerpetratorKind.Organisation, "Nowhere", Standing.SuspectedByAuthorities, PerpetratorResponse.Silent, Span),
        ],
        Responsibility = Responsibility.NoneYet,
        Targets = [new Target("a bus", TargetKind.Transport, 1, TargetEffect.Damaged, Span)],
        Victims = [new Victim("two guards", "Bo Lind", VictimKind.Other, NumberRange.Exactly(2), VictimEffect.Injured, Span)],
        Casualties = new Casualties(NumberRange.Exactly(0), NumberRange.Exactly(2), NumberRange.Exactly(1), NumberRange.AtLeast(1)),
        Weapons = [new Weapon("a rocket", WeaponKind.Rocket, Span)],
        Spans = [Span],
    };

    private static EventDate Date() => new(Day, Day, DatePrecision.Day, DateBasis.Relative, Span);
}
