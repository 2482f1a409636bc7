using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Ledger.Deciding;
using Blotter.Web.Editing;
using Blotter.Web.Pages.Edit;
using Blotter.Web.Stores;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Blotter.Web.Pages.Flags;

/// <summary>Accepts and dismisses flags, unless somebody else has decided since they were shown.</summary>
internal static class FlagSetup
{
    // What is right needs no reason.
    private const string UsualWhy = "it is right";

    /// <summary>The state of a flag as forms hold it: the entry of the last decision on it, 0 before the first.</summary>
    public static string SeenOf(FlagSummary flag) => (flag.Decision?.Entry ?? 0).ToString(CultureInfo.InvariantCulture);

    public static async Task<IResult> Judge(string id, HttpContext context, StoreWriter writer)
    {
        var form = await EditForm.Read(context.Request, context.RequestAborted);
        var by = Person.Name(context);
        var verdict = SetList.Find<FlagVerdict>(form[EditField.Verdict]) ?? throw Errors.UnusableField(EditField.Verdict, "a flag is accepted or dismissed");
        var why = verdict == FlagVerdict.Accepted && form[EditField.Why].Trim().Length == 0 ? UsualWhy : form.Why;
        var (now, entry) = await writer.Change(store => Judge(store, id, form[EditField.Seen], verdict, by, why), context.RequestAborted);
        return entry is { } done
            ? Results.LocalRedirect(DoneAddress.Of(form.Back("/flags"), done))
            : new RazorComponentResult<FlagConflictPage>(new { Flag = now, Why = why, Back = form.Back("/flags") }) { StatusCode = StatusCodes.Status409Conflict };
    }

    private static (FlagSummary Now, long? Entry) Judge(LedgerStore store, string id, string seen, FlagVerdict verdict, string by, string why)
    {
        var now = store.Queries.Flag(id);
        if (!string.Equals(SeenOf(now), seen, StringComparison.Ordinal))
            return (now, null);
        store.Judge(id, verdict, by, why);
        return (now, store.Queries.LastDecision(by)!.Entry);
    }
}
