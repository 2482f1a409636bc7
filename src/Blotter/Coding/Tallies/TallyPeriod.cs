using Blotter.Coding.Contract;

namespace Blotter.Coding.Tallies;

/// <summary>The time over which something is counted, from token <paramref name="First"/> to token <paramref name="Last"/>, both included.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Kind">How it is told.</param>
/// <param name="Since">When the count starts, as narrow as the text tells; <c>null</c> where it is not known.</param>
/// <param name="End">The last day counted, where the text gives it.</param>
internal sealed record TallyPeriod(int First, int Last, PeriodKind Kind, Period? Since, PartialDate? End)
{
    /// <summary>A period without dates.</summary>
    public static TallyPeriod Open(int first, int last, PeriodKind kind) => new(first, last, kind, null, null);
}

/// <summary>How a period of a tally is told.</summary>
internal enum PeriodKind
{
    /// <summary>"Since 1 January", "between January and October", "so far this year": words that only a sum bears.</summary>
    Sum,

    /// <summary>"This year": a single deed may lie in it too.</summary>
    Running,

    /// <summary>"In the past two weeks".</summary>
    Past,

    /// <summary>"In nine days": told of several deeds or of the last of them.</summary>
    Length,

    /// <summary>"In August", "last year": it is over.</summary>
    Closed,

    /// <summary>"In the same period": that of the tally before.</summary>
    Same,

    /// <summary>"Since the coup": it starts with an event whose date is not told.</summary>
    SinceEvent,
}
