using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Deriving;

/// <summary>A number of people harmed with the figures behind it.</summary>
/// <param name="Range">Low, best and high, or <c>null</c> where nobody gives a figure.</param>
/// <param name="Reasons">The rule behind each bound.</param>
/// <param name="Current">The figures that count.</param>
/// <param name="Superseded">Those that count no longer.</param>
internal sealed record DerivedNumber(
    NumberRange? Range, ImmutableArray<FacetReason> Reasons, ImmutableArray<Figure> Current, ImmutableArray<SupersededFigure> Superseded);

/// <summary>
/// Derives a number of people harmed: low and high are the least and the most that is said and not superseded, best is the latest figure from somebody who counted.
/// </summary>
/// <param name="mentions">The mentions, the oldest first.</param>
internal sealed class NumberDerivation(ImmutableArray<Mention> mentions)
{
    private const string Open = "open";

    /// <summary>The number of one kind of harm.</summary>
    public DerivedNumber Of(Harm harm)
    {
        var list = new FigureList(mentions, harm);
        var (current, superseded) = new Superseding(mentions, list.All()).Part();
        var gone = superseded.Select(old => new SupersededFigure(harm.Name, old.Figure.Value, old.Rule, old.Figure.Said, old.By?.Said)).ToImmutableArray();
        if (current.IsEmpty)
            return new DerivedNumber(null, [], current, gone);
        var best = Best(current);
        var (low, lowFrom, lowRule) = Low(current, [.. list.Denied()]);
        var (high, highFrom) = High(current);
        var number = best.Figure.Best;
        return new DerivedNumber(
            new NumberRange(low, number, high),
            [
                new FacetReason(harm.Name, "low", Text(low), lowRule, [lowFrom.Said]),
                new FacetReason(harm.Name, "best", Text(number), best.Rule, [best.Figure.Said]),
                new FacetReason(harm.Name, "high", Text(high), high is null ? "nobody-closes" : "most-said", [highFrom.Said]),
            ],
            current,
            gone);
    }

    private static (Figure Figure, string Rule) Best(ImmutableArray<Figure> figures)
    {
        var nearest = (Authority)Math.Min((int)figures.Max(figure => figure.Authority), (int)Authority.Counted);
        var figure = figures.Where(figure => figure.Authority >= nearest)
            .OrderByDescending(figure => figure.Best is not null && figure.Range.Low is not null)
            .ThenByDescending(figure => figure.When)
            // "No casualties" beside somebody's count is a denial.
            .ThenByDescending(figure => figure.Top > 0)
            .ThenByDescending(figure => figure.Authority)
            .ThenBy(figure => figure.IsOpen)
            .First();
        return (figure, nearest == Authority.Counted ? "latest-count" : "latest-told");
    }

    // What somebody denies of a number may not have been.
    private static (int? Low, Figure From, string Rule) Low(ImmutableArray<Figure> figures, ImmutableArray<Figure> denied)
    {
        var least = figures.Where(figure => figure.Range is not { Low: null, Best: null }).MinBy(figure => figure.Low);
        if (least is null)
            return (null, figures[0], "nobody-closes");
        foreach (var denial in denied)
            if (least.Low - denial.Top is >= 0 and var left && left < least.Low)
                return (left, denial, "part-denied");
        return (least.Low, least, "least-said");
    }

    private static (int? High, Figure From) High(ImmutableArray<Figure> figures)
    {
        var top = figures.OrderByDescending(figure => figure.Top).ThenBy(figure => figure.IsOpen).First();
        return (top.IsOpen ? null : top.Top, top);
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? Open;
}
