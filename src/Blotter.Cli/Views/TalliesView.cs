using System.Collections.Immutable;
using Blotter.Ledger;
using Blotter.Reconciling;
using Blotter.Telling;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows tallies as a list, and one held against the ledger.</summary>
internal static class TalliesView
{
    /// <summary>A row a tally.</summary>
    public static void Show(IAnsiConsole screen, ImmutableArray<TallySummary> tallies)
    {
        if (tallies.IsEmpty)
            screen.Line("No tally.");
        var table = ScreenText.Table("id", "count", "of", "against", "where", "since", "up to", "says");
        foreach (var tally in tallies)
            AddRow(table, tally);
        screen.Show(table);
    }

    /// <summary>A tally, our count, the gap, its likely reasons, and the incidents one by one.</summary>
    public static void Show(IAnsiConsole screen, TallyDetail detail)
    {
        var (summary, ledger) = (detail.Summary, detail.Ledger);
        screen.Heading($"{summary.Id}: {Wording.Of(summary.Tally.Count)} {summary.Tally.What}");
        screen.Line($"\"{PlainText.Line(summary.Sentence)}\"");
        screen.Aside($"{Wording.Of(summary.Chain, summary.Tally.Stance)} · {Wording.Of(summary.Report)}");
        screen.Line();
        var table = ScreenText.Table("", "");
        table.Row("scope", TallyWording.Scope(ledger.Scope));
        table.Row("the ledger", TallyWording.Range(ledger.Low, ledger.High));
        table.Row("gap", TallyWording.Gap(ledger.GapLow));
        foreach (var reason in ledger.Reasons)
            table.Row("", Wording.Of(reason));
        screen.Show(table);
        ShowIncidents(screen, ledger.Incidents);
        if (detail.Series.Length > 1)
            ShowSeries(screen, detail.Series);
    }

    private static void ShowIncidents(IAnsiConsole screen, ImmutableArray<ReconciledIncident> incidents)
    {
        screen.Line();
        var table = ScreenText.Table("incident", "counts", "open");
        foreach (var incident in incidents)
            table.Row(incident.Incident, TallyWording.Range(incident.Low, incident.High), string.Join("; ", incident.Why.Select(Wording.Of)));
        screen.Show(table);
    }

    private static void ShowSeries(IAnsiConsole screen, ImmutableArray<TallySummary> series)
    {
        screen.Line();
        screen.Heading("Counted before and after");
        var table = ScreenText.Table("id", "up to", "count");
        foreach (var tally in series)
            table.Row(tally.Id, TallyWording.Day(tally.AsOf), Wording.Of(tally.Tally.Count));
        screen.Show(table);
    }

    private static void AddRow(Table table, TallySummary tally) => table.Row(
        tally.Id,
        Wording.Of(tally.Tally.Count),
        tally.Tally.What,
        tally.Tally.Against,
        string.Join(", ", tally.Tally.Where),
        tally.Tally.Since?.Start?.ToString(),
        TallyWording.Day(tally.AsOf),
        Wording.Of(tally.Chain, tally.Tally.Stance));
}
