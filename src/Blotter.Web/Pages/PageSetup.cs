using Blotter.Web.Pages.Add;
using Blotter.Web.Pages.Edit;
using Blotter.Web.Pages.Incidents;
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
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => TypedResults.LocalRedirect(PageAddress.Incidents)).ExcludeFromDescription();
        routes.MapGet(PageAddress.Incidents, Incidents).ExcludeFromDescription();
        routes.MapGet(PageAddress.Incidents + "/{id}", Incident).ExcludeFromDescription();
        routes.MapEditing();
        routes.MapAdding();
        routes.MapFallback(Nothing);
    }

    private static async Task<IResult> Incidents(HttpContext context, StorePool stores, CancellationToken cancellation)
    {
        var query = IncidentQuery.Read(context.Request.Query);
        var page = await stores.Ask(ledger => ledger.Page(query.PageFilter), cancellation);
        var status = query.Problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        // A script that swaps the list alone gets no more than that.
        context.Response.Headers.Vary = "HX-Request-Type";
        return string.Equals(context.Request.Headers["HX-Request-Type"], "partial", StringComparison.Ordinal)
            ? new RazorComponentResult<IncidentResults>(new { Query = query, Found = page }) { StatusCode = status }
            : new RazorComponentResult<IncidentsPage>(new { Query = query, Found = page }) { StatusCode = status };
    }

    private static async Task<IResult> Incident(string id, StorePool stores, CancellationToken cancellation) =>
        new RazorComponentResult<IncidentDetailPage>(new { Detail = await stores.Ask(ledger => ledger.Incident(id), cancellation) });

    private static RazorComponentResult Nothing(HttpContext context) => ProblemAnswer.Page(StatusCodes.Status404NotFound, null, "There is no such page. Perhaps the address was cut short.");
}
