using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;

namespace Blotter.Resolving;

/// <summary>
/// What a mention of an incident is known by when it is held against others. It is made from the coded report and its text alone, so that it stays the same whatever else is read.
/// Immutable.
/// </summary>
internal sealed record MentionProfile
{
    /// <summary>The report's id.</summary>
    public required string Report { get; init; }

    /// <summary>The incident's id within the report, or empty for a report held against others as a whole.</summary>
    public required string LocalId { get; init; }

    /// <summary>Whether the report is about it.</summary>
    public required bool IsMain { get; init; }

    /// <summary>The day of publication, where it is known to the day.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What kind of attack, or <c>null</c> for a report as a whole.</summary>
    public IncidentType? Type { get; init; }

    /// <summary>The days on which it may have been, or <c>null</c>.</summary>
    public DaySpan? Days { get; init; }

    /// <summary>Where, or <c>null</c>.</summary>
    public Place? Place { get; init; }

    /// <summary>How many died and were hurt.</summary>
    public NumberRange? Killed { get; init; }

    /// <inheritdoc cref="Killed"/>
    public NumberRange? Injured { get; init; }

    /// <summary>Family names of victims, in lower case.</summary>
    public ImmutableSortedSet<string> Victims { get; init; } = [];

    /// <summary>Actors' ids, or names in lower case where an actor is not in the register; those without a name are left out.</summary>
    public ImmutableSortedSet<string> Culprits { get; init; } = [];

    /// <summary>Kinds of weapons.</summary>
    public ImmutableSortedSet<WeaponKind> Weapons { get; init; } = [];

    /// <summary>Kinds of targets.</summary>
    public ImmutableSortedSet<TargetKind> Targets { get; init; } = [];

    /// <summary>What its sentences are about; of a main incident, those that open the report too.</summary>
    public required Story Story { get; init; }

    /// <summary>The words that name its place, in lower case, as they are written and as stems. Every story from there has them.</summary>
    [JsonIgnore]
    public FrozenSet<string> PlaceWords => field ??= WordsOf(Place);

    /// <summary>What the report names, where it stands for itself beside others or its main incident does; nothing in the ledger, which keeps incidents alone.</summary>
    [JsonIgnore]
    public Naming Naming { get; init; } = Naming.None;

    private static FrozenSet<string> WordsOf(Place? place) =>
        new[] { place?.Name, place?.Admin1 }.OfType<string>()
            .SelectMany(name => StoryWords.In(name, new TextSpan(0, name.Length))).SelectMany(word => new[] { word.Lower, word.Stem })
            .ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>Days from <paramref name="First"/> to <paramref name="Last"/>, both inclusive.</summary>
internal readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    /// <summary>How many days it has, at least 1.</summary>
    public int Length => Last.DayNumber - First.DayNumber + 1;

    /// <summary>How many days lie between the two, 0 where they touch or overlap: yesterday and today are 1 apart.</summary>
    public int Gap(DaySpan other) => Math.Max(0, Math.Max(First.DayNumber, other.First.DayNumber) - Math.Min(Last.DayNumber, other.Last.DayNumber));
}
