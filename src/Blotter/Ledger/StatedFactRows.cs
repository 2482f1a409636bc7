using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;
using Blotter.Ledger.Deciding;
using Blotter.Reconciling;

namespace Blotter.Ledger;

/// <summary>Which tallies to list. Every property that is set narrows the list.</summary>
public sealed record TallyFilter
{
    /// <summary>ISO 3166-1 alpha-2, in any case.</summary>
    public string? Country { get; init; }

    /// <summary>Part of the name of a speaker, or of whom it speaks for; case does not count.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whether to list those of superseded versions as well.</summary>
    public bool WithSuperseded { get; init; }

    /// <summary>At most so many; <c>null</c> for all.</summary>
    public int? Limit { get; init; }

    /// <summary>So many of the first are left out.</summary>
    public int Offset { get; init; }
}

/// <summary>Which flags to list.</summary>
public sealed record FlagFilter
{
    /// <summary>Kind of flag.</summary>
    public FlagKind? Kind { get; init; }

    /// <summary>Whether to list those that a person dismissed as well.</summary>
    public bool WithDismissed { get; init; }

    /// <summary>Whether to list those of superseded versions as well.</summary>
    public bool WithSuperseded { get; init; }

    /// <summary>At most so many; <c>null</c> for all.</summary>
    public int? Limit { get; init; }

    /// <summary>So many of the first are left out.</summary>
    public int Offset { get; init; }
}

/// <summary>A tally as lists show it.</summary>
/// <param name="Id">Ten characters of lower-case base 32; the same words of the same report keep it.</param>
/// <param name="Report">The report that tells it.</param>
/// <param name="Tally">As coded; its ids and spans are the report's.</param>
/// <param name="Chain">Who counts, then each source through which it reaches the report; empty when the writer does.</param>
/// <param name="Quote">The words that give the number.</param>
/// <param name="Sentence">What stands around them.</param>
public sealed record TallySummary(string Id, ReportSummary Report, Tally Tally, ImmutableArray<Source> Chain, string Quote, string Sentence)
{
    /// <summary>The day up to which it counts: as stated, or the report's.</summary>
    public DateOnly? AsOf => Tally.Until?.End?.LastDay ?? Tally.AsOf?.LastDay ?? Report.Published?.Date.LastDay;

    /// <summary>Whether the other is a count of the same by the same speaker: same words for what, whom and where, and the same beginning.</summary>
    public bool IsOfSeriesWith(TallySummary other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Same(Speaker, other.Speaker) && Same(Tally.What, other.Tally.What) && Same(Tally.Against, other.Tally.Against)
            && Tally.Where.SequenceEqual(other.Tally.Where, StringComparer.Ordinal) && Tally.Since?.Start?.FirstDay == other.Tally.Since?.Start?.FirstDay;
    }

    private string? Speaker => Chain.IsEmpty ? Report.Publisher : Chain[0].Of ?? Chain[0].Name;

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A tally held against the ledger.</summary>
/// <param name="Summary">The tally.</param>
/// <param name="Ledger">What the ledger holds inside its scope.</param>
/// <param name="Series">Counts of the same by the same speaker, by the day up to which they count; itself among them.</param>
public sealed record TallyDetail(TallySummary Summary, Reconciliation Ledger, ImmutableArray<TallySummary> Series);

/// <summary>A flag as lists show it.</summary>
/// <param name="Id">Ten characters of lower-case base 32; the same words of the same report keep it.</param>
/// <param name="Report">The report that it is about.</param>
/// <param name="Kind">What a careful reader would stop at.</param>
/// <param name="Why">In a sentence.</param>
/// <param name="Quotes">The words that prove it.</param>
public sealed record FlagSummary(string Id, ReportSummary Report, FlagKind Kind, string Why, ImmutableArray<string> Quotes)
{
    /// <summary>What a person decided of it, or <c>null</c> while nobody has.</summary>
    public FlagDecision? Decision { get; init; }

    /// <summary>The words with what stands around them, one for each quote.</summary>
    [JsonIgnore]
    public ImmutableArray<QuotedWords> Places { get; init; } = [];
}

/// <summary>Words of a report inside what stands around them.</summary>
/// <param name="Before">What stands before them in their sentence.</param>
/// <param name="Words">The words.</param>
/// <param name="After">What stands behind them in their sentence.</param>
public sealed record QuotedWords(string Before, string Words, string After);

/// <summary>How many flags are of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Flags">How many.</param>
public sealed record FlagCount(FlagKind Kind, int Flags);
