using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Blotter.Web.Pages.Edit;

/// <summary>Addresses of pages that say what was just done: the number of the log entry stands in them.</summary>
internal static class DoneAddress
{
    private const string Field = "done";

    /// <summary>The page with the decision that it is to tell of.</summary>
    public static string Of(string address, long entry) => QueryHelpers.AddQueryString(Without(address), Field, entry.ToString(CultureInfo.InvariantCulture));

    /// <summary>The page without it.</summary>
    public static string Without(string address)
    {
        var at = address.IndexOf('?', StringComparison.Ordinal);
        if (at < 0)
            return address;
        var kept = QueryHelpers.ParseQuery(address[at..]).Where(field => field.Key != Field);
        return QueryHelpers.AddQueryString(address[..at], kept);
    }

    /// <summary>The number in an address, or <c>null</c>.</summary>
    public static long? EntryOf(IQueryCollection query) =>
        long.TryParse(query[Field], NumberStyles.None, CultureInfo.InvariantCulture, out var entry) ? entry : null;
}
