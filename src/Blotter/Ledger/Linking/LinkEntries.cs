using System.Collections.Immutable;
using Blotter.Resolving;

namespace Blotter.Ledger.Linking;

/// <summary>Body of a <c>linked</c> entry: what judging a report's mentions changed.</summary>
/// <param name="Report">The report whose mentions were judged.</param>
/// <param name="Moved">The mentions that came into another incident.</param>
/// <param name="Links">Why its mentions, and those that moved, are in their incidents; a mention alone in its incident has no link.</param>
/// <param name="Suggested">What its mentions may be of one incident with, though they were not linked.</param>
internal sealed record LinkedEntry(string Report, ImmutableArray<MovedMention> Moved, ImmutableArray<JudgedLink> Links, ImmutableArray<JudgedLink> Suggested);

/// <summary>A mention that came into another incident.</summary>
internal sealed record MovedMention(string Mention, string Incident);

/// <summary>Two mentions held against each other.</summary>
/// <param name="Mention">Id of the one.</param>
/// <param name="With">Id of the other.</param>
/// <param name="Evidence">For and against.</param>
internal sealed record JudgedLink(string Mention, string With, ImmutableArray<LinkEvidence> Evidence);

/// <summary>Body of a <c>merged</c> entry: a person says that two incidents are one.</summary>
internal sealed record MergedEntry(string Incident, string With, string Why);

/// <summary>Body of a <c>split</c> entry: a person says that some mentions are of another incident than the rest of theirs.</summary>
internal sealed record SplitEntry(string Incident, ImmutableArray<string> Mentions, string Why);
