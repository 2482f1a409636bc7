using System.Globalization;
using Blotter.Telling;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows what a run read and found.</summary>
internal static class SummaryView
{
    private const int MostNames = 5;

    public static void Show(IAnsiConsole screen, ReadSummary summary)
    {
        screen.Heading(Reports(summary));
        if (summary.Read == 0)
            return;
        screen.Line($"Incidents: {Number(summary.Incidents)}{Top(summary.Types.Select(type => (Wording.Of(type.Key), type.Value)))}");
        screen.Line($"Countries: {Number(summary.Countries.Count)}{Top(summary.Countries.Select(country => (country.Key, country.Value)))}");
        screen.Line($"Claims: {Number(summary.KilledClaims)} of killed, {Number(summary.InjuredClaims)} of injured");
    }

    private static string Reports(ReadSummary summary)
    {
        var parts = new[]
        {
            (summary.New, "new"), (summary.NewVersions, "as new versions"), (summary.Recoded, "coded again"),
            (summary.Skipped, "skipped (held already)"), (summary.Failed, "failed"),
        };
        var what = string.Join(", ", parts.Where(part => part.Item1 > 0).Select(part => $"{Number(part.Item1)} {part.Item2}"));
        var words = summary.Read == 0 ? "" : $" with {Number(summary.Words)} words";
        return $"Read {Number(summary.Read)} {(summary.Read == 1 ? "report" : "reports")}{words}{(what.Length == 0 ? "" : $": {what}")}";
    }

    // The most frequent first; of equals in the order of the alphabet, so that the same run prints the same.
    private static string Top(IEnumerable<(string Name, int Count)> counts)
    {
        var sorted = counts.OrderByDescending(item => item.Count).ThenBy(item => item.Name, StringComparer.Ordinal).ToList();
        var names = sorted.Take(MostNames).Select(item => $"{Number(item.Count)} {item.Name}").ToList();
        if (sorted.Count > MostNames)
            names.Add($"{Number(sorted.Count - MostNames)} more");
        return names.Count == 0 ? "" : $" ({string.Join(", ", names)})";
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
