using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Tests.Evaluation;

/// <summary>Makes the coded report that a case's gold asks for, from the JSON alone and without the evaluation's own reader.</summary>
internal sealed class PerfectCoder
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal) { ["car-bomb"] = "vehicle-bomb", ["at-most"] = "up-to" };
    private readonly string _text;
    private readonly JsonNode _gold;
    private readonly ImmutableArray<string> _sources;
    private readonly ImmutableArray<string> _incidents;

    private PerfectCoder(JsonNode gold, string text)
    {
        _text = text;
        _gold = gold;
        _sources = [.. List(gold, "sources").Select(source => source["name"]!.GetValue<string>())];
        _incidents = [.. List(gold, "incidents").Select(incident => incident["key"]!.GetValue<string>())];
    }

    public static CodedReport Code(string gold, string text) => new PerfectCoder(JsonNode.Parse(gold)!, text).Report();

    private CodedReport Report() => new()
    {
        Report = Facts(_gold["report"]),
        Incidents = [.. List(_gold, "incidents").Select((incident, index) => Incident(incident, index + 1))],
        Sources =
        [
            .. List(_gold, "sources").Select((source, index) => new Source(
                $"s{index + 1}", Text(source, "name")!, Text(source, "of"), Member<SourceKind>(source, "kind"), Speaker(source, "via"), null)),
        ],
        Claims =
        [
            .. List(_gold, "claims").Select((claim, index) => new Claim(
                $"c{index + 1}", $"i{_incidents.IndexOf(Text(claim, "incident")!) + 1}", Member<Facet>(claim, "facet"), Text(claim, "value")!,
                Speaker(claim, "source"), Member<Stance>(claim, "stance"), Span(claim), Span(claim))),
        ],
        Tallies = [.. List(_gold, "tallies").Select(Tally)],
        Statements =
        [
            .. List(_gold, "statements").Select((statement, index) => new Statement(
                $"st{index + 1}", Speaker(statement, "speaker"), Member<StatementKind>(statement, "kind"), Text(statement, "quote")!,
                Date(statement["date"]), Span(statement))),
        ],
        Postures =
        [
            .. List(_gold, "postures").Select((posture, index) => new Posture(
                $"po{index + 1}", Text(posture, "force")!, Range(posture["count"]), Text(posture, "where"), Speaker(posture, "source"), Span(posture))),
        ],
        Measures =
        [
            .. List(_gold, "measures").Select((measure, index) => new Measure(
                $"m{index + 1}", Text(measure, "actor"), Member<MeasureKind>(measure, "kind"), Text(measure, "outcome"), EventDate(measure["date"]), null,
                Span(measure))),
        ],
        Posts = [.. List(_gold, "posts").Select(Post)],
        Voice = [.. List(_gold, "voice").Select(voice => new VoiceSpan(Member<VoiceKind>(voice, "kind"), Span(voice)))],
        Flags =
        [
            .. List(_gold, "flags").Select(flag => new Flag(
                Member<FlagKind>(flag, "kind"), [], Text(flag, "why")!, [.. List(flag, "quotes").Select(quote => Find(quote.GetValue<string>(), 1))])),
        ],
        Coder = new CoderVersion("test", ImmutableSortedDictionary<string, string>.Empty),
    };

    private ReportFacts Facts(JsonNode? report) => new(
        "sha256:0", null, Text(report, "publisher"), Text(report, "title"), Text(report, "byline"), Date(report?["published"]),
        report?["dateline"] is { } dateline ? new DatelineFacts(Text(dateline, "place"), Text(dateline, "agency")) : null, Text(report, "language"),
        [.. List(report, "sections").Select(section => new Section(Member<SectionKind>(section, "kind"), Span(section)))]);

    private Incident Incident(JsonNode incident, int number) => new()
    {
        Id = $"i{number}",
        Main = incident["main"]?.GetValue<bool>() ?? false,
        Type = Member<IncidentType>(incident, "type"),
        Stage = Member<Stage>(incident, "stage"),
        Attacks = Number(incident, "attacks"),
        Date = EventDate(incident["date"]),
        Place = incident["place"] is { } place
            ? new Place(
                Text(place, "name")!, Text(place, "admin1"), Text(place, "country"), place["lat"]!.GetValue<double>(), place["lon"]!.GetValue<double>(),
                Member<PlacePrecision>(place, "precision"), null, Span(place))
            : null,
        Perpetrators =
        [
            .. List(incident, "perpetrators").Select(perpetrator => new Perpetrator(
                Text(perpetrator, "name")!, null, Member<PerpetratorKind>(perpetrator, "kind"), null, Member<Standing>(perpetrator, "standing"), null, null)),
        ],
        Responsibility = Member<Responsibility>(incident, "responsibility"),
        Targets =
        [
            .. List(incident, "targets").Select(target => new Target(
                Text(target, "text")!, Member<TargetKind>(target, "kind"), Number(target, "number"), Member<TargetEffect>(target, "effect"), Span(target))),
        ],
        Victims =
        [
            .. List(incident, "victims").Select(victim => new Victim(
                Text(victim, "text")!, Text(victim, "name"), Member<VictimKind>(victim, "kind"), Range(victim["number"]), Member<VictimEffect>(victim, "effect"),
                Span(victim))),
        ],
        Casualties = new Casualties(
            Range(incident["casualties"]?["killed"]), Range(incident["casualties"]?["injured"]), Range(incident["casualties"]?["abducted"]), null),
        Weapons = [.. List(incident, "weapons").Select(weapon => new Weapon(Text(weapon, "text")!, Member<WeaponKind>(weapon, "kind"), Span(weapon)))],
    };

    private Tally Tally(JsonNode tally, int index) => new(
        $"t{index + 1}", Text(tally, "what")!, Text(tally, "against"), [.. List(tally, "where").Select(where => where.GetValue<string>())],
        new TallyCount(Number(tally["count"]!, "low"), Number(tally["count"]!, "high"), Member<Qualifier>(tally["count"]!, "qualifier")),
        tally["since"] is { } since ? new Period(Date(since["start"]), Date(since["end"])) : null, null, Date(tally["as_of"]), null,
        Speaker(tally, "source"), Stance.Asserts, Span(tally));

    private Post Post(JsonNode post, int index) => new(
        $"p{index + 1}", Member<Platform>(post, "platform"), Text(post, "author"), Text(post, "handle"), null, Date(post["date"]), Text(post, "quote")!,
        [.. List(post, "links").Select(link => link.GetValue<string>())], post["media"]?.GetValue<bool>(), Member<Verification>(post, "verification"),
        Number(post, "age_days"), Span(post));

    private TextSpan Span(JsonNode owner) => Find(owner["quote"]!.GetValue<string>(), Number(owner, "nth") ?? 1);

    private TextSpan Find(string quote, int nth)
    {
        var start = -1;
        for (var i = 0; i < nth; i++)
            start = _text.IndexOf(quote, start + 1, StringComparison.Ordinal);
        return new TextSpan(start, start + quote.Length);
    }

    private string? Speaker(JsonNode owner, string field) => Text(owner, field) is { } name ? $"s{_sources.IndexOf(name) + 1}" : null;

    private static IEnumerable<JsonNode> List(JsonNode? owner, string field) => owner?[field] is JsonArray list ? list.Select(item => item!) : [];

    private static string? Text(JsonNode? owner, string field) => owner?[field]?.GetValue<string>();

    private static int? Number(JsonNode owner, string field) => owner[field]?.GetValue<int>();

    private static PartialDate? Date(JsonNode? date) => date is null ? null : PartialDate.TryParse(date.GetValue<string>(), out var read) ? read : null;

    private static NumberRange? Range(JsonNode? range) =>
        range is null ? null : new NumberRange(Number(range, "low"), Number(range, "best"), Number(range, "high"));

    private static EventDate? EventDate(JsonNode? date) => date is null
        ? null
        : new EventDate(Date(date["start"]), Date(date["end"]), Member<DatePrecision>(date, "precision"), Member<DateBasis>(date, "basis"), null);

    private static T Member<T>(JsonNode owner, string field)
        where T : struct, Enum => Text(owner, field) is { } name ? JsonSerializer.Deserialize<T>($"\"{Aliases.GetValueOrDefault(name, name)}\"") : default;
}
