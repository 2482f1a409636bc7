using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Telling;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows a list of incidents as a table.</summary>
internal static class IncidentsView
{
    private const int Where = 2;
    private const int By = 4;
    private const int NarrowScreen = 100;

    /// <summary>Shows the incidents, and how many there are in all when more were found.</summary>
    public static void Show(IAnsiConsole screen, ImmutableArray<IncidentSummary> incidents, int inAll)
    {
        if (incidents.IsEmpty)
        {
            screen.Line("No incident.");
            return;
        }
        var table = ScreenText.Table("id", "when", "where", "what", "by", "killed", "injured", "reports", "origins");
        foreach (var incident in incidents)
            AddRow(table, incident);
        // Places and names may take more lines; the rest is one word to the eye.
        foreach (var column in table.Columns.Where((_, index) => index is not (Where or By)))
            column.NoWrap = true;
        if (screen.Profile.Width < NarrowScreen)
        {
            foreach (var column in table.Columns)
                column.Padding = new Padding(0, 0, 1, 0);
        }
        screen.Show(table);
        if (inAll > incidents.Length)
            screen.Aside(string.Create(CultureInfo.InvariantCulture, $"{incidents.Length:N0} of {inAll:N0}; --limit shows more."));
    }

    private static void AddRow(Table table, IncidentSummary incident) => table.Row(
        incident.Id,
        incident.Date is { } date ? Wording.Days(date) : "",
        incident.Place is { } place ? Wording.Brief(place) : "",
        incident.Stage == Stage.Accomplished ? Wording.Of(incident.Type) : $"{Wording.Of(incident.Type)} ({Wording.Of(incident.Stage)})",
        string.Join(", ", incident.Perpetrators.Select(Wording.Brief)),
        incident.Casualties.Killed is { } killed ? Wording.Brief(killed) : "",
        incident.Casualties.Injured is { } injured ? Wording.Brief(injured) : "",
        incident.Reports.ToString(CultureInfo.InvariantCulture),
        incident.Disputed.IsEmpty ? incident.Origins.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{incident.Origins} (disputed)"));
}
