using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Evaluation.Cases;

namespace Blotter.Evaluation.Sets;

/// <summary>A mention that was found in one of a set's cases.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Key">The key of the gold's incident that it is, or <c>null</c> where it is none.</param>
/// <param name="Mention">What deriving takes.</param>
internal sealed record SetMention(string Case, string? Key, Mention Mention);

/// <summary>Scores the incidents made of a set's mentions against those that should follow.</summary>
internal sealed class SetScorer
{
    private static readonly GroupNames Names = new([]);

    private readonly SortedDictionary<SetFacet, (int Gold, int Found, int Correct)> _counts = [];
    private readonly ImmutableArray<Mismatch>.Builder _mismatches = ImmutableArray.CreateBuilder<Mismatch>();

    /// <summary>Wrong answers so far.</summary>
    public ImmutableArray<Mismatch> Mismatches => _mismatches.ToImmutable();

    /// <summary>The figures.</summary>
    public ScoreTable Table(string title) =>
        new(title, [.. _counts.Select(row => new ScoreRow(SetFacetName.Of(row.Key), row.Value.Gold, row.Value.Found, row.Value.Correct))]);

    /// <summary>Scores one set.</summary>
    /// <param name="set">What should follow.</param>
    /// <param name="groups">The mentions, those of one incident together.</param>
    public void Score(GoldSet set, ImmutableArray<ImmutableArray<SetMention>> groups)
    {
        var left = groups.ToList();
        var pairs = new List<(GoldSetIncident Gold, ImmutableArray<SetMention>? Found)>();
        foreach (var gold in set.Incidents)
        {
            var best = left.OrderByDescending(group => Held(group, gold)).FirstOrDefault();
            var isFound = !best.IsDefault && Held(best, gold) > 0;
            if (isFound)
                left.Remove(best);
            pairs.Add((gold, isFound ? best : null));
        }
        Count(SetFacet.Incidents, set.Incidents.Length, groups.Length, pairs.Count(pair => pair.Found is not null));
        foreach (var (gold, found) in pairs)
            Score(set, gold, found);
    }

    private static int Held(ImmutableArray<SetMention> group, GoldSetIncident gold) => group.Count(mention => mention.Key == gold.Key);

    private void Score(GoldSet set, GoldSetIncident gold, ImmutableArray<SetMention>? group)
    {
        var derived = group is { } mentions ? IncidentDerivation.Of(mentions.Select(mention => mention.Mention)) : null;
        var facets = derived?.Facets;
        var grouped = group is { } all && all.All(mention => mention.Key == gold.Key) && gold.Cases.All(id => all.Any(mention => mention.Case == id));
        Answer(gold, SetFacet.ReportsGathered, string.Join(" + ", gold.Cases), group is { } some ? string.Join(" + ", some.Select(mention => $"{mention.Case}{(mention.Key == gold.Key ? "" : $" ({mention.Key ?? "no incident"})")}")) : null, grouped);
        var days = facets is null ? null : DayRange.Of(facets.Date?.Start, facets.Date?.End);
        var point = facets?.Place is { } place ? GeoPoint.Of(place.Lat, place.Lon) : null;
        var dated = Answer(gold, SetFacet.Date, gold.Days?.ToString(), days?.ToString(), facets is not null && days == gold.Days);
        var placed = Answer(gold, SetFacet.Place, Point(gold.Point), facets?.Place?.Name, facets is not null && (gold.Point is { } here ? point is { } there && here.IsNear(there) : point is null));
        var typed = Answer(gold, SetFacet.Type, SetList.Name(gold.Type), SetList.Name(facets?.Type), facets?.Type == gold.Type);
        Count(SetFacet.ExactlyRight, 1, 1, grouped && dated && placed && typed ? 1 : 0);
        Answer(gold, SetFacet.Stage, SetList.Name(gold.Stage), SetList.Name(facets?.Stage), facets?.Stage == gold.Stage);
        Number(gold, gold.Killed, facets, casualties => casualties.Killed, SetFacet.KilledLow, SetFacet.KilledBest, SetFacet.KilledHigh);
        Number(gold, gold.Injured, facets, casualties => casualties.Injured, SetFacet.InjuredLow, SetFacet.InjuredBest, SetFacet.InjuredHigh);
        Number(gold, gold.Abducted, facets, casualties => casualties.Abducted, SetFacet.AbductedLow, SetFacet.AbductedBest, SetFacet.AbductedHigh);
        Standings(set, gold, facets);
        Answer(gold, SetFacet.Responsibility, SetList.Name(gold.Responsibility), SetList.Name(facets?.Responsibility), facets?.Responsibility == gold.Responsibility);
        var origins = derived?.Reasons.Origins;
        Answer(gold, SetFacet.IndependentOrigins, Text(gold.Origins), origins is { } found ? $"{Text(found.Length)}: {string.Join(", ", found.Select(origin => origin.Name))}" : null, origins?.Length == gold.Origins);
    }

