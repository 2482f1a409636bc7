using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Blotter.Evaluation;

/// <summary>Writes a result for people: Markdown whose tables are aligned, so that it reads as plain text too.</summary>
public static class EvaluationText
{
    private static readonly ImmutableArray<string> Columns = ["facet", "gold", "found", "correct", "precision", "recall", "F1"];

    /// <summary>Description, notes and tables; lines end in <c>\n</c>. Ratios have three decimals, <c>-</c> where undefined.</summary>
    public static string Tables(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        Line(text, $"### {result.Title}");
        Line(text, "");
        Line(text, $"- Data: {result.Data.Description} ({result.Data.Size})");
        Line(text, $"- Command: `{result.CommandLine}`, version {result.Version}");
        foreach (var note in result.Notes)
            Line(text, $"- {note}");
        foreach (var table in result.Tables)
        {
            Line(text, "");
            Line(text, $"#### {table.Title}");
            Line(text, "");
            Append(text, table);
        }
        return text.ToString();
    }

    /// <summary>Every mismatch, case by case and in the order of scoring, one a line (<c>blotter eval NAME --errors</c>).</summary>
    public static string Errors(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        foreach (var report in result.Mismatches.GroupBy(mismatch => mismatch.Case, StringComparer.Ordinal))
        {
            Line(text, report.Key);
            foreach (var mismatch in report)
                Line(text, "  " + Describe(mismatch));
        }
        return text.ToString();
    }

    private static string Describe(Mismatch mismatch)
    {
        var item = mismatch.Item.Length == 0 ? "" : $" ({OneLine(mismatch.Item)})";
        return (mismatch.Expected, mismatch.Found) switch
        {
            ({ } expected, null) => $"{mismatch.Facet}{item}: missed {OneLine(expected)}",
            (null, { } found) => $"{mismatch.Facet}{item}: spurious {OneLine(found)}",
            var (expected, found) => $"{mismatch.Facet}{item}: expected {OneLine(expected ?? "")}, found {OneLine(found ?? "")}",
        };
    }

    // Quotes may run over lines and hold control characters, which a terminal would obey.
    private static string OneLine(string words)
    {
        var line = new StringBuilder(words.Length);
        foreach (var unit in words)
            line.Append(char.IsControl(unit) || unit is '\u2028' or '\u2029' ? ' ' : unit);
        return line.ToString();
    }

    private static void Append(StringBuilder text, ScoreTable table)
    {
        ImmutableArray<ImmutableArray<string>> cells = [Columns, .. table.Rows.Select(Cells)];
        int[] widths = [.. Columns.Select((_, column) => cells.Max(row => row[column].Length))];
        Append(text, Columns, widths);
        Line(text, $"|{string.Join("|", widths.Select(Rule))}|");
        foreach (var row in cells.Skip(1))
            Append(text, row, widths);
    }

    private static void Append(StringBuilder text, ImmutableArray<string> row, int[] widths) =>
        Line(text, $"| {string.Join(" | ", row.Select((cell, column) => Aligned(cell, column, widths[column])))} |");

    // The first column names the facet; the others are figures, which stand to the right.
    private static string Aligned(string cell, int column, int width) => column == 0 ? cell.PadRight(width) : cell.PadLeft(width);

    private static string Rule(int width, int column) => column == 0 ? new string('-', width + 2) : new string('-', width + 1) + ":";

    private static ImmutableArray<string> Cells(ScoreRow row) =>
        [row.Facet, Count(row.Gold), Count(row.Found), Count(row.Correct), Ratio(row.Precision), Ratio(row.Recall), Ratio(row.F1)];

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Ratio(double? ratio) => ratio?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
