using Blotter.Ledger.Export;
using Blotter.Web.Queries;
using Blotter.Web.Stores;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Blotter.Web.Pages.Export;

/// <summary>Sends the ledger, or a selection of it, as a file, written while it is read.</summary>
internal static class ExportAnswer
{
    public static async Task Send(string format, HttpContext context, StorePool stores, CancellationToken cancellation)
    {
        var chosen = ExportFormat.Find(format) ?? throw Errors.UnreadableFilter("format", $"Take one of: {string.Join(", ", ExportFormat.All.Select(one => one.Name))}.");
        var query = IncidentQuery.Read(context.Request.Query);
        foreach (var (field, problem) in query.Problems)
            throw Errors.UnreadableFilter(field, problem);
        // The exporters write to streams as they go; a buffer for the whole would hold the ledger twice.
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        context.Response.ContentType = chosen.MediaType;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{NameOf(stores.Name)}{chosen.Extension}\"";
        await stores.AskAside(
            ledger =>
            {
                chosen.Write(ledger, query.Filter, context.Response.Body);
                return true;
            },
            cancellation);
    }

    // The store's name in letters that every header bears.
    private static string NameOf(string store) =>
        string.Concat(Path.GetFileNameWithoutExtension(store).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
}