    private void Number(GoldSetIncident gold, NumberRange? wanted, Incident? facets, Func<Casualties, NumberRange?> of, SetFacet low, SetFacet best, SetFacet high)
    {
        var found = facets is null ? null : of(facets.Casualties);
        Bound(low, range => range?.Low);
        Bound(best, range => range?.Best);
        Bound(high, range => range?.High);

        void Bound(SetFacet facet, Func<NumberRange?, int?> bound) =>
            Answer(gold, facet, Text(bound(wanted)), facets is null ? null : Text(bound(found)), facets is not null && bound(found) == bound(wanted) && (found is null) == (wanted is null));
    }

    private void Standings(GoldSet set, GoldSetIncident gold, Incident? facets)
    {
        var left = facets?.Perpetrators.ToList() ?? [];
        foreach (var (name, standing) in gold.Perpetrators)
        {
            var found = left.Find(perpetrator => IsNamed(set, name, perpetrator));
            if (found is not null)
                left.Remove(found);
            Answer(gold, SetFacet.Standing, $"{name} {SetList.Name(standing)}", found is null ? null : $"{found.Name} {SetList.Name(found.Standing)}", found?.Standing == standing);
        }
        var named = left.Where(GroupNames.IsGroup).ToList();
        Count(SetFacet.OtherGroupsNamed, 0, named.Count, 0);
        foreach (var one in named)
            _mismatches.Add(new Mismatch(gold.Key, "", SetFacetName.Of(SetFacet.OtherGroupsNamed), null, $"{one.Name} {SetList.Name(one.Standing)}"));
    }

    // Attackers who are only described are those of any description.
    private static bool IsNamed(GoldSet set, string name, Perpetrator found)
    {
        if (char.IsLower(name[0]))
            return !GroupNames.IsGroup(found);
        var names = set.Aliases.Where(aliases => aliases.Contains(name, StringComparer.Ordinal)).SelectMany(aliases => aliases).Append(name).ToList();
        return names.Exists(known => string.Equals(known, found.Name, StringComparison.OrdinalIgnoreCase) || string.Equals(HeadWord.Of(known), HeadWord.Of(found.Name), StringComparison.Ordinal) || Names.AreSame(known, found.Name));
    }

    private bool Answer(GoldSetIncident gold, SetFacet facet, string? wanted, string? found, bool isRight)
    {
        Count(facet, 1, 1, isRight ? 1 : 0);
        if (!isRight)
            _mismatches.Add(new Mismatch(gold.Key, "", SetFacetName.Of(facet), wanted ?? "none", found ?? "none"));
        return isRight;
    }

    private void Count(SetFacet facet, int gold, int found, int correct)
    {
        var before = _counts.GetValueOrDefault(facet);
        _counts[facet] = (before.Gold + gold, before.Found + found, before.Correct + correct);
    }

    private static string? Point(GeoPoint? point) => point is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at.Latitude:0.00}, {at.Longitude:0.00}") : null;

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "not known";
}
