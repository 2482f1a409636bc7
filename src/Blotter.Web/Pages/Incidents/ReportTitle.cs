using Blotter.Ledger;

namespace Blotter.Web.Pages.Incidents;

/// <summary>What pages call a report.</summary>
public static class ReportTitle
{
    private const int Longest = 300;

    /// <summary>Its title, or where it was found.</summary>
    public static string Of(ReportSummary report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Cut(report.Title ?? report.Origin);
    }

    /// <summary>A title that may be of any length, cut to one that a page can bear.</summary>
    public static string Cut(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        if (title.Length <= Longest)
            return title;
        var end = char.IsHighSurrogate(title[Longest - 1]) ? Longest - 1 : Longest;
        return $"{title[..end]}…";
    }
}
