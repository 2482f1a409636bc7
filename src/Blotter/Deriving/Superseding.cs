using System.Collections.Immutable;

namespace Blotter.Deriving;

/// <summary>Says which figures count no longer, and by which rule of the codebook.</summary>
/// <param name="mentions">The mentions, the oldest first.</param>
internal sealed class Superseding(ImmutableArray<Mention> mentions)
{
    /// <summary>Parts the figures of one facet into those that count and those that don't.</summary>
    public (ImmutableArray<Figure> Current, ImmutableArray<(Figure Figure, string Rule, Figure? By)> Superseded) Part(ImmutableArray<Figure> figures)
    {
        var current = ImmutableArray.CreateBuilder<Figure>();
        var superseded = ImmutableArray.CreateBuilder<(Figure, string, Figure?)>();
        foreach (var figure in figures)
            if (Against(figure, figures) is { } found)
                superseded.Add((figure, found.Rule, found.By));
            else
                current.Add(figure);
        return (current.ToImmutable(), superseded.ToImmutable());
    }

    private (string Rule, Figure? By)? Against(Figure figure, ImmutableArray<Figure> figures)
    {
        if (figure.Revision == Revision.AtFirst && figures.LastOrDefault(other => other.Report == figure.Report && other.Revision != Revision.AtFirst && other.Value != figure.Value) is { } now)
            return ("first-account", now);
        foreach (var other in figures)
            if (!ReferenceEquals(other, figure) && RuleOf(figure, other, IsToldAfter(figure, other, figures)) is { } rule)
                return (rule, other);
        // Without a figure of its own a withdrawal takes back that nobody was harmed.
        return figure.Top == 0 && mentions.Index().Any(later => later.Index > figure.When && later.Item.Facts.TellsWithdrawal) ? ("withdrawn", null) : null;
    }

    private string? RuleOf(Figure figure, Figure other, bool isToldAfter)
    {
        var isLaterReport = other.When > figure.When;
        var isHigher = other.Low > figure.Top || (figure.IsOpen && other.Low > figure.Low);
        if (figure.SpeakerKey is { } speaker && string.Equals(speaker, other.SpeakerKey, StringComparison.Ordinal) && other.Value != figure.Value && (isLaterReport || (isToldAfter && isHigher && other.Report == figure.Report)))
            return "same-speaker";
        if (isLaterReport && other.Revision == Revision.Corrects && other.Authority != Authority.Hearsay && other.Value != figure.Value)
            return "corrected";
        if (isLaterReport && isHigher && other.Authority != Authority.Hearsay && other.Revision != Revision.AtFirst && TellsRise(other))
            return "count-rose";
        return figure.IsOpen && isHigher && isLaterReport && other.Authority != Authority.Hearsay ? "at-least" : null;
    }

    private bool TellsRise(Figure figure)
    {
        var facts = mentions[figure.Report].Facts;
        return figure.Revision == Revision.Rises || facts.TellsWithdrawal || (figure.Said.Claim is not null && facts.TellsLaterDeath && IsDeath(figure));
    }

    private bool IsDeath(Figure figure) =>
        mentions[figure.Report].Facts.Sayings.Any(saying => saying.Claim == figure.Said.Claim && saying.Facet == Coding.Contract.Facet.Killed);

    private static bool IsToldAfter(Figure figure, Figure other, ImmutableArray<Figure> figures) =>
        other.Report > figure.Report || (other.Report == figure.Report && figures.IndexOf(other) > figures.IndexOf(figure));
}
