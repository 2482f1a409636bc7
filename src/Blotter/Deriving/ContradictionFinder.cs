using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Deriving;

/// <summary>Finds on what those who tell of an incident are against each other.</summary>
/// <param name="mentions">The mentions that count, the oldest first.</param>
internal sealed class ContradictionFinder(ImmutableArray<Mention> mentions)
{
    /// <summary>The contradictions, in the order of the contract's facets.</summary>
    /// <param name="numbers">The derived numbers by facet.</param>
    public ImmutableArray<Contradiction> All(IEnumerable<(Harm Harm, DerivedNumber Number)> numbers) =>
    [
        .. Found("occurrence", Occurrence()),
        .. Found("type", Apart(mention => mention.Facts.Incident.Type == IncidentType.Other ? null : TypeFamily.Of(mention.Facts.Incident.Type), (one, other) => one == other, type => type, Facet.Type)),
        .. Found("date", Apart(mention => mention.Facts.Incident.Date, FacetDerivation.Overlap, FacetDerivation.Text, Facet.Date)),
        .. Found("place", Apart(mention => mention.Facts.Incident.Place, FacetDerivation.Near, place => place.Name, Facet.Place)),
        .. numbers.SelectMany(number => Found(number.Harm.Name, Figures(number.Number.Current))),
        .. Responsibilities(),
    ];

    private static IEnumerable<Contradiction> Found(string facet, ImmutableArray<ContradictionSide> sides) => sides.Length > 1 ? [new Contradiction(facet, sides)] : [];

    private ImmutableArray<ContradictionSide> Occurrence()
    {
        var sayings = Sayings(Facet.Occurrence).ToList();
        return sayings.Exists(told => told.Saying.Stance == Stance.Denies) && sayings.Exists(told => told.Saying.Stance != Stance.Denies)
            ? [Side("happened", sayings.Where(told => told.Saying.Stance != Stance.Denies)), Side("did not happen", sayings.Where(told => told.Saying.Stance == Stance.Denies))]
            : [];
    }

    // Values that no other can be meant by, each with those who give it.
    private ImmutableArray<ContradictionSide> Apart<T>(Func<Mention, T?> value, Func<T, T, bool> agree, Func<T, string> text, Facet facet)
        where T : class
    {
        var sides = new List<(T Value, List<Said> From)>();
        foreach (var mention in mentions)
        {
            if (value(mention) is not { } own)
                continue;
            var from = SpeakerKeys.Said(mention, mention.Facts.Sayings.FirstOrDefault(saying => saying.Facet == facet));
            if (sides.Find(side => agree(side.Value, own)) is { From: { } others })
                others.Add(from);
            else
                sides.Add((own, [from]));
        }
        return [.. sides.Select(side => new ContradictionSide(text(side.Value), [.. side.From]))];
    }

    private static ImmutableArray<ContradictionSide> Figures(ImmutableArray<Figure> figures)
    {
        // One that is closed below another excludes it.
        if (!figures.Any(figure => !figure.IsOpen) || figures.Where(figure => !figure.IsOpen).Min(figure => figure.Top) >= figures.Max(figure => figure.Low))
            return [];
        return
        [
            .. figures.GroupBy(figure => figure.Value, StringComparer.Ordinal).OrderBy(group => group.First().Low).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new ContradictionSide(group.Key, [.. group.Select(figure => figure.Said)])),
        ];
    }

    // Who is accused or named, against whoever denies that it did it.
    private IEnumerable<Contradiction> Responsibilities()
    {
        var names = new GroupNames(mentions);
        foreach (var denials in Sayings(Facet.Responsibility).Concat(Sayings(Facet.Perpetrator)).Where(told => told.Saying.Stance == Stance.Denies).GroupBy(told => told.Saying.Value, StringComparer.Ordinal))
        {
            var accusers = Sayings(Facet.Perpetrator).Concat(Sayings(Facet.Responsibility)).Where(told => told.Saying.Stance != Stance.Denies && names.AreSame(told.Saying.Value, denials.Key)).ToList();
            if (accusers.Count > 0)
                yield return new Contradiction("perpetrator", [Side($"{denials.Key} did it", accusers), Side($"{denials.Key} did not", denials)]);
        }
    }

    private IEnumerable<(Mention Mention, Saying Saying)> Sayings(Facet facet) =>
        mentions.SelectMany(mention => mention.Facts.Sayings.Where(saying => saying.Facet == facet).Select(saying => (mention, saying)));

    private static ContradictionSide Side(string value, IEnumerable<(Mention Mention, Saying Saying)> told) =>
        new(value, [.. told.Select(one => SpeakerKeys.Said(one.Mention, one.Saying))]);
}
