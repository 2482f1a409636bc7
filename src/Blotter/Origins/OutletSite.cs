using Blotter.Reading;
using Blotter.Reading.Sections;

namespace Blotter.Origins;

/// <summary>Names the outlet of a report that says of no publisher, by the site on which it stood.</summary>
internal static class OutletSite
{
    private const string Prefix = "www.";

    /// <summary>
    /// The host of a web address, without the archive around it and without "www."; <c>null</c> when it is none, and on platforms, where everybody publishes.
    /// </summary>
    public static string? Of(string? address)
    {
        if (CanonicalUrl.Of(address) is not { } canonical || PostLink.IsOnPlatform(canonical))
            return null;
        var host = new Uri(canonical).Host;
        return host.StartsWith(Prefix, StringComparison.Ordinal) ? host[Prefix.Length..] : host;
    }
}
