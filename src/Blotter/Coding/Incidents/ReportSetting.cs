using System.Collections.Immutable;

namespace Blotter.Coding.Incidents;

/// <summary>Where and when a report and each of its sentences are set.</summary>
/// <param name="Country">The country of the dateline, or <c>null</c>.</param>
/// <param name="Countries">The countries that anything in the report speaks for, the likeliest first.</param>
/// <param name="Places">For each sentence the places smaller than a country that it names, by name.</param>
/// <param name="Lands">For each sentence the countries that it names.</param>
/// <param name="Days">For each sentence how many days before the report's day its dates begin.</param>
internal sealed record ReportSetting(
    string? Country, ImmutableArray<string> Countries, ImmutableArray<ImmutableArray<string>> Places, ImmutableArray<ImmutableArray<string>> Lands, ImmutableArray<ImmutableArray<int>> Days);
