using System.Collections.Immutable;

namespace Blotter.Resolving;

/// <summary>How well two mentions go together.</summary>
/// <param name="One">Index of the one mention, below that of the other.</param>
/// <param name="Other">Index of the other.</param>
/// <param name="Score">In thousandths of <see cref="LinkJudgement.Score"/>, so that sums are exact in any order.</param>
internal readonly record struct ScoredPair(int One, int Other, long Score);

/// <summary>
/// Gathers mentions into incidents: the two clusters whose mentions go together best, on average over all pairs between them, become one, until none is left whose average is above 0
/// (agglomerative clustering with average linkage). The result depends on the set of mentions and pairs alone when mentions are numbered in an order of their own.
/// </summary>
internal sealed class MentionClusters
{
    // What a pair counts for that was never looked at, since nothing brought the two together.
    private const long Unseen = -3000;

    private readonly List<List<int>?> _members;
    private readonly List<Dictionary<int, (long Sum, long Pairs)>> _links;
    private readonly PriorityQueue<(int One, int Other), (double Score, int One, int Other)> _queue = new();

    private MentionClusters(int mentions)
    {
        _members = [.. Enumerable.Range(0, mentions).Select(mention => (List<int>?)[mention])];
        _links = [.. Enumerable.Range(0, mentions).Select(_ => new Dictionary<int, (long, long)>())];
    }

    /// <summary>The clusters, each with its mentions in order, in the order of their first mention.</summary>
    /// <param name="mentions">How many there are.</param>
    /// <param name="pairs">Those that were held against each other, each once.</param>
    public static ImmutableArray<ImmutableArray<int>> Of(int mentions, IEnumerable<ScoredPair> pairs)
    {
        var clusters = new MentionClusters(mentions);
        foreach (var pair in pairs)
            clusters.Link(pair.One, pair.Other, (pair.Score, 1));
        while (clusters._queue.TryDequeue(out var next, out _))
            clusters.Join(next.One, next.Other);
        return [.. clusters._members.OfType<List<int>>().Select(cluster => cluster.Order().ToImmutableArray()).OrderBy(cluster => cluster[0])];
    }

    private void Link(int one, int other, (long Sum, long Pairs) link)
    {
        _links[one][other] = _links[other][one] = link;
        var all = (long)_members[one]!.Count * _members[other]!.Count;
        var score = (double)(link.Sum + ((all - link.Pairs) * Unseen)) / all;
        // Of equal ones those of the earliest mentions come first.
        if (score > 0)
            _queue.Enqueue((one, other), (-score, Math.Min(First(one), First(other)), Math.Max(First(one), First(other))));
    }

    private int First(int cluster) => _members[cluster]![0];

    private void Join(int one, int other)
    {
        if (_members[one] is not { } mine || _members[other] is not { } theirs)
            return;
        var joined = _members.Count;
        _members.Add([.. mine, .. theirs]);
        _members[joined]!.Sort();
        _links.Add([]);
        (_members[one], _members[other]) = (null, null);
        foreach (var neighbour in _links[one].Keys.Union(_links[other].Keys))
            if (_members[neighbour] is not null)
                Link(joined, neighbour, Sum(_links[one].GetValueOrDefault(neighbour), _links[other].GetValueOrDefault(neighbour)));
    }

    private static (long Sum, long Pairs) Sum((long Sum, long Pairs) one, (long Sum, long Pairs) other) => (one.Sum + other.Sum, one.Pairs + other.Pairs);
}
