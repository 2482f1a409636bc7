using System.Collections.Immutable;
using System.Globalization;
using Blotter.Ledger.Export;

namespace Blotter.Ledger.Comparing;

/// <summary>How two ledgers, or one on two days, differ in what they list: incidents that are current, and reports that are not superseded.</summary>
/// <param name="Incidents">Incidents.</param>
/// <param name="Reports">Reports.</param>
public sealed record LedgerDifference(Changes<IncidentSummary> Incidents, Changes<ReportSummary> Reports)
{
    // Where a file lay on a computer is no fact of the report.
    private static readonly ImmutableArray<(string Name, Func<ReportSummary, object?> Of)> ReportFacets =
    [
        ("version", report => report.Version),
        ("url", report => report.Url),
        ("publisher", report => report.Publisher),
        ("title", report => report.Title),
        ("byline", report => report.Byline),
        ("published", report => report.Published?.Date.ToString()),
        ("language", report => report.Language),
        ("coder", report => report.Coder),
        ("incidents", report => report.Incidents),
    ];

    private static readonly ImmutableArray<(string Name, Func<IncidentSummary, object?> Of)> IncidentFacets =
        [.. ExportColumns.All.Where(column => column.Name != "id").Select(column => (column.Name, column.Of))];

    /// <summary>Compares two ledgers, each as of one moment.</summary>
    /// <param name="before">The older.</param>
    /// <param name="after">The newer.</param>
    public static LedgerDifference Between(LedgerQueries before, LedgerQueries after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.Snapshot(() => after.Snapshot(() => new LedgerDifference(
            Compare(before.IncidentsById(), after.IncidentsById(), incident => incident.Id, IncidentFacets),
            Compare(before.ReportsById(), after.ReportsById(), report => report.Id, ReportFacets))));
    }

    // Both come in the order of their ids, so that neither list has to fit into memory.
    private static Changes<T> Compare<T>(
        IEnumerable<T> before, IEnumerable<T> after, Func<T, string> id, ImmutableArray<(string Name, Func<T, object?> Of)> facets)
    {
        var (added, gone, changed) = (ImmutableArray.CreateBuilder<T>(), ImmutableArray.CreateBuilder<T>(), ImmutableArray.CreateBuilder<Changed<T>>());
        using var old = before.GetEnumerator();
        using var now = after.GetEnumerator();
        var (hasOld, hasNow) = (old.MoveNext(), now.MoveNext());
        while (hasOld || hasNow)
        {
            var order = !hasOld ? 1 : !hasNow ? -1 : string.CompareOrdinal(id(old.Current), id(now.Current));
            if (order < 0)
                gone.Add(old.Current);
            else if (order > 0)
                added.Add(now.Current);
            else if (FacetChanges(old.Current, now.Current, facets) is { IsEmpty: false } changes)
                changed.Add(new Changed<T>(now.Current, changes));
            if (order <= 0)
                hasOld = old.MoveNext();
            if (order >= 0)
                hasNow = now.MoveNext();
        }
        return new Changes<T>(added.ToImmutable(), gone.ToImmutable(), changed.ToImmutable());
    }

    private static ImmutableArray<FacetChange> FacetChanges<T>(T before, T after, ImmutableArray<(string Name, Func<T, object?> Of)> facets) =>
    [
        .. facets.Select(facet => new FacetChange(facet.Name, Text(facet.Of(before)), Text(facet.Of(after))))
            .Where(change => !string.Equals(change.From, change.To, StringComparison.Ordinal)),
    ];

    private static string? Text(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
}

/// <summary>What one list has, or has otherwise, that the other has not; by id.</summary>
/// <param name="New">Those of the newer alone.</param>
/// <param name="Gone">Those of the older alone.</param>
/// <param name="Changed">Those of both that differ.</param>
public sealed record Changes<T>(ImmutableArray<T> New, ImmutableArray<T> Gone, ImmutableArray<Changed<T>> Changed);

/// <summary>Something that both have, with differences.</summary>
/// <param name="Now">As the newer has it.</param>
/// <param name="Facets">What differs, in the order of the columns of exports.</param>
public sealed record Changed<T>(T Now, ImmutableArray<FacetChange> Facets);

/// <summary>A facet that differs.</summary>
/// <param name="Facet">Its name, as the column of exports.</param>
/// <param name="From">Its value in the older, or <c>null</c> when it was not known.</param>
/// <param name="To">Its value in the newer, or <c>null</c>.</param>
public sealed record FacetChange(string Facet, string? From, string? To);
