using System.Collections.Immutable;

namespace Blotter.Coding.Incidents;

/// <summary>How likely each two sentences of a report tell of the same incident, and what that makes of them all.</summary>
/// <param name="same">How likely two sentences do; the first argument is the lesser.</param>
internal sealed class SentencePairs(Func<int, int, float> same)
{
    private readonly Dictionary<(int, int), float> _known = [];

    /// <summary>The sentences in groups, each ascending, in the order of their first sentences: the two that are the surest to be one are joined, until no two are sure enough.</summary>
    /// <param name="sentences">The sentences, ascending.</param>
    /// <param name="least">How likely two groups have to be one to be joined.</param>
    public ImmutableArray<ImmutableArray<int>> Group(ImmutableArray<int> sentences, float least)
    {
        var groups = sentences.Select(sentence => new List<int> { sentence }).ToList();
        while (groups.Count > 1)
        {
            var (mean, first, second) = Likest(groups);
            if (mean < least)
                break;
            groups[first].AddRange(groups[second]);
            groups.RemoveAt(second);
        }
        return [.. groups.Select(group => group.Order().ToImmutableArray()).OrderBy(group => group[0])];
    }

    /// <summary>How likely two groups are one, in the mean over their sentences.</summary>
    public float Mean(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        var sum = 0f;
        foreach (var first in one)
            foreach (var second in other)
                sum += Same(Math.Min(first, second), Math.Max(first, second));
        return sum / (one.Count * other.Count);
    }

    private (float Mean, int First, int Second) Likest(List<List<int>> groups)
    {
        var best = (Mean: -1f, First: 0, Second: 0);
        for (var one = 0; one < groups.Count; one++)
            for (var other = one + 1; other < groups.Count; other++)
                if (Mean(groups[one], groups[other]) is var mean && mean > best.Mean)
                    best = (mean, one, other);
        return best;
    }

    private float Same(int first, int second)
    {
        if (!_known.TryGetValue((first, second), out var probability))
            _known[(first, second)] = probability = same(first, second);
        return probability;
    }
}
