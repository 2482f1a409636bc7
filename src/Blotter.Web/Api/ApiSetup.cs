using System.Text.Encodings.Web;
using System.Text.Json;
using Blotter.Ledger;
using Blotter.Web.Queries;
using Blotter.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Blotter.Web.Api;

/// <summary>The ledger as JSON, by the names of the contract: what a page shows under <c>/incidents</c> is under <c>/api/incidents</c> too.</summary>
internal static class ApiSetup
{
    /// <summary>The beginning of all its addresses.</summary>
    public const string Root = "/api";

    public static void AddApi(this IServiceCollection services)
    {
        services.AddOpenApi(document => document.AddDocumentTransformer((description, _, _) =>
        {
            description.Info.Title = "Blotter";
            description.Info.Description = "The incident record of one store. Names and set lists are those of Blotter's codebook.";
            // The address under which it was asked for says nothing to anybody else.
            description.Servers?.Clear();
            return Task.CompletedTask;
        }));
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            // The answer is JSON, never markup (nosniff); the reports' own letters stay readable.
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi().ExcludeFromDescription();
        var api = routes.MapGroup(Root).WithTags("incidents");
        api.MapGet("/incidents", List)
            .WithName("listIncidents").WithSummary("Incidents of a selection, a page at a time, with what the whole selection comes to.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapMaps();
        api.MapGet("/incidents/{id}", One)
            .WithName("getIncident").WithSummary("All that the ledger holds on one incident, by its id or the beginning of it.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapReadingApi();
    }

    private static async Task<Ok<IncidentListing>> List([AsParameters] IncidentParameters _, HttpRequest request, StorePool stores, CancellationToken cancellation)
    {
        var query = IncidentQuery.Sure(request.Query);
        var page = await stores.Ask(ledger => ledger.Page(query.PageFilter), cancellation);
        return TypedResults.Ok(IncidentListing.Of(query, page));
    }

    private static async Task<Ok<IncidentDetail>> One(string id, StorePool stores, CancellationToken cancellation) =>
        TypedResults.Ok(await stores.Ask(ledger => ledger.Incident(id), cancellation));
}
