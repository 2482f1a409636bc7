using System.Collections.Immutable;
using System.ComponentModel;
using Blotter.Ledger;
using Blotter.Web.Queries;
using Blotter.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Blotter.Web.Api;

/// <summary>Reports, sources, tallies, flags and the search as JSON. Each reads its address as the page of that name does.</summary>
internal static class ReadingApi
{
    public static void MapReadingApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(ApiSetup.Root);
        MapReports(api.MapGroup("").WithTags("reports"));
        MapSources(api.MapGroup("").WithTags("sources"));
        MapStated(api.MapGroup("").WithTags("tallies and flags"));
    }

    private static void MapReports(RouteGroupBuilder api)
    {
        api.MapGet("/reports/{id}", Report).WithName("getReport").WithSummary("One report: its text, its coding, its versions, and the reports that have its text.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/reports/{id}/versions", Versions).WithName("listVersions").WithSummary("What changed from version to version, fact by fact.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/search", Search).WithName("searchReports").WithSummary("Reports that hold all the words, the best match first, with counts over all that was found.").ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static void MapSources(RouteGroupBuilder api)
    {
        api.MapGet("/sources", Sources).WithName("listSources").WithSummary("Outlets and speakers: who tells first, who reprints whom.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/sources/{key}", Source).WithName("getSource").WithSummary("One source with its ties and a page of what it says.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static void MapStated(RouteGroupBuilder api)
    {
        api.MapGet("/tallies", Tallies).WithName("listTallies").WithSummary("What others count, by publication date.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/tallies/{id}", Tally).WithName("getTally").WithSummary("One tally held against the ledger, incident by incident.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/flags", Flags).WithName("listFlags").WithSummary("What a careful reader would stop at, with the words that prove it.").ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Ok<ReportDetail>> Report(string id, StorePool stores, CancellationToken cancellation) =>
        TypedResults.Ok(await stores.Ask(ledger => ledger.Report(id), cancellation));

    private static async Task<Ok<ImmutableArray<VersionStep>>> Versions(string id, StorePool stores, CancellationToken cancellation) =>
        TypedResults.Ok(await stores.Ask(ledger => ledger.Versions(id), cancellation));

    private static async Task<Ok<SearchPage>> Search([AsParameters] SearchParameters _, HttpRequest request, StorePool stores, CancellationToken cancellation)
    {
        var query = SearchQuery.Read(request.Query);
        Check(query.Fields);
        var filter = query.Filter ?? throw Errors.UnreadableFilter(SearchQuery.Text, "Write at least one word.");
        return TypedResults.Ok(await stores.Ask(ledger => ledger.SearchReports(filter), cancellation));
    }

    private static async Task<Ok<SourcePage>> Sources([AsParameters] SourceParameters _, HttpRequest request, StorePool stores, CancellationToken cancellation)
    {
        var query = SourceQuery.Read(request.Query);
        Check(query.Fields);
        return TypedResults.Ok(await stores.Ask(ledger => ledger.Sources(query.Filter), cancellation));
    }

    private static async Task<Ok<SourceDetail>> Source(string key, [AsParameters] PageParameters _, HttpRequest request, StorePool stores, CancellationToken cancellation)
    {
        var query = ListQuery.Read(request.Query);
        Check(query);
        return TypedResults.Ok(await stores.Ask(ledger => ledger.Source(key, SourceQuery.Claims, (query.Page - 1) * SourceQuery.Claims), cancellation));
    }

    private static async Task<Ok<TallyListing>> Tallies([AsParameters] TallyParameters _, HttpRequest request, StorePool stores, CancellationToken cancellation)
    {
        var query = TallyQuery.Read(request.Query);
        Check(query.Fields);
        return TypedResults.Ok(TallyListing.Of(query, await stores.Ask(ledger => ledger.Tallies(query.Filter), cancellation)));
    }

    private static async Task<Ok<TallyDetail>> Tally(string id, StorePool stores, CancellationToken cancellation) =>
        TypedResults.Ok(await stores.Ask(ledger => ledger.Tally(id), cancellation));

    private static async Task<Ok<FlagListing>> Flags([AsParameters] FlagParameters _, HttpRequest request, StorePool stores, CancellationToken cancellation)
    {
        var query = FlagQuery.Read(request.Query);
        Check(query.Fields);
        var (flags, counts) = await stores.Ask(ledger => (ledger.Flags(query.Filter), ledger.FlagCounts()), cancellation);
        return TypedResults.Ok(new FlagListing(counts, flags));
    }

    private static void Check(ListQuery query)
    {
        foreach (var (field, problem) in query.Problems)
            throw Errors.UnreadableFilter(field, problem);
    }
}

/// <summary>A page of tallies.</summary>
/// <param name="Next">Address of the next page, or <c>null</c> on the last.</param>
/// <param name="Tallies">The tallies.</param>
public sealed record TallyListing(string? Next, ImmutableArray<TallySummary> Tallies)
{
    internal static TallyListing Of(TallyQuery query, ImmutableArray<TallySummary> found) => found.Length > TallyQuery.PageSize
        ? new(query.Fields.OnPage(query.Fields.Page + 1).Under($"{ApiSetup.Root}/tallies"), found[..TallyQuery.PageSize])
        : new(null, found);
}

/// <summary>A page of flags.</summary>
/// <param name="Counts">How many there are of each kind, whatever the filter.</param>
/// <param name="Flags">The flags.</param>
public sealed record FlagListing(ImmutableArray<FlagCount> Counts, ImmutableArray<FlagSummary> Flags);

/// <summary>The page of a list as OpenAPI describes it.</summary>
internal class PageParameters
{
    [FromQuery(Name = QueryField.Page), Description("Number of the page, from 1.")]
    public string? Page { get; init; }
}

/// <summary>The parameters of the search as OpenAPI describes them. <see cref="SearchQuery"/> reads them.</summary>
internal sealed class SearchParameters : PageParameters
{
    [FromQuery(Name = SearchQuery.Text), Description("Words that a report holds; words in double quotes stand together.")]
    public string? Text { get; init; }

    [FromQuery(Name = SearchQuery.Type), Description("Kind of attack that a report mentions, by its name in the codebook.")]
    public string? Type { get; init; }

    [FromQuery(Name = SearchQuery.Country), Description("Country of an incident that a report mentions: two letters of ISO 3166-1.")]
    public string? Country { get; init; }

    [FromQuery(Name = SearchQuery.Source), Description("Key of the outlet whose report it is.")]
    public string? Source { get; init; }

    [FromQuery(Name = SearchQuery.Year), Description("Year of publication.")]
    public string? Year { get; init; }
}

/// <summary>The parameters of the list of sources as OpenAPI describes them. <see cref="SourceQuery"/> reads them.</summary>
internal sealed class SourceParameters : PageParameters
{
    [FromQuery(Name = SourceQuery.Words), Description("Words of the name.")]
    public string? Words { get; init; }

    [FromQuery(Name = SourceQuery.Role), Description("outlets or speakers.")]
    public string? Role { get; init; }

    [FromQuery(Name = SourceQuery.Order), Description("reports, first, claims, reprints or name.")]
    public string? Order { get; init; }
}

/// <summary>The parameters of the list of tallies as OpenAPI describes them. <see cref="TallyQuery"/> reads them.</summary>
internal sealed class TallyParameters : PageParameters
{
    [FromQuery(Name = TallyQuery.Country), Description("Two letters of ISO 3166-1.")]
    public string? Country { get; init; }

    [FromQuery(Name = TallyQuery.Speaker), Description("Words of the name of who counts.")]
    public string? Speaker { get; init; }
}

/// <summary>The parameters of the list of flags as OpenAPI describes them. <see cref="FlagQuery"/> reads them.</summary>
internal sealed class FlagParameters : PageParameters
{
    [FromQuery(Name = FlagQuery.Kind), Description("Kind of flag, by its name in the codebook.")]
    public string? Kind { get; init; }
}
