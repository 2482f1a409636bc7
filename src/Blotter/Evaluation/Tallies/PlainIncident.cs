using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Evaluation.Cases;
using Blotter.Evaluation.Sets;

namespace Blotter.Evaluation.Tallies;

/// <summary>An incident of a folder of cases as its gold gives it, without anything that deriving and reconciling do.</summary>
internal sealed record PlainIncident
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>What kind of attack.</summary>
    public required IncidentType Type { get; init; }

    /// <summary>How far it got.</summary>
    public Stage Stage { get; init; }

    /// <summary>How many attacks it is; 1 where the gold does not say.</summary>
    public int Attacks { get; init; } = 1;

    /// <summary>When, or <c>null</c>.</summary>
    public DayRange? Days { get; init; }

    /// <summary>Where, or <c>null</c>; <c>null</c> too where only a wider area is known.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or <c>null</c>.</summary>
    public string? Country { get; init; }

    /// <summary>Who did it, and how each stands.</summary>
    public ImmutableArray<(string Name, Standing Standing)> Perpetrators { get; init; } = [];

    /// <summary>What and whom it hit: kinds as the contract writes them, with the number of things; people have none.</summary>
    public ImmutableArray<(string Kind, bool IsThing, int? Number)> Hits { get; init; } = [];

    /// <summary>How many were killed.</summary>
    public NumberRange? Killed { get; init; }

    /// <summary>How many were injured.</summary>
    public NumberRange? Injured { get; init; }

    /// <summary>How many were abducted.</summary>
    public NumberRange? Abducted { get; init; }

    /// <summary>The incidents of some cases, each once; of those in a set, what the set says follows from all reports.</summary>
    /// <param name="golds">The cases' gold, the newest report last.</param>
    /// <param name="sets">The sets of the folder.</param>
    public static ImmutableArray<PlainIncident> Of(IEnumerable<GoldNode> golds, ImmutableArray<GoldSet> sets)
    {
        var derived = sets.SelectMany(set => set.Incidents).ToDictionary(incident => incident.Key, StringComparer.Ordinal);
        return
        [
            .. golds.SelectMany(gold => gold.Optional("incidents")?.Items() ?? [])
                .GroupBy(incident => incident.Required("key").Text(), StringComparer.Ordinal)
                .Select(reports => Told(reports.Key, Newest([.. reports])) is var told && derived.TryGetValue(reports.Key, out var whole) ? Follows(told, whole) : told),
        ];
    }

    // Targets and victims are those of the newest report that is about it.
    private static GoldNode Newest(ImmutableArray<GoldNode> reports) =>
        reports.Where(report => report.Optional("main")?.Truth() ?? true).Select(report => (GoldNode?)report).LastOrDefault() ?? reports[^1];

    private static PlainIncident Told(string key, GoldNode incident)
    {
        var (date, place, casualties) = (incident.Inner("date"), incident.Inner("place"), incident.Inner("casualties"));
        var isPoint = place?.Optional("precision")?.TextOrNull() is null or "exact" or "near";
        return new PlainIncident
        {
            Key = key,
            Type = incident.Required("type").Member<IncidentType>(),
            Stage = incident.Optional("stage")?.Member<Stage>() ?? Stage.Accomplished,
            Attacks = incident.Optional("attacks")?.NumberOrNull() ?? 1,
            Days = DayRange.Of(date?.Required("start").DateOrNull(), date?.Required("end").DateOrNull()),
            Point = isPoint ? GeoPoint.Of(place?.Required("lat").Decimal(), place?.Required("lon").Decimal()) : null,
            Country = place?.Optional("country")?.TextOrNull(),
            Perpetrators = [.. incident.Optional("perpetrators")?.Items().Where(one => one.Optional("standing") is not null).Select(one => (one.Required("name").Text(), one.Required("standing").Member<Standing>())) ?? []],
            Hits =
            [
                .. incident.Optional("targets")?.Items().Select(target => (target.Required("kind").Text(), true, target.Optional("number")?.NumberOrNull())) ?? [],
                .. incident.Optional("victims")?.Items().Select(victim => (victim.Required("kind").Text(), false, (int?)null)) ?? [],
            ],
            Killed = Range(casualties, "killed"),
            Injured = Range(casualties, "injured"),
            Abducted = Range(casualties, "abducted"),
        };
    }

    private static PlainIncident Follows(PlainIncident told, GoldSetIncident whole) => told with
    {
        Type = whole.Type,
        Stage = whole.Stage,
        Days = whole.Days,
        Point = whole.Point,
        Perpetrators = whole.Perpetrators,
        Killed = whole.Killed,
        Injured = whole.Injured,
        Abducted = whole.Abducted,
    };

    private static NumberRange? Range(GoldNode? casualties, string field) => casualties?.Inner(field) is { } range ? GoldFields.Range(range) : null;
}
