using System.Globalization;
using Blotter.Ledger;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows what a deletion did.</summary>
internal static class DeletionView
{
    /// <summary>Shows it.</summary>
    /// <param name="screen">Where.</param>
    /// <param name="outcome">What was done.</param>
    /// <param name="copies">Older copies of the store beside it, which still hold the report.</param>
    public static void Show(IAnsiConsole screen, DeletionOutcome outcome, IEnumerable<string> copies)
    {
        var (culture, tombstone) = (CultureInfo.InvariantCulture, outcome.Tombstone);
        screen.Heading(string.Create(
            culture, $"{(outcome.Before ? "Was deleted already" : "Deleted")}: {tombstone.Report}"));
        screen.Line(string.Create(culture, $"On {tombstone.At.UtcDateTime:yyyy-MM-dd} by {tombstone.By}: {tombstone.Why}"));
        screen.Line(string.Create(
            culture, $"Log entry {tombstone.Entry}; {Count(outcome.Entries, "entry", "entries")} emptied, {Count(outcome.Texts, "text", "texts")} gone."));
        foreach (var copy in copies)
            screen.Aside($"An older copy of the store may still hold it: {copy}");
    }

    private static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");
}
