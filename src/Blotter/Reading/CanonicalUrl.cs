namespace Blotter.Reading;

/// <summary>The one form of a web address under which versions of a report are recognised.</summary>
internal static class CanonicalUrl
{
    private const int LongestUrl = 4096;

    /// <summary>
    /// The address without a web archive around it, without fragment and default port, with a lower-case host; <c>null</c> when it is no
    /// absolute http or https address.
    /// </summary>
    public static string? Of(string? url)
    {
        if (url is null or { Length: > LongestUrl } || !Uri.TryCreate(WithoutArchive(url.Trim()), UriKind.Absolute, out var uri))
            return null;
        return uri.Scheme is "http" or "https"
            ? uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)
            : null;
    }

    // web.archive.org/web/20141108120159/http://... ; the time stamp may carry a mark such as "id_", and archives may hold archives.
    private static string WithoutArchive(string url)
    {
        const string archive = "://web.archive.org/web/";
        while (url.IndexOf(archive, StringComparison.OrdinalIgnoreCase) is >= 4 and <= 5 and var at)
        {
            var stamp = at + archive.Length;
            var slash = url.IndexOf('/', stamp);
            if (slash < 0 || !IsWebAddress(url.AsSpan(slash + 1)))
                break;
            url = url[(slash + 1)..];
        }
        return url;
    }

    private static bool IsWebAddress(ReadOnlySpan<char> url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
