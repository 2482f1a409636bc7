using Blotter.Ledger.Mapping;
using Blotter.Web.Pages.Maps;
using Blotter.Web.Queries;
using Blotter.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Blotter.Web.Api;

/// <summary>What map and time line show of a selection.</summary>
internal static class MapRoutes
{
    // More than fit on a card are on the list, where the card leads.
    private const int MostOnCard = 8;

    public static void MapMaps(this IEndpointRouteBuilder api)
    {
        api.MapGet("/incidents/points", Points)
            .WithName("listPoints").WithSummary("Where the incidents of a selection are, and how narrowly that is known.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/incidents/timeline", TimelineOf)
            .WithName("getTimeline").WithSummary("How many incidents of a selection were when.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/incidents/card", Card).ExcludeFromDescription();
    }

    private static async Task<Ok<MapPoints>> Points([AsParameters] IncidentParameters _, HttpRequest request, StorePool stores, CancellationToken cancellation)
    {
        var query = IncidentQuery.Sure(request.Query);
        return TypedResults.Ok(MapPoints.Of(await stores.Ask(ledger => ledger.Maps.Places(query.Filter), cancellation)));
    }

    private static async Task<Ok<Timeline>> TimelineOf([AsParameters] IncidentParameters _, HttpRequest request, StorePool stores, CancellationToken cancellation)
    {
        var query = IncidentQuery.Sure(request.Query);
        return TypedResults.Ok(await stores.Ask(ledger => ledger.Maps.Timeline(query.Filter, query.Lanes), cancellation));
    }

    // What a click on the map shows: the first incidents of a place, as markup, for words stand in one place.
    private static async Task<IResult> Card(HttpRequest request, StorePool stores, CancellationToken cancellation)
    {
        var query = IncidentQuery.Sure(request.Query);
        var page = await stores.Ask(ledger => ledger.Page(query.Filter with { Limit = MostOnCard }), cancellation);
        return new RazorComponentResult<PlaceCard>(new { Query = query, Found = page });
    }
}
