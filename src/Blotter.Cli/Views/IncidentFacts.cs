using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Telling;

namespace Blotter.Cli.Views;

/// <summary>One row of an incident's table: a fact, or a further claim about the fact above it.</summary>
/// <param name="Label">Name of the facet; empty in a further claim's row.</param>
/// <param name="Value">What is known; in a further claim's row what that claim says instead, if anything.</param>
/// <param name="Speaker">Who says so; empty where no claim is coded.</param>
/// <param name="Sentence">The sentence that says so, or <c>null</c>.</param>
internal sealed record Fact(string Label, string Value, string Speaker, TextSpan? Sentence);

/// <summary>Sets beside each facet of an incident the claims of the report that it rests on.</summary>
internal sealed class IncidentFacts(CodedReport report, ReportSources sources)
{
    /// <summary>The rows of the incident's table.</summary>
    public ImmutableArray<Fact> Of(Incident incident) => [.. IncidentFacets.Of(incident).SelectMany(facet => Facts(incident, facet))];

    private IEnumerable<Fact> Facts(Incident incident, FacetText facet)
    {
        var claims = report.Claims.Where(claim => Same(claim.Incident, incident.Id) && IsAbout(claim, facet)).ToList();
        if (claims.Count == 0)
            return [new Fact(facet.Label, facet.Value, "", SentenceAround(incident, facet.Span))];
        var further = claims.Skip(1).Select(claim => new Fact("", Same(claim.Value, claims[0].Value) ? "" : Wording.Of(claim), Speaker(claim), claim.Sentence));
        return further.Prepend(new Fact(facet.Label, facet.Value, Speaker(claims[0]), claims[0].Sentence));
    }

    private static bool IsAbout(Claim claim, FacetText facet) =>
        // Who says what happened says that it happened.
        (claim.Facet == facet.Facet || (claim.Facet == Facet.Occurrence && facet.Facet == Facet.Type)) && (facet.Name is null || Same(claim.Value, facet.Name) || claim.Span == facet.Span);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static TextSpan? SentenceAround(Incident incident, TextSpan? span) =>
        span is { } inside ? incident.Spans.Where(sentence => sentence.Contains(inside)).Append(inside).First() : null;

    private string Speaker(Claim claim) => sources.Brief(claim.Source, claim.Stance);
}
