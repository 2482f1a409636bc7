using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Origins;

/// <summary>What changed in the incidents of a report between two versions of it.</summary>
/// <param name="before">The earlier version's coding.</param>
/// <param name="after">The later version's coding.</param>
internal sealed class IncidentChanges(CodedReport before, CodedReport after)
{
    private const int LeastLikeness = 2;

    /// <summary>Changes of incidents that both versions tell of, then incidents that only one tells of.</summary>
    public IEnumerable<FactChange> All()
    {
        var pairs = Pairs();
        var paired = new HashSet<Incident>(pairs.SelectMany(pair => new[] { pair.Before, pair.After }), ReferenceEqualityComparer.Instance);
        return [
            .. pairs.SelectMany(pair => Changes(pair.Before, pair.After)),
            .. before.Incidents.Where(incident => !paired.Contains(incident)).Select(incident => new FactChange(FactWording.Of(incident), "incident", ChangeKind.Dropped, FactWording.Of(incident), null)),
            .. after.Incidents.Where(incident => !paired.Contains(incident)).Select(incident => new FactChange(FactWording.Of(incident), "incident", ChangeKind.Added, null, FactWording.Of(incident))),
        ];
    }

    // The likeliest pairs first; of equally likely ones those that come first in the text.
    private List<(Incident Before, Incident After)> Pairs()
    {
        var candidates =
            from old in before.Incidents
            from now in after.Incidents
            let likeness = Likeness(old, now)
            where likeness >= LeastLikeness
            orderby likeness descending
            select (old, now);
        var (pairs, taken) = (new List<(Incident, Incident)>(), new HashSet<Incident>(ReferenceEqualityComparer.Instance));
        foreach (var (old, now) in candidates.ToList())
            if (!taken.Contains(old) && !taken.Contains(now))
            {
                pairs.Add((old, now));
                taken.UnionWith([old, now]);
            }
        return pairs;
    }

    // Place and days tell incidents of a report apart, then the kind of attack and which of them the report is about.
    private static int Likeness(Incident one, Incident other)
    {
        if (Differ(one.Place, other.Place) || Differ(one.Date, other.Date))
            return 0;
        return (one.Place is not null && other.Place is not null ? 2 : 0) + (one.Date is not null && other.Date is not null ? 2 : 0)
            + (one.Type == other.Type ? 1 : 0) + (one.Main == other.Main ? 1 : 0);
    }

    private static bool Differ(Place? one, Place? other) => one is not null && other is not null
        && !string.Equals(one.Gazetteer ?? one.Name, other.Gazetteer ?? other.Name, StringComparison.Ordinal) && !string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase)
        && one.Precision is not PlacePrecision.Country && other.Precision is not PlacePrecision.Country;

    private static bool Differ(EventDate? one, EventDate? other) =>
        one is { Start: { } first, End: { } last } && other is { Start: { } from, End: { } to } && (last.LastDay < from.FirstDay || to.LastDay < first.FirstDay);

    private IEnumerable<FactChange> Changes(Incident old, Incident now)
    {
        var about = FactWording.Of(now);
        return new[]
            {
                FactChange.Between(about, "type", SetList.Name(old.Type), SetList.Name(now.Type)),
                FactChange.Between(about, "stage", SetList.Name(old.Stage), SetList.Name(now.Stage)),
                FactChange.Between(about, "date", FactWording.Of(old.Date), FactWording.Of(now.Date)),
                FactChange.Between(about, "place", FactWording.Of(old.Place), FactWording.Of(now.Place)),
                FactChange.Between(about, "killed", FactWording.Of(old.Casualties.Killed), FactWording.Of(now.Casualties.Killed)),
                FactChange.Between(about, "injured", FactWording.Of(old.Casualties.Injured), FactWording.Of(now.Casualties.Injured)),
                FactChange.Between(about, "abducted", FactWording.Of(old.Casualties.Abducted), FactWording.Of(now.Casualties.Abducted)),
                FactChange.Between(about, "missing", FactWording.Of(old.Casualties.Missing), FactWording.Of(now.Casualties.Missing)),
                FactChange.Between(about, "responsibility", SetList.Name(old.Responsibility), SetList.Name(now.Responsibility)),
            }.OfType<FactChange>()
            .Concat(VersionDiff.Lists(about, "perpetrator", Perpetrators(old), Perpetrators(now)))
            .Concat(VersionDiff.Lists(about, "target", old.Targets.Select(target => target.Text), now.Targets.Select(target => target.Text)))
            .Concat(VersionDiff.Lists(about, "weapon", old.Weapons.Select(weapon => weapon.Text), now.Weapons.Select(weapon => weapon.Text)))
            .Concat(ClaimChanges(about, old, now));
    }

    private static IEnumerable<string> Perpetrators(Incident incident) => incident.Perpetrators.Select(who => $"{who.Name} ({SetList.Name(who.Standing)})");

    // What one speaker says of one facet.
    private IEnumerable<FactChange> ClaimChanges(string about, Incident old, Incident now)
    {
        var (said, says) = (Said(before, old), Said(after, now));
        return said.Keys.Union(says.Keys, StringComparer.Ordinal)
            .Select(key => FactChange.Between(about, key, said.GetValueOrDefault(key), says.GetValueOrDefault(key))).OfType<FactChange>();
    }

    private static Dictionary<string, string> Said(CodedReport report, Incident incident) => report.Claims
        .Where(claim => string.Equals(claim.Incident, incident.Id, StringComparison.Ordinal))
        .GroupBy(claim => $"claim of {SetList.Name(claim.Facet)} by {VersionDiff.SourceName(report, claim.Source) ?? "the report"}", StringComparer.Ordinal)
        .ToDictionary(claims => claims.Key, claims => string.Join("; ", claims.Select(ClaimText).Distinct(StringComparer.Ordinal)), StringComparer.Ordinal);

    private static string ClaimText(Claim claim) => claim.Stance == Stance.Asserts ? claim.Value : $"{claim.Value} ({SetList.Name(claim.Stance)})";
}
