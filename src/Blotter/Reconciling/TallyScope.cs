using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;
using Blotter.Coding.Places;

namespace Blotter.Reconciling;

/// <summary>What a tally counts one by one.</summary>
[JsonConverter(typeof(KebabCaseConverter<TallyUnit>))]
public enum TallyUnit
{
    /// <summary>Incidents, each by its number of attacks.</summary>
    Incidents,

    /// <summary>People killed.</summary>
    Killed,

    /// <summary>People injured.</summary>
    Injured,

    /// <summary>People abducted.</summary>
    Abducted,

    /// <summary>Things hit: vehicles burned, ships taken.</summary>
    Targets,
}

/// <summary>Which incidents a tally covers, as far as its words tell.</summary>
public sealed record TallyScope
{
    /// <summary>What is counted.</summary>
    public required TallyUnit Unit { get; init; }

    /// <summary>Kinds of attack; empty for any.</summary>
    public ImmutableArray<IncidentType> Types { get; init; } = [];

    /// <summary>Whether its word may cover more than attacks ("incidents", "violations").</summary>
    public bool IsWider { get; init; }

    /// <summary>ISO 3166-1 alpha-2; empty where the tally names no area.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Areas within its countries; none where it counts in all of them, or does not tell.</summary>
    public ImmutableArray<PossiblePlace> Areas { get; init; } = [];

    /// <summary>First day, inclusive, or <c>null</c> where none is told.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day, inclusive: until, as of, or the day of publication; <c>null</c> where none is known.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Whom or what the attacks were on, as written; <c>null</c> for anybody, and where that is an area.</summary>
    public string? Against { get; init; }

    /// <summary>By whom, as written, or <c>null</c>.</summary>
    public string? Perpetrator { get; init; }

    /// <summary>The scope of a tally. Takes about as long as finding the places of its report.</summary>
    /// <param name="tally">As coded.</param>
    /// <param name="report">The report that tells it, as coded.</param>
    /// <param name="text">The report's stored text.</param>
    public static TallyScope Of(Tally tally, CodedReport report, string text)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(text);
        return new ScopeReader(new ScopedReport(report, text)).Read(tally);
    }
}
