namespace Blotter.Web.Pages;

/// <summary>Addresses of pages.</summary>
public static class PageAddress
{
    /// <summary>The list of incidents.</summary>
    public const string Incidents = "/incidents";

    /// <summary>One incident.</summary>
    public static string Incident(string id) => $"{Incidents}/{Uri.EscapeDataString(id)}";

    /// <summary>An address that a report gives for itself, or <c>null</c> for one that a browser would run or look up on this computer.</summary>
    public static string? Outside(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address.AbsoluteUri : null;
}
