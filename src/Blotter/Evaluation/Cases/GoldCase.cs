using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Evaluation.Cases;

/// <summary>A gold coding with its quotes found in the report's stored text.</summary>
/// <param name="Root">What the report says.</param>
/// <param name="ClaimFacets">The facets whose claims are complete; claims on other facets are scored on neither side.</param>
/// <param name="Voice">What the writer adds, or <c>null</c> when the gold leaves it out.</param>
/// <param name="Incidents">Number of incidents, or <c>null</c> when the gold leaves them out.</param>
internal sealed record GoldCase(Item Root, ImmutableHashSet<Facet> ClaimFacets, ImmutableArray<VoiceSpan>? Voice, int? Incidents);
