using System.Collections.Immutable;
using Blotter.Ledger;
using Blotter.Web.Queries;

namespace Blotter.Web.Api;

/// <summary>A page of a list of incidents.</summary>
/// <param name="Totals">What the whole selection comes to.</param>
/// <param name="Page">Number of this page, from 1.</param>
/// <param name="PageSize">The most incidents that a page has.</param>
/// <param name="Next">Address of the next page, or <c>null</c> on the last.</param>
/// <param name="Incidents">The incidents.</param>
public sealed record IncidentListing(IncidentTotals Totals, int Page, int PageSize, string? Next, ImmutableArray<IncidentSummary> Incidents)
{
    internal static IncidentListing Of(IncidentQuery query, IncidentPage page)
    {
        var isLast = (long)query.Page * IncidentQuery.PageSize >= page.Totals.Incidents;
        return new(page.Totals, query.Page, IncidentQuery.PageSize, isLast ? null : query.OnPage(query.Page + 1).Under($"{ApiSetup.Root}/incidents"), page.Incidents);
    }
}
