using System.Collections.Immutable;
using Blotter.Ledger;
using Blotter.Origins;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows what changed from version to version of a report.</summary>
internal static class VersionsView
{
    public static void Show(IAnsiConsole screen, ImmutableArray<VersionStep> steps)
    {
        if (steps.IsEmpty)
            screen.Line("The report has one version.");
        foreach (var step in steps)
            ShowStep(screen, step);
    }

    private static void ShowStep(IAnsiConsole screen, VersionStep step)
    {
        screen.Heading($"{step.After.Title ?? step.After.Origin}: version {Number(step.Before)} to {Number(step.After)}");
        if (step.Changes is not { } changes)
        {
            screen.Line("One of the two was not coded.");
            return;
        }
        if (changes.IsEmpty)
        {
            screen.Line("No fact changed.");
            return;
        }
        var table = ScreenText.Table("of", "fact", "before", "after");
        foreach (var change in changes)
            table.Row(change.About, change.Fact, change.Before ?? Absent(change), change.After ?? Absent(change));
        screen.Show(table);
        screen.Line();
    }

    private static string Absent(FactChange change) => change.Kind == ChangeKind.Added ? "(not yet)" : "(no more)";

    private static string Number(ReportSummary report) => report.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
