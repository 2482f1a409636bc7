using System.Globalization;
using Blotter.Web.Editing;
using Blotter.Web.Pages.Edit;
using Blotter.Web.Stores;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Blotter.Web.Pages.Review;

/// <summary>The inbox of suggestions of links.</summary>
internal static class ReviewSetup
{
    /// <summary>So many suggestions a page.</summary>
    public const int PageSize = 20;

    private const int LastPage = 100_000;

    public static async Task<IResult> Page(HttpContext context, StorePool stores, CancellationToken cancellation)
    {
        var page = int.TryParse(context.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= LastPage ? number : 1;
        // One more than is shown tells whether there is another page.
        var found = await stores.Ask(ledger => ledger.OpenSuggestions((page - 1) * PageSize, PageSize + 1), cancellation);
        return new RazorComponentResult<ReviewPage>(new { Suggestions = found, Number = page });
    }

    public static async Task<IResult> Decide(HttpContext context)
    {
        var form = await EditForm.Read(context.Request, context.RequestAborted);
        return await EditSetup.JoinWith(context, form, form.Needed("incident"));
    }
}
