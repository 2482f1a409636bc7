using System.Globalization;
using Blotter.Ledger;
using Blotter.Ledger.Comparing;
using Blotter.Telling;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows how two ledgers differ.</summary>
internal static class DifferenceView
{
    public static void Show(IAnsiConsole screen, LedgerDifference difference)
    {
        Show(screen, "incidents", difference.Incidents, Named);
        screen.Line();
        Show(screen, "reports", difference.Reports, Named);
    }

    private static void Show<T>(IAnsiConsole screen, string things, Changes<T> changes, Func<T, string> named)
    {
        var culture = CultureInfo.InvariantCulture;
        screen.Heading(string.Create(culture, $"{things}: {changes.New.Length:N0} new, {changes.Gone.Length:N0} gone, {changes.Changed.Length:N0} changed"));
        foreach (var added in changes.New)
            screen.Line($"+ {named(added)}");
        foreach (var gone in changes.Gone)
            screen.Line($"- {named(gone)}");
        foreach (var changed in changes.Changed)
        {
            screen.Line($"~ {named(changed.Now)}");
            foreach (var facet in changed.Facets)
                screen.Branch("    ", $"{facet.Facet}: {facet.From ?? "unknown"} -> {facet.To ?? "unknown"}");
        }
    }

    private static string Named(IncidentSummary incident)
    {
        var facts = new[]
        {
            Wording.Of(incident.Type), incident.Date is { } date ? Wording.Days(date) : null, incident.Place is { } place ? Wording.Names(place) : null,
        };
        return $"{incident.Id} {string.Join(", ", facts.Where(fact => fact is not null))}";
    }

    private static string Named(ReportSummary report) => $"{Wording.Brief(report)} {report.Title ?? report.Url ?? report.Origin}";
}
