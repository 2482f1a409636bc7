using Blotter.Web.Pages.Add;
using Blotter.Web.Pages.Edit;
using Blotter.Web.Pages.Incidents;
using Blotter.Web.Pages.Maps;
using Blotter.Web.Queries;
using Blotter.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Blotter.Web.Pages;

/// <summary>Which page is at which address. A page asks the store first and is rendered whole, so that one that is refused says so by its status.</summary>
internal static class PageSetup
{
    private const int MostNearby = 8;

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => TypedResults.LocalRedirect(PageAddress.Incidents)).ExcludeFromDescription();
        routes.MapGet(PageAddress.Incidents, Incidents).ExcludeFromDescription();
        routes.MapGet(PageAddress.Counts, Counts).ExcludeFromDescription();
        routes.MapGet(PageAddress.Incidents + "/{id}", Incident).ExcludeFromDescription();
        routes.MapReadingPages();
        routes.MapEditing();
        routes.MapAdding();
        routes.MapFallback(Nothing);
    }

    private static async Task<IResult> Incidents(HttpContext context, StorePool stores, CancellationToken cancellation)
    {
        var query = IncidentQuery.Read(context.Request.Query);
        var status = query.Problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        // A script that swaps the list alone gets no more than that.
        context.Response.Headers.Vary = "HX-Request-Type";
        var found = await stores.Ask(ledger => new { Query = query, Found = ledger.Page(query.PageFilter) }, cancellation);
        return string.Equals(context.Request.Headers["HX-Request-Type"], "partial", StringComparison.Ordinal)
            ? new RazorComponentResult<IncidentResults>(found) { StatusCode = status }
            : new RazorComponentResult<IncidentsPage>(found) { StatusCode = status };
    }

    private static async Task<IResult> Counts(HttpContext context, StorePool stores, CancellationToken cancellation)
    {
        var query = IncidentQuery.Read(context.Request.Query);
        return query.Problems.IsEmpty
            ? new RazorComponentResult<CountsPage>(await stores.Ask(ledger => new { Query = query, Countries = ledger.Maps.ByCountry(query.Filter), Months = ledger.Maps.ByMonth(query.Filter) }, cancellation))
            : Results.LocalRedirect(query.Under(PageAddress.Incidents));
    }

    private static async Task<IResult> Incident(string id, StorePool stores, CancellationToken cancellation) =>
        new RazorComponentResult<IncidentDetailPage>(await stores.Ask(
            ledger =>
            {
                var detail = ledger.Incident(id);
                return new { Detail = detail, Nearby = ledger.Maps.Nearby(detail.Summary, MostNearby) };
            },
            cancellation));

    private static RazorComponentResult Nothing(HttpContext context) => ProblemAnswer.Page(StatusCodes.Status404NotFound, null, "There is no such page. Perhaps the address was cut short.");
}
