using System.Collections.Immutable;

namespace Blotter.Web.Pages.Reports;

/// <summary>A line beside a paragraph: facts of one kind on one speaker's word.</summary>
/// <param name="Head">What they belong to: an incident, a count, a flag.</param>
/// <param name="Address">Where that is shown, or <c>null</c>.</param>
/// <param name="Speaker">On whose word, or <c>null</c> for the report's own.</param>
/// <param name="IsFlag">Whether a careful reader would stop there.</param>
/// <param name="Facts">The facts.</param>
public sealed record MarginNote(string Head, string? Address, string? Speaker, bool IsFlag, ImmutableArray<NotedFact> Facts);

/// <summary>One fact in the margin.</summary>
/// <param name="Spot">The words that say so.</param>
/// <param name="IsFirst">Whether it is the first of its words: it carries the anchor that they link to.</param>
/// <param name="Label">Which facet.</param>
/// <param name="Value">What is known.</param>
public sealed record NotedFact(string Spot, bool IsFirst, string Label, string Value);
