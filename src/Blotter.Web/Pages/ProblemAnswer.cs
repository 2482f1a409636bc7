using Blotter.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Blotter.Web.Pages;

/// <summary>The only place that turns an exception into an answer: a page for people, RFC 9457 for programs.</summary>
internal static class ProblemAnswer
{
    public static void UseProblems(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        // Whoever asked has left.
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
        catch (BlotterException problem) when (!context.Response.HasStarted)
        {
            await Answer(context, problem);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted && refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await Page(refused.StatusCode, null, "What was sent is larger than this form takes. Nothing was changed; send less at a time.").ExecuteAsync(context);
        }
        catch (Exception bug) when (!context.Response.HasStarted && bug is not BadHttpRequestException)
        {
            await Answer(context, Errors.Bug(bug));
        }
    });

    /// <summary>A page that says what is wrong.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="code">The error's code, or <c>null</c>.</param>
    /// <param name="text">What was found and what to do.</param>
    public static RazorComponentResult Page(int status, string? code, string text) =>
        new RazorComponentResult<ProblemPage>(new { Status = status, Code = code, Text = text }) { StatusCode = status };

    private static Task Answer(HttpContext context, BlotterException problem)
    {
        var status = StatusOf(problem);
        var text = problem.Where is { } where ? $"{where}: {problem.Message}" : problem.Message;
        return context.Request.Path.StartsWithSegments(ApiSetup.Root, StringComparison.Ordinal)
            ? TypedResults.Problem(text, statusCode: status, extensions: [new("code", problem.Code)]).ExecuteAsync(context)
            : Page(status, problem.Code, text).ExecuteAsync(context);
    }

    private static int StatusOf(BlotterException problem) => problem switch
    {
        { Code: Errors.NoSuchIncidentCode or Errors.AmbiguousCode or Errors.NoSuchReportCode or Errors.AmbiguousReportCode or Errors.NoSuchTallyCode or Errors.AmbiguousTallyCode or Errors.NoSuchSourceCode or Errors.NoSuchFlagCode } => StatusCodes.Status404NotFound,
        { Code: Errors.UndoneAlreadyCode or Errors.LaterDecisionCode } => StatusCodes.Status409Conflict,
        { Status: ExitStatus.BadInput } => StatusCodes.Status400BadRequest,
        { Status: ExitStatus.StoreProblem } => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
