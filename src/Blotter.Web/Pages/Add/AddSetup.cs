using Blotter.Web.Accounts;
using Blotter.Web.Adding;
using Blotter.Web.Safety;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Blotter.Web.Pages.Add;

/// <summary>Adds reports from the page.</summary>
internal static class AddSetup
{
    public static void MapAdding(this IEndpointRouteBuilder routes)
    {
        var adding = routes.MapGroup(PageAddress.Add).ExcludeFromDescription().RequireAuthorization(Roles.MayCode);
        adding.MapGet("", () => new RazorComponentResult<AddPage>());
        adding.MapPost("", Take).WithMetadata(new LargestBody(AddFiles.MostBytes));
        adding.MapGet("/{job}", Show);
    }

    private static async Task<IResult> Take(HttpContext context, AddJobs jobs)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        try
        {
            var job = await AddFiles.Take(form, context.RequestAborted);
            jobs.Start(job);
            return Results.LocalRedirect($"{PageAddress.Add}/{job.Id}");
        }
        catch (BlotterException problem) when (problem.Status == ExitStatus.BadInput)
        {
            return new RazorComponentResult<AddPage>(new { Typed = form, Problem = $"{problem.Where}: {problem.Message}" }) { StatusCode = StatusCodes.Status400BadRequest };
        }
    }

    private static IResult Show(string job, AddJobs jobs) => jobs.Find(job) is { } found
        ? new RazorComponentResult<AddedPage>(new { Job = found.Progress() })
        : ProblemAnswer.Page(StatusCodes.Status404NotFound, null, "Nothing of this name is being added. The server was started anew since, or it was long ago; what was read is in the store.");
}
