using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Deriving;

/// <summary>
/// Derives an incident from all that tell of it, by the rules that the codebook prints ("How an incident is derived"). A pure function of the mentions, in whatever order they are given.
/// </summary>
public static class IncidentDerivation
{
    /// <summary>Derives the incident of some mentions.</summary>
    /// <param name="mentions">At least one.</param>
    internal static DerivedIncident Of(IEnumerable<Mention> mentions)
    {
        ImmutableArray<Mention> all = [.. mentions.OrderBy(mention => Day(mention)).ThenBy(mention => mention.Report.Order)];
        if (all.IsEmpty)
            throw new ArgumentException("An incident has at least one mention.", nameof(mentions));
        var current = Current(all);
        var origins = OriginList.Of(current);
        var numbers = Harm.All.Select(harm => (Harm: harm, Number: new NumberDerivation(current).Of(harm))).ToList();
        var perpetrators = new PerpetratorDerivation(all);
        var overall = perpetrators.Overall(current);
        var facets = new FacetDerivation(current, origins);
        var (type, stage, date, place) = (facets.Type(), facets.Stage(), facets.Date(), facets.Place());
        var home = Home(current);
        var (responsibility, responsible) = ResponsibilityOf(current);
        var incident = home.Facts.Incident with
        {
            Main = current.Any(mention => mention.Facts.Incident.Main),
            Type = type.Type,
            Stage = stage.Stage,
            Date = date is { } when ? when.Date with { Span = when.From == home ? when.Date.Span : null } : null,
            Place = place is { } where ? where.Place with { Span = where.From == home ? where.Place.Span : null } : null,
            Perpetrators = [.. overall.Select(one => one.Perpetrator)],
            Responsibility = responsibility,
            Casualties = new Casualties(numbers[0].Number.Range, numbers[1].Number.Range, numbers[2].Number.Range, numbers[3].Number.Range),
        };
        ImmutableArray<FacetReason> reasons =
        [
            type.Reason, stage.Reason, .. date is null ? [] : new[] { date.Value.Reason }, .. place is null ? [] : new[] { place.Value.Reason },
            .. overall.Select(one => one.Reason), responsible, .. numbers.SelectMany(number => number.Number.Reasons),
        ];
        return new DerivedIncident(home.Report.Id, incident, new DerivedReasons(
            reasons,
            [.. numbers.SelectMany(number => number.Number.Superseded), .. Harm.All.SelectMany(harm => OfEarlierVersions(all, current, harm))],
            perpetrators.History(),
            new ContradictionFinder(current).All(numbers),
            origins));
    }

    // Only where every version is superseded does a superseded one count, the newest.
    private static ImmutableArray<Mention> Current(ImmutableArray<Mention> all) =>
        all.Any(mention => !mention.Report.IsSuperseded) ? [.. all.Where(mention => !mention.Report.IsSuperseded)] : [all.MaxBy(mention => mention.Report.Order)!];

    // A report without a date is held to be no later than any other.
    private static DateOnly Day(Mention mention) => mention.Report.Published?.FirstDay ?? DateOnly.MinValue;

    /// <summary>The mention whose targets, victims, weapons and spans the incident has: of the newest report that is about it.</summary>
    /// <param name="current">The mentions that count, the oldest first.</param>
    private static Mention Home(ImmutableArray<Mention> current) => current.LastOrDefault(mention => mention.Facts.Incident.Main) ?? current[^1];

    // The strongest that any says: claimed, denied, none yet, not mentioned.
    private static (Responsibility Responsibility, FacetReason Reason) ResponsibilityOf(ImmutableArray<Mention> current)
    {
        var strongest = current.Select(mention => mention.Facts.Incident.Responsibility).MinBy(Rank);
        var from = current.Where(mention => mention.Facts.Incident.Responsibility == strongest)
            .Select(mention => SpeakerKeys.Said(mention, mention.Facts.Sayings.FirstOrDefault(saying => saying.Facet == Facet.Responsibility)));
        return (strongest, new FacetReason("responsibility", null, SetList.Name(strongest), "strongest", [.. from]));
    }

    private static int Rank(Responsibility responsibility) => responsibility switch
    {
        Responsibility.Claimed => 0,
        Responsibility.Denied => 1,
        Responsibility.NoneYet => 2,
        _ => 3,
    };

    // What an earlier version of a report gave and its present one doesn't.
    private static IEnumerable<SupersededFigure> OfEarlierVersions(ImmutableArray<Mention> all, ImmutableArray<Mention> current, Harm harm)
    {
        var kept = new FigureList(current, harm).All().Select(figure => figure.Value).ToHashSet(StringComparer.Ordinal);
        return new FigureList([.. all.Except(current)], harm).All().Where(figure => !kept.Contains(figure.Value))
            .Select(figure => new SupersededFigure(harm.Name, figure.Value, "earlier-version", figure.Said, null));
    }
}
