using System.Collections.Immutable;
using Blotter.Coding.Time;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows how the times in a text are understood, as a table.</summary>
internal static class TimesView
{
    /// <summary>Shows the times.</summary>
    public static void Show(IAnsiConsole screen, ImmutableArray<UnderstoodTime> times, string text)
    {
        if (times.IsEmpty)
        {
            screen.Line("No time.");
            return;
        }
        var table = ScreenText.Table("words", "kind", "value", "days", "rule");
        foreach (var time in times)
            table.Row(WhiteSpaceFree(time.Span.Of(text)), time.Kind, time.Modifier is { } modifier ? $"{time.Value} ({modifier})" : time.Value, Days(time), time.Rule);
        screen.Show(table);
    }

    private static string Days(UnderstoodTime time) => time.Start is { } start ? start == time.End ? start.ToString() : $"{start} to {time.End}" : $"none: {time.Reason}";

    private static string WhiteSpaceFree(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
