using System.Text.Json.Serialization;
using Blotter.Coding.Contract;

namespace Blotter.Origins;

/// <summary>What became of a fact between two versions of a report.</summary>
[JsonConverter(typeof(KebabCaseConverter<ChangeKind>))]
public enum ChangeKind
{
    /// <summary>Only the later version has it.</summary>
    Added,

    /// <summary>Only the earlier version has it.</summary>
    Dropped,

    /// <summary>Both have it, with other values.</summary>
    Changed,
}

/// <summary>One fact that two versions of a report tell differently.</summary>
/// <param name="About">What it is a fact of: <c>report</c>; an incident by its type, place and date; <c>source</c>, <c>tally</c>, <c>statement</c>, <c>flag</c>.</param>
/// <param name="Fact">Which fact: <c>title</c>, <c>killed</c>, <c>perpetrator</c>, <c>claim of killed by police</c>, ...</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">Its value in the earlier version, or <c>null</c> where that does not have it.</param>
/// <param name="After">Its value in the later version, or <c>null</c> where that does not have it.</param>
public sealed record FactChange(string About, string Fact, ChangeKind Kind, string? Before, string? After)
{
    /// <summary>A fact's values before and after, or <c>null</c> where they are the same.</summary>
    internal static FactChange? Between(string about, string fact, string? before, string? after) => (before, after) switch
    {
        _ when string.Equals(before, after, StringComparison.Ordinal) => null,
        (null, _) => new FactChange(about, fact, ChangeKind.Added, null, after),
        (_, null) => new FactChange(about, fact, ChangeKind.Dropped, before, null),
        _ => new FactChange(about, fact, ChangeKind.Changed, before, after),
    };
}
