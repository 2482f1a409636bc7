using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Evaluation;

/// <summary>Reads back the counts from tables that <see cref="EvaluationText.Tables"/> wrote; other lines are passed over.</summary>
internal static class CommittedTables
{
    /// <summary>Every row with the title of its table, in the order of the text.</summary>
    public static ImmutableArray<(string Title, ScoreRow Row)> Parse(string text)
    {
        var rows = ImmutableArray.CreateBuilder<(string, ScoreRow)>();
        var title = "";
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("#### ", StringComparison.Ordinal))
                title = line[5..].TrimEnd();
            else if (Row(line) is { } row)
                rows.Add((title, row));
        }
        return rows.ToImmutable();
    }

    private static ScoreRow? Row(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return cells.Length == 9 && TryCount(cells[2], out var gold) && TryCount(cells[3], out var found) && TryCount(cells[4], out var correct)
            ? new ScoreRow(cells[1], gold, found, correct)
            : null;
    }

    private static bool TryCount(string cell, out int count) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out count);
}
