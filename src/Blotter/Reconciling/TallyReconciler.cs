using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;

namespace Blotter.Reconciling;

/// <summary>An incident of a ledger, as reconciling sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Facets">Its facets.</param>
public sealed record CountedIncident(string Id, Incident Facets);

/// <summary>Whether an incident is inside a tally's scope.</summary>
[JsonConverter(typeof(KebabCaseConverter<ScopeFit>))]
public enum ScopeFit
{
    /// <summary>It is.</summary>
    Inside,

    /// <summary>It may be: something is not known.</summary>
    Possible,

    /// <summary>It is not.</summary>
    Outside,
}

/// <summary>Why an incident that is not outside a scope may yet not be inside, or why two counts differ.</summary>
[JsonConverter(typeof(KebabCaseConverter<GapReason>))]
public enum GapReason
{
    /// <summary>No date is known.</summary>
    Undated,

    /// <summary>Its date is wider than the period of the tally at one end.</summary>
    DateWider,

    /// <summary>No place is known, or only a country or province where the tally names less.</summary>
    PlaceUnknown,

    /// <summary>Its targets and victims are not known, or the tally's are of no known kind.</summary>
    TargetUnknown,

    /// <summary>No perpetrator is known.</summary>
    PerpetratorUnknown,

    /// <summary>The perpetrator is only suspected, possible or denied.</summary>
    PerpetratorUnsure,

    /// <summary>How many people or things were harmed is not known.</summary>
    HarmUnknown,

    /// <summary>The tally's word covers more than attacks.</summary>
    WiderWord,

    /// <summary>The tally names no area, or only countries, though it may mean less.</summary>
    AreaUnknown,

    /// <summary>The tally names no first day.</summary>
    PeriodUnknown,

    /// <summary>The ledger's reports begin later than the tally's period.</summary>
    LedgerBeginsLater,

    /// <summary>What the ledger doesn't hold: no report that was read tells of it.</summary>
    NotReported,

    /// <summary>The tally's speaker counts less than the ledger holds: a narrower scope or another rule.</summary>
    CountedLess,
}

/// <summary>One incident held against a scope.</summary>
/// <param name="Incident">Its id.</param>
/// <param name="Fit">Inside, or possibly.</param>
/// <param name="Low">How much it adds to the low count.</param>
/// <param name="High">How much it adds to the high count.</param>
/// <param name="Why">What is not known.</param>
public sealed record ReconciledIncident(string Incident, ScopeFit Fit, int Low, int High, ImmutableArray<GapReason> Why);

/// <summary>A tally held against a ledger.</summary>
/// <param name="Scope">What the tally covers.</param>
/// <param name="Low">What the ledger holds inside the scope for sure.</param>
/// <param name="High">The same with all that may be inside.</param>
/// <param name="GapLow">The least by which the tally is above the ledger's count; below 0 where it is under it; 0 where the two can agree.</param>
/// <param name="Incidents">Those that are inside or may be, by date, then id.</param>
/// <param name="Reasons">Why the two may differ, in the order of the list.</param>
public sealed record Reconciliation(TallyScope Scope, int Low, int High, int GapLow, ImmutableArray<ReconciledIncident> Incidents, ImmutableArray<GapReason> Reasons);

