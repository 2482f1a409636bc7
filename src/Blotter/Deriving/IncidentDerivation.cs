using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Deriving;

/// <summary>
/// Derives an incident from all that tell of it, by the rules that the codebook prints ("How an incident is derived"). A pure function of the mentions, in whatever order they are given.
/// </summary>
internal sealed class IncidentDerivation
{
    private readonly ImmutableArray<Mention> _all;
    private readonly ImmutableArray<Mention> _current;
    private readonly ImmutableArray<IncidentOrigin> _origins;
    private readonly ImmutableArray<(Harm Harm, DerivedNumber Number)> _numbers;
    private readonly PerpetratorDerivation _perpetrators;
    private readonly FacetDerivation _facets;

    private IncidentDerivation(ImmutableArray<Mention> all)
    {
        _all = all;
        _current = Current(all);
        _origins = OriginList.Of(_current);
        _numbers = [.. Harm.All.Select(harm => (harm, new NumberDerivation(_current).Of(harm)))];
        _perpetrators = new PerpetratorDerivation(all);
        _facets = new FacetDerivation(_current, _origins);
    }

    /// <summary>Derives the incident of some mentions.</summary>
    /// <param name="mentions">At least one.</param>
    public static DerivedIncident Of(IEnumerable<Mention> mentions)
    {
        ImmutableArray<Mention> all = [.. mentions.OrderBy(Day).ThenBy(mention => mention.Report.Order)];
        return all.IsEmpty ? throw new ArgumentException("An incident has at least one mention.", nameof(mentions)) : new IncidentDerivation(all).Incident();
    }

    private DerivedIncident Incident()
    {
        var home = Home();
        var (type, stage, date, place) = (_facets.Type(), _facets.Stage(), _facets.Date(), _facets.Place());
        var (perpetrators, responsibility) = (_perpetrators.Overall(_current), Responsible());
        var incident = home.Facts.Incident with
        {
            Main = _current.Any(mention => mention.Facts.Incident.Main),
            Type = type.Type,
            Stage = stage.Stage,
            Date = date is { } when ? when.Date with { Span = when.From == home ? when.Date.Span : null } : null,
            Place = place is { } where ? where.Place with { Span = where.From == home ? where.Place.Span : null } : null,
            Perpetrators = [.. perpetrators.Select(one => one.Perpetrator)],
            Responsibility = responsibility.Responsibility,
            Casualties = new Casualties(_numbers[0].Number.Range, _numbers[1].Number.Range, _numbers[2].Number.Range, _numbers[3].Number.Range),
        };
        FacetReason?[] reasons = [type.Reason, stage.Reason, date?.Reason, place?.Reason, .. perpetrators.Select(one => one.Reason), responsibility.Reason];
        return new DerivedIncident(home.Report.Id, incident, Reasons([.. reasons.OfType<FacetReason>()]));
    }

    private DerivedReasons Reasons(ImmutableArray<FacetReason> facets) => new(
        [.. facets, .. _numbers.SelectMany(number => number.Number.Reasons)],
        [.. _numbers.SelectMany(number => number.Number.Superseded), .. Harm.All.SelectMany(OfEarlierVersions)],
        _perpetrators.History(),
        new ContradictionFinder(_current).All(_numbers),
        _origins);

    // Only where every version is superseded does a superseded one count, the newest.
    private static ImmutableArray<Mention> Current(ImmutableArray<Mention> all) =>
        all.Any(mention => !mention.Report.IsSuperseded) ? [.. all.Where(mention => !mention.Report.IsSuperseded)] : [all.MaxBy(mention => mention.Report.Order)!];

    // A report without a date is held to be no later than any other.
    private static DateOnly Day(Mention mention) => mention.Report.Published?.FirstDay ?? DateOnly.MinValue;

    // Targets, victims, weapons and spans are those of the newest report that is about it.
    private Mention Home() => _current.LastOrDefault(mention => mention.Facts.Incident.Main) ?? _current[^1];

    // The strongest that any says: claimed, denied, none yet, not mentioned.
    private (Responsibility Responsibility, FacetReason Reason) Responsible()
    {
        var strongest = _current.Select(mention => mention.Facts.Incident.Responsibility).MinBy(Rank);
        var from = _current.Where(mention => mention.Facts.Incident.Responsibility == strongest)
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
    private IEnumerable<SupersededFigure> OfEarlierVersions(Harm harm)
    {
        var kept = new FigureList(_current, harm).All().Select(figure => figure.Value).ToHashSet(StringComparer.Ordinal);
        return new FigureList([.. _all.Except(_current)], harm).All().Where(figure => !kept.Contains(figure.Value))
            .Select(figure => new SupersededFigure(harm.Name, figure.Value, "earlier-version", figure.Said, null));
    }
}
