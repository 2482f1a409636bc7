namespace Blotter.Origins;

/// <summary>
/// Which items two lists have in common, in the order of both: the longest such choice (E. W. Myers, "An O(ND) difference algorithm and its
/// variations", Algorithmica 1, 1986). Lists that differ in more than <see cref="MostChanges"/> items have only their beginnings and ends in common.
/// </summary>
internal static class CommonParts
{
    /// <summary>The most items that are added and dropped in all; time and memory grow with its square.</summary>
    public const int MostChanges = 300;

    /// <summary>Pairs of places, ascending in both.</summary>
    public static List<(int One, int Other)> Of(string[] one, string[] other)
    {
        var start = 0;
        while (start < one.Length && start < other.Length && Same(one[start], other[start]))
            start++;
        var end = 0;
        while (end < one.Length - start && end < other.Length - start && Same(one[^(end + 1)], other[^(end + 1)]))
            end++;
        var middle = Middle(one[start..^end], other[start..^end]);
        return
        [
            .. Enumerable.Range(0, start).Select(at => (at, at)),
            .. middle.Select(pair => (pair.One + start, pair.Other + start)),
            .. Enumerable.Range(0, end).Select(at => (one.Length - end + at, other.Length - end + at)),
        ];
    }

    private static List<(int One, int Other)> Middle(string[] one, string[] other)
    {
        if (one.Length == 0 || other.Length == 0)
            return [];
        var most = Math.Min(one.Length + other.Length, MostChanges);
        // How far each diagonal reaches in the first list, after each number of changes.
        var reach = new int[(2 * most) + 3];
        var steps = new List<int[]>();
        for (var changes = 0; changes <= most; changes++)
        {
            steps.Add(reach[(most + 1 - changes)..(most + 2 + changes)]);
            for (var diagonal = -changes; diagonal <= changes; diagonal += 2)
            {
                var at = Start(reach, most + 1, diagonal, changes);
                while (at < one.Length && at - diagonal < other.Length && Same(one[at], other[at - diagonal]))
                    at++;
                reach[most + 1 + diagonal] = at;
                if (at >= one.Length && at - diagonal >= other.Length)
                    return Back(steps, one.Length, other.Length);
            }
        }
        return [];
    }

    private static int Start(int[] reach, int centre, int diagonal, int changes) => IsAdded(reach, centre, diagonal, changes) ? reach[centre + diagonal + 1] : reach[centre + diagonal - 1] + 1;

    private static bool IsAdded(int[] reach, int centre, int diagonal, int changes) =>
        diagonal == -changes || (diagonal != changes && reach[centre + diagonal - 1] < reach[centre + diagonal + 1]);

    private static List<(int One, int Other)> Back(List<int[]> steps, int one, int other)
    {
        var pairs = new List<(int, int)>();
        for (var changes = steps.Count - 1; changes > 0; changes--)
        {
            // What is kept of a step is centred on its own diagonal 0.
            var (reach, diagonal) = (steps[changes], one - other);
            var before = IsAdded(reach, changes, diagonal, changes) ? diagonal + 1 : diagonal - 1;
            var from = reach[changes + before];
            while (one > from && other > from - before)
                pairs.Add((--one, --other));
            (one, other) = (from, from - before);
        }
        while (one > 0 && other > 0)
            pairs.Add((--one, --other));
        pairs.Reverse();
        return pairs;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