/// <summary>Holds tallies against incidents. Pure.</summary>
public static class TallyReconciler
{
    /// <summary>A tally against the incidents of a ledger.</summary>
    /// <param name="scope">What the tally covers.</param>
    /// <param name="count">Its number.</param>
    /// <param name="incidents">All incidents of the ledger, or all that may be in the scope's countries and period.</param>
    /// <param name="ledgerBegins">The first day of publication in the ledger, or <c>null</c>.</param>
    public static Reconciliation Reconcile(TallyScope scope, TallyCount count, IEnumerable<CountedIncident> incidents, DateOnly? ledgerBegins)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(count);
        ArgumentNullException.ThrowIfNull(incidents);
        var inside = incidents.Select(incident => (incident, Line: Line(scope, incident))).Where(pair => pair.Line.Fit != ScopeFit.Outside)
            .OrderBy(pair => pair.incident.Facets.Date?.Start?.FirstDay ?? DateOnly.MaxValue).ThenBy(pair => pair.incident.Id, StringComparer.Ordinal)
            .Select(pair => pair.Line).ToImmutableArray();
        var (low, high) = (inside.Sum(line => line.Low), inside.Sum(line => line.High));
        var gap = count.Low is { } least && least > high ? least - high : count.High is { } most && most < low ? most - low : 0;
        return new Reconciliation(scope, low, high, gap, inside, [.. Reasons(scope, gap, inside, ledgerBegins)]);
    }

    /// <summary>Whether an incident is outside a scope whatever its targets and victims are: by type, day, place or perpetrator.</summary>
    /// <param name="scope">What the tally covers.</param>
    /// <param name="facets">The incident's facets; its targets and victims are not looked at.</param>
    public static bool IsOutside(TallyScope scope, Incident facets)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(facets);
        return Line(scope with { Against = null, Unit = TallyUnit.Incidents }, new CountedIncident("", facets)).Fit == ScopeFit.Outside;
    }

    private static ReconciledIncident Line(TallyScope scope, CountedIncident incident)
    {
        var why = new List<GapReason>();
        var fit = new[] { OfType(scope, incident.Facets), OfDate(scope, incident.Facets.Date, why), OfPlace(scope, incident.Facets.Place, why), OfTarget(scope, incident.Facets, why), OfPerpetrator(scope, incident.Facets, why) }.Max();
        // Nothing ties to the scope what has neither day nor place.
        if (why.Contains(GapReason.Undated) && incident.Facets.Place is null)
            fit = ScopeFit.Outside;
        var (low, high) = fit == ScopeFit.Outside ? (0, 0) : Harm(scope, incident.Facets, why);
        return new ReconciledIncident(incident.Id, fit, fit == ScopeFit.Inside ? low : 0, high, [.. why]);
    }

    private static ScopeFit OfType(TallyScope scope, Incident incident) =>
        incident.Stage == Stage.Threatened || (!scope.Types.IsEmpty && !scope.Types.Contains(incident.Type)) ? ScopeFit.Outside : ScopeFit.Inside;

    private static ScopeFit OfDate(TallyScope scope, EventDate? date, List<GapReason> why)
    {
        if (scope.First is null && scope.Last is null)
            return ScopeFit.Inside;
        var (first, last) = (date?.Start?.FirstDay, (date?.End ?? date?.Start)?.LastDay);
        if (first is null || last is null)
            return Possible(GapReason.Undated, why);
        if (last < scope.First || first > scope.Last)
            return ScopeFit.Outside;
        return first < scope.First || last > scope.Last ? Possible(GapReason.DateWider, why) : ScopeFit.Inside;
    }

    private static ScopeFit OfPlace(TallyScope scope, Place? place, List<GapReason> why)
    {
        if (scope.Countries.IsEmpty)
            return ScopeFit.Inside;
        if (place?.Country is null)
            return Possible(GapReason.PlaceUnknown, why);
        if (!scope.Countries.Contains(place.Country, StringComparer.Ordinal))
            return ScopeFit.Outside;
        if (scope.Areas.IsEmpty || scope.Areas.Any(area => AreaReach.Holds(area, place)))
            return ScopeFit.Inside;
        return scope.Areas.Any(area => AreaReach.MayHold(area, place)) ? Possible(GapReason.PlaceUnknown, why) : ScopeFit.Outside;
    }

    private static ScopeFit OfTarget(TallyScope scope, Incident incident, List<GapReason> why)
    {
        if (scope.Against is not { } against)
            return ScopeFit.Inside;
        return ScopeWords.Shipped.Fits(against, incident) switch
        {
            true => ScopeFit.Inside,
            false => ScopeFit.Outside,
            null => Possible(GapReason.TargetUnknown, why),
        };
    }

    private static ScopeFit OfPerpetrator(TallyScope scope, Incident incident, List<GapReason> why)
    {
        if (scope.Perpetrator is not { } wanted)
            return ScopeFit.Inside;
        if (incident.Perpetrators.IsEmpty)
            return Possible(GapReason.PerpetratorUnknown, why);
        var named = incident.Perpetrators.Where(one => one.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase) || wanted.Contains(one.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 0)
            return incident.Perpetrators.Any(one => one.Standing is Coding.Contract.Standing.Fact or Coding.Contract.Standing.Claimed) ? ScopeFit.Outside : Possible(GapReason.PerpetratorUnknown, why);
        return named.Any(one => one.Standing is Coding.Contract.Standing.Fact or Coding.Contract.Standing.Claimed) ? ScopeFit.Inside : Possible(GapReason.PerpetratorUnsure, why);
    }

    private static (int Low, int High) Harm(TallyScope scope, Incident incident, List<GapReason> why)
    {
        var unit = scope.Unit;
        if (unit == TallyUnit.Incidents)
            return (incident.Attacks ?? 1, incident.Attacks ?? 1);
        if (unit == TallyUnit.Targets)
            return Things(scope, incident, why);
        var range = unit switch
        {
            TallyUnit.Killed => incident.Casualties.Killed,
            TallyUnit.Injured => incident.Casualties.Injured,
            _ => incident.Casualties.Abducted,
        };
        if (range is null)
            why.Add(GapReason.HarmUnknown);
        return (range?.Low ?? range?.Best ?? 0, range?.High ?? range?.Best ?? range?.Low ?? 0);
    }

    // Things that the tally counts, each for one where no number is given.
    private static (int Low, int High) Things(TallyScope scope, Incident incident, List<GapReason> why)
    {
        var meant = incident.Targets.Where(target => scope.Against is not { } against || ScopeWords.Shipped.Fits(against, incident with { Targets = [target], Victims = [] }) != false).ToList();
        if (meant.Count == 0 || meant.Exists(target => target.Number is null))
            why.Add(GapReason.HarmUnknown);
        var number = meant.Sum(target => target.Number ?? 1);
        return (number, number);
    }

    private static ScopeFit Possible(GapReason reason, List<GapReason> why)
    {
        why.Add(reason);
        return ScopeFit.Possible;
    }

    private static IEnumerable<GapReason> Reasons(TallyScope scope, int gap, ImmutableArray<ReconciledIncident> inside, DateOnly? ledgerBegins)
    {
        var reasons = inside.SelectMany(line => line.Why).ToHashSet();
        if (scope.IsWider)
            reasons.Add(GapReason.WiderWord);
        if (scope.Areas.IsEmpty)
            reasons.Add(GapReason.AreaUnknown);
        if (scope.First is null)
            reasons.Add(GapReason.PeriodUnknown);
        if (gap > 0 && ledgerBegins is { } begins && scope.First < begins)
            reasons.Add(GapReason.LedgerBeginsLater);
        if (gap != 0)
            reasons.Add(gap > 0 ? GapReason.NotReported : GapReason.CountedLess);
        return reasons.Order();
    }
}
