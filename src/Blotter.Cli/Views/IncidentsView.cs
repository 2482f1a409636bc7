using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows a list of incidents as a table.</summary>
internal static class IncidentsView
{
    /// <summary>Shows the incidents, and how many there are in all when more were found.</summary>
    public static void Show(IAnsiConsole screen, ImmutableArray<IncidentSummary> incidents, int inAll)
    {
        if (incidents.IsEmpty)
        {
            screen.Line("No incident.");
            return;
        }
        var table = ScreenText.Table("id", "when", "where", "what", "by", "killed", "injured", "reports");
        foreach (var incident in incidents)
            AddRow(table, incident);
        // A date is one word to the eye; the other columns may take more lines.
        table.Columns[1].NoWrap = true;
        screen.Write(table);
        if (inAll > incidents.Length)
            screen.Aside(string.Create(CultureInfo.InvariantCulture, $"{incidents.Length:N0} of {inAll:N0}; --limit shows more."));
    }

    private static void AddRow(Table table, IncidentSummary incident) => table.Row(
        incident.Id,
        incident.Date is { } date ? Wording.Days(date) : "",
        incident.Place is { } place ? Wording.Names(place) : "",
        incident.Stage == Stage.Accomplished ? Wording.Of(incident.Type) : $"{Wording.Of(incident.Type)} ({Wording.Of(incident.Stage)})",
        string.Join(", ", incident.Perpetrators.Select(Wording.Of)),
        incident.Casualties.Killed is { } killed ? Wording.Of(killed) : "",
        incident.Casualties.Injured is { } injured ? Wording.Of(injured) : "",
        incident.Reports.ToString(CultureInfo.InvariantCulture));
}
