using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Telling;

/// <summary>One row of an incident's table: a fact, or a further claim about the fact above it.</summary>
/// <param name="Label">Name of the facet; empty in a further claim's row.</param>
/// <param name="Value">What is known; in a further claim's row what that claim says instead, if anything.</param>
/// <param name="Claim">Who says so; <c>null</c> where no claim is coded.</param>
/// <param name="Sentence">The sentence that says so, or <c>null</c>.</param>
/// <param name="Span">The words that say so, or <c>null</c>.</param>
public sealed record IncidentFact(string Label, string Value, Claim? Claim, TextSpan? Sentence, TextSpan? Span);

/// <summary>Sets beside each facet of an incident the claims of the report that it rests on.</summary>
public sealed class IncidentFacts(CodedReport report)
{
    private readonly ILookup<string, Claim> _claims = report.Claims.ToLookup(claim => claim.Incident, StringComparer.Ordinal);

    /// <summary>The rows of the incident's table.</summary>
    public ImmutableArray<IncidentFact> Of(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return [.. IncidentFacets.Of(incident).SelectMany(facet => Facts(incident, facet))];
    }

    private IEnumerable<IncidentFact> Facts(Incident incident, FacetText facet)
    {
        var claims = _claims[incident.Id].Where(claim => IsAbout(claim, facet)).ToList();
        if (claims.Count == 0)
            return [new IncidentFact(facet.Label, facet.Value, null, SentenceAround(incident, facet.Span), facet.Span)];
        var further = claims.Skip(1).Select(claim => new IncidentFact("", Same(claim.Value, claims[0].Value) ? "" : Wording.Of(claim), claim, claim.Sentence, claim.Span));
        return further.Prepend(new IncidentFact(facet.Label, facet.Value, claims[0], claims[0].Sentence, claims[0].Span));
    }

    private static bool IsAbout(Claim claim, FacetText facet) =>
        // Who says what happened says that it happened.
        (claim.Facet == facet.Facet || (claim.Facet == Facet.Occurrence && facet.Facet == Facet.Type)) && (facet.Name is null || Same(claim.Value, facet.Name) || claim.Span == facet.Span);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static TextSpan? SentenceAround(Incident incident, TextSpan? span) =>
        span is { } inside ? incident.Spans.Where(sentence => sentence.Contains(inside)).Append(inside).First() : null;
}
