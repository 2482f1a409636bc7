using System.Globalization;
using Blotter.Ledger;
using Blotter.Telling;

namespace Blotter.Web.Pages;

/// <summary>Addresses of pages.</summary>
public static class PageAddress
{
    /// <summary>The list of incidents.</summary>
    public const string Incidents = "/incidents";

    /// <summary>A selection of incidents by country and month.</summary>
    public const string Counts = "/incidents/counts";

    /// <summary>The list of outlets and speakers.</summary>
    public const string Sources = "/sources";

    /// <summary>What others count.</summary>
    public const string Tallies = "/tallies";

    /// <summary>What a careful reader would stop at.</summary>
    public const string Flags = "/flags";

    /// <summary>The search.</summary>
    public const string Search = "/search";

    /// <summary>The formats in which the ledger leaves.</summary>
    public const string Export = "/export";

    /// <summary>One report.</summary>
    public static string Report(ReportSummary report) => Report(Wording.Brief(report));

    /// <summary>One report, by its id or the beginning of it.</summary>
    public static string Report(string id) => $"/reports/{Uri.EscapeDataString(id)}";

    /// <summary>A sentence of a report, by where it begins in the stored text.</summary>
    public static string Sentence(ReportSummary report, TextSpan sentence) => string.Create(CultureInfo.InvariantCulture, $"{Report(report)}#s{sentence.Start}");

    /// <summary>Words of a report that say a fact.</summary>
    public static string Words(ReportSummary report, TextSpan words) => $"{Report(report)}#w{Spot(words)}";

    /// <summary>The name of some words in addresses: where they begin and end in the stored text.</summary>
    public static string Spot(TextSpan words) => string.Create(CultureInfo.InvariantCulture, $"{words.Start}-{words.End}");

    /// <summary>One source, by its key.</summary>
    public static string Source(string key) => $"{Sources}/{Uri.EscapeDataString(key)}";

    /// <summary>One tally.</summary>
    public static string Tally(string id) => $"{Tallies}/{Uri.EscapeDataString(id)}";

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
