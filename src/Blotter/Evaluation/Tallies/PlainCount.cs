using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Reconciling;

namespace Blotter.Evaluation.Tallies;

/// <summary>
/// Counts what lies in a scope straight from the gold, by the rule of the codebook ("How a tally is held against the ledger"), apart from the code that is measured: areas are circles about the point that
/// a person gave, kinds of targets those that a person named.
/// </summary>
/// <param name="Low">What is inside for sure.</param>
/// <param name="High">The same with all that may be.</param>
/// <param name="Keys">Keys of the incidents that are inside or may be, in ordinal order.</param>
internal sealed record PlainCount(int Low, int High, ImmutableArray<string> Keys)
{
    /// <summary>Counts a scope.</summary>
    public static PlainCount Of(WantedScope scope, ImmutableArray<PlainIncident> incidents)
    {
        var (low, high) = (0, 0);
        var keys = new List<string>();
        foreach (var incident in incidents)
        {
            bool?[] answers = [IsOfType(scope, incident), IsOnDay(scope, incident), IsInArea(scope, incident), IsOnTarget(scope, incident), IsByWhom(scope, incident)];
            if (answers.Contains(false) || (incident.Days is null && incident.Point is null && incident.Country is null))
                continue;
            var (least, most) = Weight(scope, incident);
            low += answers.Contains(null) ? 0 : least;
            high += most;
            keys.Add(incident.Key);
        }
        return new PlainCount(low, high, [.. keys.Order(StringComparer.Ordinal)]);
    }

    private static bool? IsOfType(WantedScope scope, PlainIncident incident) =>
        incident.Stage != Stage.Threatened && (scope.Judged.Types is not { IsEmpty: false } types || types.Contains(incident.Type));

    private static bool? IsOnDay(WantedScope scope, PlainIncident incident)
    {
        var (first, last) = (scope.First ?? DateOnly.MinValue, scope.Last ?? DateOnly.MaxValue);
        if (incident.Days is not { First: { } start, Last: { } end })
            return null;
        if (end < first || start > last)
            return false;
        return start >= first && end <= last ? true : null;
    }

    private static bool? IsInArea(WantedScope scope, PlainIncident incident)
    {
        if (scope.Countries.IsEmpty)
            return true;
        if (incident.Country is null)
            return null;
        if (!scope.Countries.Contains(incident.Country, StringComparer.Ordinal))
            return false;
        if (scope.Judged.Areas is not { IsEmpty: false } areas)
            return true;
        return incident.Point is { } point ? areas.Any(area => area.Middle.KilometresTo(point) <= area.Kilometres) : null;
    }

    private static bool? IsOnTarget(WantedScope scope, PlainIncident incident)
    {
        if (scope.Judged.Hits.IsEmpty)
            return true;
        return incident.Hits.IsEmpty ? null : incident.Hits.Any(hit => scope.Judged.Hits.Contains(hit.Kind, StringComparer.Ordinal));
    }

    private static bool? IsByWhom(WantedScope scope, PlainIncident incident)
    {
        if (scope.Judged.By is not { } wanted)
            return true;
        var sure = incident.Perpetrators.Where(one => one.Standing is Standing.Fact or Standing.Claimed).Select(one => one.Name).ToList();
        if (sure.Exists(name => name.Contains(wanted, StringComparison.OrdinalIgnoreCase)))
            return true;
        return sure.Count == 0 || incident.Perpetrators.Any(one => one.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)) ? null : false;
    }

    private static (int Low, int High) Weight(WantedScope scope, PlainIncident incident)
    {
        if (scope.Judged.Unit == TallyUnit.Incidents)
            return (incident.Attacks, incident.Attacks);
        if (scope.Judged.Unit == TallyUnit.Targets)
        {
            var things = incident.Hits.Where(hit => hit.IsThing && (scope.Judged.Hits.IsEmpty || scope.Judged.Hits.Contains(hit.Kind, StringComparer.Ordinal))).Sum(hit => hit.Number ?? 1);
            return (things, things);
        }
        var range = scope.Judged.Unit switch
        {
            TallyUnit.Killed => incident.Killed,
            TallyUnit.Injured => incident.Injured,
            _ => incident.Abducted,
        };
        return (range?.Low ?? range?.Best ?? 0, range?.High ?? range?.Best ?? range?.Low ?? 0);
    }
}
