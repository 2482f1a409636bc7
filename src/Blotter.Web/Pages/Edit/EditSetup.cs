using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Ledger;
using Blotter.Ledger.Deciding;
using Blotter.Web.Accounts;
using Blotter.Web.Editing;
using Blotter.Web.Pages.Flags;
using Blotter.Web.Pages.Review;
using Blotter.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Blotter.Web.Pages.Edit;

/// <summary>The pages that change something. Each change is a POST that is answered with a redirect, or with its form and what is wrong.</summary>
internal static class EditSetup
{
    public static void MapEditing(this IEndpointRouteBuilder routes)
    {
        var edits = routes.MapGroup("").ExcludeFromDescription().RequireAuthorization(Roles.MayCode);
        edits.MapGet(PageAddress.Incidents + "/{id}/edit", Edit);
        edits.MapPost(PageAddress.Incidents + "/{id}/correct", Correct);
        edits.MapPost(PageAddress.Incidents + "/{id}/join", Join);
        edits.MapPost(PageAddress.Incidents + "/{id}/split", Split);
        edits.MapGet(PageAddress.UndoDeed, AskUndo);
        edits.MapPost(PageAddress.UndoDeed, Undo);
        edits.MapGet(PageAddress.Review, ReviewSetup.Page);
        // Without the cast it would be taken for a delegate whose result nobody writes.
        edits.MapPost(PageAddress.Review, (Delegate)ReviewSetup.Decide);
        edits.MapPost("/flags/{id}/judge", FlagSetup.Judge);
    }

    /// <summary>Changes an incident and leads back; otherwise the form with what was typed.</summary>
    public static async Task<IResult> Change(HttpContext context, EditForm form, ImmutableArray<SeenIncident> seen, Func<LedgerStore, string, string> change)
    {
        var services = context.RequestServices;
        var by = Person.Name(context);
        try
        {
            var outcome = await Service<IncidentEditing>(services).Change(seen, by, store => change(store, by), context.RequestAborted);
            return outcome.Entry is { } entry
                ? Results.LocalRedirect(DoneAddress.Of(form.Back(PageAddress.Incident(outcome.Incident)), entry))
                : await Again(context, outcome.Incident, form, StatusCodes.Status409Conflict, problem: null, isConflict: true, outcome.Changes);
        }
        catch (BlotterException problem) when (problem.Status == ExitStatus.BadInput && problem.Code is not (Errors.NoSuchIncidentCode or Errors.AmbiguousCode) && seen.Length > 0)
        {
            return await Again(context, seen[0].Id, form, StatusCodes.Status400BadRequest, problem, isConflict: false, []);
        }
        catch (BlotterException problem) when (problem.Code == Errors.LockedCode)
        {
            return await Again(context, seen[0].Id, form, StatusCodes.Status503ServiceUnavailable, problem, isConflict: false, []);
        }
    }

    private static T Service<T>(IServiceProvider services)
        where T : notnull => (T)services.GetService(typeof(T))!;

    private static async Task<IResult> Again(
        HttpContext context, string id, EditForm form, int status, BlotterException? problem, bool isConflict, ImmutableArray<IncidentChange> changes)
    {
        var detail = await Service<StorePool>(context.RequestServices).Ask(ledger => ledger.Incident(id), context.RequestAborted);
        var text = problem is null ? null : problem.Where is { } where ? $"{where}: {problem.Message}" : problem.Message;
        return new RazorComponentResult<EditPage>(new { Detail = detail, Typed = form, Problem = text, IsConflict = isConflict, Changes = changes }) { StatusCode = status };
    }

    private static async Task<IResult> Edit(string id, HttpContext context, StorePool stores, CancellationToken cancellation) => new RazorComponentResult<EditPage>(
        new { Detail = await stores.Ask(ledger => ledger.Incident(id), cancellation), Facet = SetList.Find<CorrectableFacet>(context.Request.Query[EditField.Facet].ToString()) });

    private static async Task<IResult> Correct(string id, HttpContext context)
    {
        var form = await EditForm.Read(context.Request, context.RequestAborted);
        return await Change(context, form, [new SeenIncident(id, form.Seen())], (store, by) =>
        {
            var facet = SetList.Find<CorrectableFacet>(form[EditField.Facet]) ?? throw Errors.UnusableField(EditField.Facet, "there is no such facet");
            return store.Correct(id, facet, form.Needed(EditField.Value, longest: 500), by, form.Why).Incident;
        });
    }

    private static async Task<IResult> Join(string id, HttpContext context) => await JoinWith(context, await EditForm.Read(context.Request, context.RequestAborted), id);

    /// <summary>Makes two incidents one, or keeps them apart, as the form says.</summary>
    public static Task<IResult> JoinWith(HttpContext context, EditForm form, string id) => Change(context, form, Both(id, form), (store, by) => form[EditField.Verdict] switch
    {
        "same" => store.Merge(id, Other(store, form), by, form.Why),
        "other" => store.KeepApart(id, Other(store, form), by, form.Why).Incident,
        _ => throw Errors.UnusableField(EditField.Verdict, "two incidents are the same, or are not"),
    });

    private static async Task<IResult> Split(string id, HttpContext context)
    {
        var form = await EditForm.Read(context.Request, context.RequestAborted);
        return await Change(context, form, [new SeenIncident(id, form.Seen())], (store, by) =>
        {
            var mentions = form.All(EditField.Mention);
            return store.Split(id, mentions.IsEmpty ? throw Errors.UnusableField(EditField.Mention, "no report is chosen, and some must leave") : mentions, by, form.Why).Stayed;
        });
    }

    // Who typed an id saw nothing of that incident: only a form that shows both holds the state of both.
    private static ImmutableArray<SeenIncident> Both(string id, EditForm form) => form.Seen(EditField.WithSeen) is { } other
        ? [new SeenIncident(id, form.Seen()), new SeenIncident(form.Needed(EditField.With), other)]
        : [new SeenIncident(id, form.Seen())];

    // A slip in the other's id is told beside the form, not as a page that isn't there.
    private static string Other(LedgerStore store, EditForm form)
    {
        var typed = form.Needed(EditField.With);
        try
        {
            return store.Queries.Incident(typed).Summary.Id;
        }
        catch (BlotterException problem) when (problem.Code is Errors.NoSuchIncidentCode or Errors.AmbiguousCode)
        {
            throw Errors.UnusableField(EditField.With, $"{typed} is the id of no incident, or the beginning of several");
        }
    }

    private static async Task<IResult> AskUndo(HttpContext context, StorePool stores, CancellationToken cancellation)
    {
        var by = Person.Name(context);
        var entry = long.TryParse(context.Request.Query[EditField.Entry], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null;
        var decision = await stores.Ask(ledger => entry is { } one ? ledger.Decision(one) : ledger.LastDecision(by), cancellation);
        return new RazorComponentResult<UndoPage>(new { Decision = decision is { Undone: null } ? decision : null, Back = LocalAddress.Of(context.Request.Query[EditField.Back], PageAddress.Incidents) });
    }

    private static async Task<IResult> Undo(HttpContext context, StoreWriter writer)
    {
        var form = await EditForm.Read(context.Request, context.RequestAborted);
        var by = Person.Name(context);
        var entry = long.TryParse(form.Needed(EditField.Entry), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Errors.UnusableField(EditField.Entry, "it is no number");
        await writer.Change(store => store.Undo(entry, by, form.Why), context.RequestAborted);
        return Results.LocalRedirect(DoneAddress.Of(form.Back(PageAddress.Incidents), entry));
    }
}
