using System.Collections.Immutable;

namespace Blotter.Origins;

/// <summary>A part of a paragraph that both versions have, or one alone.</summary>
/// <param name="Text">The words, with the blanks behind them.</param>
/// <param name="IsChanged">Whether the other version doesn't have them.</param>
public sealed record DifferencePart(string Text, bool IsChanged);

/// <summary>A paragraph of two versions side by side; empty on the side that doesn't have it.</summary>
/// <param name="Before">The earlier version's.</param>
/// <param name="After">The later version's.</param>
public sealed record DifferenceRow(ImmutableArray<DifferencePart> Before, ImmutableArray<DifferencePart> After)
{
    /// <summary>Whether both are alike.</summary>
    public bool IsSame => !Before.IsEmpty && !After.IsEmpty && !Before.Concat(After).Any(part => part.IsChanged);
}

/// <summary>How the texts of two versions differ: paragraph by paragraph, and inside those that changed word by word.</summary>
public static class TextDifference
{
    /// <summary>The paragraphs of both, side by side in text order. Blank lines are left out.</summary>
    public static ImmutableArray<DifferenceRow> Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Lines(before), Lines(after));
        var rows = ImmutableArray.CreateBuilder<DifferenceRow>();
        var (left, right) = (0, 0);
        foreach (var (one, other) in CommonParts.Of(old, now).Append((old.Length, now.Length)))
        {
            rows.AddRange(Changed(old.AsSpan(left..one), now.AsSpan(right..other)));
            if (one < old.Length)
                rows.Add(Same(old[one]));
            (left, right) = (one + 1, other + 1);
        }
        return rows.ToImmutable();
    }

    // Paragraphs that stand between the same neighbours are each other's in their order.
    private static List<DifferenceRow> Changed(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var rows = new List<DifferenceRow>();
        for (var at = 0; at < Math.Max(before.Length, after.Length); at++)
            rows.Add(at < before.Length && at < after.Length ? Words(before[at], after[at]) : at < before.Length ? new([new(before[at], true)], []) : new([], [new(after[at], true)]));
        return rows;
    }

    private static DifferenceRow Words(string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        var common = CommonParts.Of([.. old.Select(word => word.TrimEnd())], [.. now.Select(word => word.TrimEnd())]);
        return new DifferenceRow(Parts(old, common.Select(pair => pair.One)), Parts(now, common.Select(pair => pair.Other)));
    }

    private static ImmutableArray<DifferencePart> Parts(string[] words, IEnumerable<int> common)
    {
        var isCommon = new bool[words.Length];
        foreach (var at in common)
            isCommon[at] = true;
        var parts = ImmutableArray.CreateBuilder<DifferencePart>();
        for (var start = 0; start < words.Length;)
        {
            var end = start;
            while (end < words.Length && isCommon[end] == isCommon[start])
                end++;
            parts.Add(new DifferencePart(string.Concat(words[start..end]), !isCommon[start]));
            start = end;
        }
        return parts.ToImmutable();
    }

    private static DifferenceRow Same(string line) => new([new(line, false)], [new(line, false)]);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Words with the blanks behind them, so that they make the paragraph again.
    private static string[] Split(string line)
    {
        var words = new List<string>();
        for (var start = 0; start < line.Length;)
        {
            var end = start;
            while (end < line.Length && !char.IsWhiteSpace(line[end]))
                end++;
            while (end < line.Length && char.IsWhiteSpace(line[end]))
                end++;
            words.Add(line[start..end]);
            start = end;
        }
        return [.. words];
    }
}
