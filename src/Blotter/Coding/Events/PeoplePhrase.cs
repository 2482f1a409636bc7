using System.Collections.Immutable;
using Blotter.Coding.Actors;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Events;

/// <summary>A phrase that names people: how many, what they are, what one is called.</summary>
internal sealed record PeoplePhrase(int First, int Last, NumberRange? Number, PeopleWord? People, string? Name, bool IsPart)
{
    /// <summary>Whether the number is counted among people told before ("one of them").</summary>
    public bool IsAmong { get; init; }

    /// <summary>Whether they come on top of people told before ("four others").</summary>
    public bool IsFurther { get; init; }

    /// <summary>Whether a pronoun or a family name stands for one person told before ("she", "Lark").</summary>
    public bool IsReference { get; init; }

    /// <summary>Those that are joined in it, if several.</summary>
    public ImmutableArray<PeoplePhrase> Parts { get; init; } = [];
}
