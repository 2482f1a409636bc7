using System.Collections.Immutable;

namespace Blotter.Training.Corpora;

/// <summary>Carries names from one division of a text into words to another: the characters without white space are the same in both.</summary>
internal static class NameAlignment
{
    /// <summary>
    /// The names over <paramref name="words"/>, each widened to whole words; <c>null</c> when the two divisions do not spell the same text. A name that
    /// then overlaps the one before is dropped.
    /// </summary>
    public static ImmutableArray<TrainingName>? Carry(ImmutableArray<TrainingName> names, IReadOnlyList<string> from, IReadOnlyList<string> words)
    {
        if (string.Concat(from) != string.Concat(words))
            return null;
        var owners = words.SelectMany((word, index) => Enumerable.Repeat(index, word.Length)).ToArray();
        var starts = new int[from.Count + 1];
        for (var at = 0; at < from.Count; at++)
            starts[at + 1] = starts[at] + from[at].Length;
        var carried = ImmutableArray.CreateBuilder<TrainingName>();
        foreach (var name in names)
        {
            var moved = name with { First = owners[starts[name.First]], Last = owners[starts[name.Last + 1] - 1] };
            if (carried.Count == 0 || carried[^1].Last < moved.First)
                carried.Add(moved);
        }
        return carried.DrainToImmutable();
    }
}
