using Blotter.Deriving;
using Blotter.Telling;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows why an incident's facets are what they are: rules with the claims behind them, who contradicts whom, how standing changed, and who is independent of whom.</summary>
internal static class ReasonsView
{
    private const int MostNamed = 4;

    /// <summary>Shows all of it; what there is nothing of has no heading.</summary>
    public static void Show(IAnsiConsole screen, DerivedReasons reasons)
    {
        Section(screen, "why", reasons.Facets.Where(reason => !reason.From.IsEmpty), Row);
        // Reprints say the same word for word; once is enough.
        Section(screen, "no longer counted", reasons.Superseded.DistinctBy(figure => string.Join('\0', Row(figure)), StringComparer.Ordinal), Row);
        Section(screen, "in dispute", reasons.Contradictions.SelectMany(Sides), row => row);
        Section(screen, "standing over time", reasons.History, Row);
        Section(screen, "independent origins", reasons.Origins, origin => [origin.Name, Wording.Number(origin.Reports.Length, "report", "reports")]);
    }

    private static void Section<T>(IAnsiConsole screen, string title, IEnumerable<T> items, Func<T, string?[]> row)
    {
        var rows = items.Select(row).ToList();
        if (rows.Count == 0)
            return;
        screen.Line();
        screen.Heading(title);
        var table = ScreenText.Table([.. rows[0].Select(_ => "")]);
        foreach (var cells in rows)
            table.Row(cells);
        screen.Show(table);
    }

    private static string?[] Row(FacetReason reason) =>
        [reason.Part is null ? reason.Facet : $"{reason.Facet}, {reason.Part}", Wording.ValueOf(reason), RuleWording.Of(reason.Rule), Wording.Of(reason.From, MostNamed)];

    private static string?[] Row(SupersededFigure figure) =>
        [figure.Facet, figure.Value, RuleWording.Of(figure.Rule), $"{Wording.Of(figure.From)}{(figure.By is { } by ? $"; replaced by {Wording.Of(by)}" : "")}"];

    private static string?[] Row(StandingChange change) => [change.From.On?.ToString() ?? "undated", change.Name, Wording.Of(change.Standing), Wording.Speaker(change.From)];

    private static IEnumerable<string?[]> Sides(Contradiction contradiction) =>
        contradiction.Sides.Select((side, at) => new[] { at == 0 ? contradiction.Facet : "", side.Value, Wording.Of(side.From, MostNamed) });
}
