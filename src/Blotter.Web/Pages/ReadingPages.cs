using Blotter.Web.Pages.Export;
using Blotter.Web.Pages.Flags;
using Blotter.Web.Pages.Reports;
using Blotter.Web.Pages.Search;
using Blotter.Web.Pages.Sources;
using Blotter.Web.Pages.Tallies;
using Blotter.Web.Queries;
using Blotter.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Blotter.Web.Pages;

/// <summary>The pages beside the incidents that only read: reports, sources, tallies, flags, search and export.</summary>
internal static class ReadingPages
{
    public static void MapReadingPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/reports/{id}", Report);
        pages.MapGet("/reports/{id}/versions", Versions);
        pages.MapGet("/reports/{id}/text", Text);
        pages.MapGet(PageAddress.Sources, Sources);
        pages.MapGet(PageAddress.Sources + "/{key}", Source);
        pages.MapGet(PageAddress.Tallies, Tallies);
        pages.MapGet(PageAddress.Tallies + "/{id}", Tally);
        pages.MapGet(PageAddress.Tallies + "/{id}/chart.svg", Chart);
        pages.MapGet(PageAddress.Flags, Flags);
        pages.MapGet(PageAddress.Search, Search);
        pages.MapGet(PageAddress.Export, Formats);
        pages.MapGet(PageAddress.Export + "/{format}", ExportAnswer.Send);
    }

    private static async Task<IResult> Report(string id, StorePool stores, CancellationToken cancellation) =>
        new RazorComponentResult<ReportPage>(new { Detail = await stores.Ask(ledger => ledger.Report(id), cancellation) });

    private static async Task<IResult> Versions(string id, StorePool stores, CancellationToken cancellation)
    {
        var (report, steps) = await stores.Ask(ledger => ComparedStep.Of(ledger, id), cancellation);
        return new RazorComponentResult<ReportVersionsPage>(new { Detail = report, Steps = steps });
    }

    private static async Task<IResult> Text(string id, StorePool stores, CancellationToken cancellation) =>
        TypedResults.Text((await stores.Ask(ledger => ledger.Report(id), cancellation)).Text, "text/plain", System.Text.Encoding.UTF8);

    private static async Task<IResult> Sources(HttpRequest request, StorePool stores, CancellationToken cancellation)
    {
        var query = SourceQuery.Read(request.Query);
        return Page<SourcesPage>(query.Fields, new { Query = query, Found = await stores.Ask(ledger => ledger.Sources(query.Filter), cancellation) });
    }

    private static async Task<IResult> Source(string key, HttpRequest request, StorePool stores, CancellationToken cancellation)
    {
        var query = ListQuery.Read(request.Query);
        var detail = await stores.Ask(ledger => ledger.Source(key, SourceQuery.Claims, (query.Page - 1) * SourceQuery.Claims), cancellation);
        return Page<SourcePageView>(query, new { Query = query, Detail = detail });
    }

    private static async Task<IResult> Tallies(HttpRequest request, StorePool stores, CancellationToken cancellation)
    {
        var query = TallyQuery.Read(request.Query);
        return Page<TalliesPage>(query.Fields, new { Query = query, Found = await stores.Ask(ledger => ledger.Tallies(query.Filter), cancellation) });
    }

    private static async Task<IResult> Tally(string id, StorePool stores, CancellationToken cancellation) =>
        new RazorComponentResult<TallyPage>(new { History = await stores.Ask(ledger => ledger.TallyHistory(id), cancellation) });

    private static async Task<IResult> Chart(string id, StorePool stores, CancellationToken cancellation)
    {
        var history = await stores.Ask(ledger => ledger.TallyHistory(id), cancellation);
        return new RazorComponentResult<TallyChartView>(new { Chart = TallyChart.Of(history), IsFile = true }) { ContentType = "image/svg+xml; charset=utf-8" };
    }

    private static async Task<IResult> Flags(HttpRequest request, StorePool stores, CancellationToken cancellation)
    {
        var query = FlagQuery.Read(request.Query);
        var (flags, counts) = await stores.Ask(ledger => (ledger.Flags(query.Filter), ledger.FlagCounts()), cancellation);
        return Page<FlagsPage>(query.Fields, new { Query = query, Flags = flags, Counts = counts });
    }

    private static async Task<IResult> Search(HttpRequest request, StorePool stores, CancellationToken cancellation)
    {
        var query = SearchQuery.Read(request.Query);
        var found = query.Filter is { } filter ? await stores.Ask(ledger => ledger.SearchReports(filter), cancellation) : null;
        return Page<SearchPageView>(query.Fields, new { Query = query, Found = found });
    }

    private static async Task<IResult> Formats(HttpRequest request, StorePool stores, CancellationToken cancellation)
    {
        var query = IncidentQuery.Read(request.Query);
        var totals = await stores.Ask(ledger => ledger.CountIncidents(query.Filter), cancellation);
        return new RazorComponentResult<ExportPage>(new { Query = query, Incidents = totals }) { StatusCode = query.Problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    // A field that can't be read is told on the page, and by the status.
    private static RazorComponentResult<T> Page<T>(ListQuery query, object parameters)
        where T : IComponent =>
        new(parameters) { StatusCode = query.Problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
}
