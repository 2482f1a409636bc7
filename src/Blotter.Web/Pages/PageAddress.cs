namespace Blotter.Web.Pages;

/// <summary>Addresses of pages.</summary>
public static class PageAddress
{
    /// <summary>The list of incidents.</summary>
    public const string Incidents = "/incidents";

    /// <summary>One incident.</summary>
    public static string Incident(string id) => $"{Incidents}/{Uri.EscapeDataString(id)}";

    /// <summary>Where an incident is corrected.</summary>
    public static string Edit(string id) => $"{Incident(id)}/edit";

    /// <summary>Suggestions of links, for a person to decide.</summary>
    public const string Review = "/review";

    /// <summary>Where reports are added.</summary>
    public const string Add = "/add";

    /// <summary>Where people log in.</summary>
    public const string Login = "/login";

    /// <summary>Where people log out.</summary>
    public const string Logout = "/logout";

    /// <summary>Where a decision is taken back.</summary>
    public const string UndoDeed = "/undo";

    /// <summary>Asks whether a decision is to be taken back.</summary>
    /// <param name="entry">Number of its log entry; <c>null</c> for the last of whoever asks.</param>
    /// <param name="back">Where to go on.</param>
    public static string Undo(long? entry, string back) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{UndoDeed}?{(entry is { } number ? $"entry={number}&" : "")}back={Uri.EscapeDataString(back)}");

    /// <summary>An address that a report gives for itself, or <c>null</c> for one that a browser would run or look up on this computer.</summary>
    public static string? Outside(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address.AbsoluteUri : null;
}
