using Blotter.Cli.Terminals;
using Blotter.Telling;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Blotter.Cli.Views;

/// <summary>
/// Writes text to a screen as text. Nothing here takes markup, so that no report can bring any; every string passes <see cref="PlainText"/>.
/// </summary>
internal static class ScreenText
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Red = new(Color.Red);
    private static readonly Style Faint = new(decoration: Decoration.Dim);

    /// <summary>A line.</summary>
    public static void Line(this IAnsiConsole screen, string text = "") => screen.Line(text, Style.Plain);

    /// <summary>A line that stands out.</summary>
    public static void Heading(this IAnsiConsole screen, string text) => screen.Line(text, Strong);

    /// <summary>A line of lesser weight.</summary>
    public static void Aside(this IAnsiConsole screen, string text) => screen.Line(text, Faint);

    /// <summary>A line of a drawn tree: <paramref name="rails"/> are the program's own and kept as they are.</summary>
    public static void Branch(this IAnsiConsole screen, string rails, string text)
    {
        screen.Show(new Paragraph(rails, Faint).Append(PlainText.Line(text)));
        screen.WriteLine();
    }

    /// <summary>The line of a problem, its code in red.</summary>
    public static void Problem(this IAnsiConsole screen, BlotterException problem)
    {
        var line = PlainText.Line(problem.Line);
        var code = line.IndexOf(':', StringComparison.Ordinal) + 1;
        screen.Show(new Paragraph(line[..code], Red).Append(line[code..]));
        screen.WriteLine();
    }

    /// <summary>A table without frame; empty headings are not shown. The first column holds names or numbers and is never broken.</summary>
    public static Table Table(params string[] headings)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = headings.Any(heading => heading.Length > 0) };
        foreach (var heading in headings)
            table.AddColumn(new TableColumn(new Text(heading, Faint)) { Padding = new Padding(0, 0, 2, 0) });
        table.Columns[0].NoWrap = true;
        return table;
    }

    /// <summary>Adds a row.</summary>
    public static void Row(this Table table, params string?[] cells) => table.AddRow(cells.Select(Cell));

    /// <summary>Shows a table, nothing of it when it has no rows.</summary>
    public static void Show(this IAnsiConsole screen, Table table)
    {
        if (table.Rows.Count > 0)
            screen.Show((IRenderable)table);
    }

    /// <summary>Whether the screen takes colours and other styles.</summary>
    public static bool IsColoured(this IAnsiConsole screen) => screen.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;

    /// <summary>Shows text in several styles, wrapped, with <paramref name="margin"/> before its first line and <paramref name="rail"/> before the others.</summary>
    public static void Hanging(this IAnsiConsole screen, string margin, string rail, IEnumerable<StyledText> parts)
    {
        screen.Show(new HangingText(new StyledText(margin, Faint), new StyledText(rail, Faint), [.. parts]));
        screen.WriteLine();
    }

    /// <summary>Adds a row whose first cell has a style of its own.</summary>
    public static void Row(this Table table, Style first, params string?[] cells) =>
        table.AddRow(cells.Select((cell, index) => index == 0 ? new Text(PlainText.Line(cell), first) : Cell(cell)));

    private static void Show(this IAnsiConsole screen, IRenderable what) => screen.Write(new TrimmedLines(what, screen.IsColoured()));

    private static IRenderable Cell(string? text) => new Text(PlainText.Line(text));

    private static void Line(this IAnsiConsole screen, string text, Style style)
    {
        screen.Show(new Text(PlainText.Line(text), style));
        screen.WriteLine();
    }
}
