namespace Blotter.Coding.Tallies;

/// <summary>What a number counts. Token indexes bound the words that tell it, the number included.</summary>
/// <param name="What">The deed or the harm, as tallies name it.</param>
/// <param name="Against">Who or what it was done to, or <c>null</c>.</param>
/// <param name="First">The first of the words that tell it.</param>
/// <param name="NounLast">The last word of the counted noun.</param>
/// <param name="Last">The last of the words that tell it.</param>
/// <param name="Kind">How it is told.</param>
internal sealed record CountedThing(string What, string? Against, int First, int NounLast, int Last, CountedKind Kind)
{
    /// <summary>Whether its verb is in the perfect ("have been killed"), which sums up.</summary>
    public bool IsPerfect { get; init; }
}

/// <summary>How a counted thing is told.</summary>
internal enum CountedKind
{
    /// <summary>By a noun for deeds: "23 attacks".</summary>
    Deeds,

    /// <summary>By a verb of harm and those harmed: "143 civilians were killed".</summary>
    Harm,

    /// <summary>By a verb of attack and how often.</summary>
    Repeats,

    /// <summary>Not at all: "counts 31".</summary>
    Nothing,
}
