using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Ledger;

/// <summary>What to search for among reports. Every facet that is set narrows what is found.</summary>
public sealed record SearchFilter
{
    /// <summary>Words that a report holds, as <see cref="LedgerQueries.Search"/> takes them.</summary>
    public required string Text { get; init; }

    /// <summary>Reports that mention an incident of this type.</summary>
    public IncidentType? Type { get; init; }

    /// <summary>Reports that mention an incident in this country (ISO 3166-1 alpha-2).</summary>
    public string? Country { get; init; }

    /// <summary>Reports of the outlet with this key (<see cref="SourceKey"/>).</summary>
    public string? Outlet { get; init; }

    /// <summary>Reports published in this year.</summary>
    public int? Year { get; init; }

    /// <summary>At most so many.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>So many of the first are left out.</summary>
    public int Offset { get; init; }
}

/// <summary>A value by which what was found can be narrowed.</summary>
/// <param name="Value">The value as a filter takes it.</param>
/// <param name="Name">For people.</param>
/// <param name="Reports">How many of the reports found have it.</param>
public sealed record FacetCount(string Value, string Name, int Reports);

/// <summary>Counts over the reports found, each facet's the most frequent first. A report may have several types and countries.</summary>
/// <param name="Types">Of incidents that they mention.</param>
/// <param name="Countries">Of incidents that they mention.</param>
/// <param name="Outlets">Whose they are.</param>
/// <param name="Years">When they were published.</param>
public sealed record SearchFacets(ImmutableArray<FacetCount> Types, ImmutableArray<FacetCount> Countries, ImmutableArray<FacetCount> Outlets, ImmutableArray<FacetCount> Years);

/// <summary>What a search found.</summary>
/// <param name="Hits">Reports, the best match first: one page of them.</param>
/// <param name="InAll">Number of reports found; no more than <see cref="Most"/> are counted.</param>
/// <param name="IsCut">Whether there are more.</param>
/// <param name="Facets">Counts over them.</param>
/// <param name="Incidents">Incidents whose place or perpetrator has this name; a few.</param>
/// <param name="Sources">Sources whose names begin with the words; a few.</param>
public sealed record SearchPage(
    ImmutableArray<SearchHit> Hits, int InAll, bool IsCut, SearchFacets Facets, ImmutableArray<IncidentSummary> Incidents, ImmutableArray<SourceTie> Sources)
{
    /// <summary>The most reports that are ranked and counted: a word that stands in every report tells none of them from the others.</summary>
    public const int Most = 20_000;

    /// <summary>The most incidents and sources that are given.</summary>
    public const int MostNamed = 6;
}
