using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;

namespace Blotter.Reconciling;

/// <summary>Reads from a report which incidents its tallies cover. What a count leaves out is that of the one before, where it goes on from there ("31 in August").</summary>
internal sealed class ScopeReader(ScopedReport report)
{
    // Characters from the end of one tally to the beginning of one that goes on from it.
    private const int Near = 300;

    // Counts that go on one from another (a year's months, say) are taken together up to so many; text made of thousands is not read back to its start.
    private const int MostGoingOn = 100;

    private readonly AreaReader _areas = new(report);
    private readonly UnitReader _units = new(report);
    private readonly ImmutableArray<Tally> _inText = [.. report.Coded.Tallies.OrderBy(tally => tally.Span.Start)];

    /// <summary>The scope of a tally.</summary>
    /// <param name="tally">A tally of the report.</param>
    public TallyScope Read(Tally tally)
    {
        var chain = new Stack<Tally>([tally]);
        for (var at = Before(tally, _inText.Count(other => other.Span.Start < tally.Span.Start)); at >= 0 && chain.Count < MostGoingOn; at = Before(_inText[at], at))
            chain.Push(_inText[at]);
        TallyScope? before = null;
        foreach (var next in chain)
            before = Scope(next, before);
        return before!;
    }

    // The index of the tally that one goes on from, of those before an index; -1 where there is none.
    private int Before(Tally tally, int end)
    {
        for (var at = end - 1; at >= 0 && tally.Span.Start - _inText[at].Span.End <= Near; at--)
            if (GoesOn(_inText[at], tally))
                return at;
        return -1;
    }

    private static bool GoesOn(Tally before, Tally tally) =>
        string.Equals(before.What, tally.What, StringComparison.Ordinal)
        && string.Equals(before.Against, tally.Against, StringComparison.OrdinalIgnoreCase) && before.Where.SequenceEqual(tally.Where, StringComparer.Ordinal);

    // Attacks on Baidoa or on the town are those in it, and people are whom attacks harm.
    private static bool Narrows(string against, ImmutableArray<PossiblePlace> areas)
    {
        var head = ScopeWords.HeadOf(against).ToLowerInvariant();
        return AreaWords.Shipped.Of(head) is null && head is not ("people" or "persons" or "person")
            && !areas.Any(area => against.Contains(area.Name, StringComparison.OrdinalIgnoreCase) && !ScopeWords.Shipped.Stands(head));
    }

    private TallyScope Scope(Tally tally, TallyScope? before)
    {
        var counted = _units.Of(tally, before);
        var areas = _areas.Of(tally) ?? before?.Areas ?? [];
        return new TallyScope
        {
            Unit = counted.Unit,
            Types = counted.Types,
            IsWider = counted.IsWider,
            Countries = tally.Where,
            Areas = areas,
            First = tally.Since?.Start?.FirstDay,
            Last = tally.Until?.End?.LastDay ?? tally.AsOf?.LastDay ?? report.Coded.Report.Published?.ExactDay,
            Against = tally.Against is { } against && Narrows(against, areas) ? against : null,
            Perpetrator = tally.Perpetrator ?? before?.Perpetrator,
        };
    }
}
