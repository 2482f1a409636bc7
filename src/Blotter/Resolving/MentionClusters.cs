using System.Collections.Immutable;

namespace Blotter.Resolving;

/// <summary>How well two mentions go together.</summary>
/// <param name="One">Index of the one mention, below that of the other.</param>
/// <param name="Other">Index of the other.</param>
/// <param name="Score">In thousandths of <see cref="LinkJudgement.Score"/>, so that sums are exact in any order.</param>
internal readonly record struct ScoredPair(int One, int Other, long Score);

/// <summary>What a person decided about two mentions, above all evidence.</summary>
/// <param name="One">Index of the one mention, below that of the other.</param>
/// <param name="Other">Index of the other.</param>
/// <param name="Together">Whether they are of one incident.</param>
internal readonly record struct PairVerdict(int One, int Other, bool Together);

/// <summary>
/// Gathers mentions into incidents: the two clusters whose mentions go together best become one, until none is left that goes together rather than not (agglomerative clustering). Two clusters go
/// together as well as the better half of the pairs between them does on average: of a report that got a day or a town wrong, the other half speaks. Two clusters that each hold together much better
/// than with one another stay apart (relative closeness: Karypis, Han and Kumar 1999): so two stories alike, such as the same thieves' two raids, stay two.
/// The result depends on the set of mentions and pairs alone when mentions are numbered in an order of their own.
/// </summary>
internal sealed class MentionClusters
{
    // What a pair counts for that was never looked at, since nothing brought the two together.
    private const long Unseen = -2000;

    // What a pair counts for that a person took apart: no number of others makes up for it.
    private const long Apart = long.MinValue;

    // From this many mentions on a cluster shows how well those of one story go together.
    private const int Telling = 6;

    // What two such clusters must reach of that.
    private const double Closeness = 0.6;

    // Above this, in thousandths, facts enough speak for one incident.
    private const double Sure = 9000;

    private readonly List<List<int>?> _members;
    private readonly List<double?> _cohesions;
    private readonly List<HashSet<int>> _neighbours;
    private readonly Dictionary<(int, int), long> _scores = [];
    private readonly PriorityQueue<(int One, int Other), (double Score, int One, int Other)> _queue = new();

    private MentionClusters(int mentions, IEnumerable<ScoredPair> pairs, IReadOnlyCollection<PairVerdict> verdicts)
    {
        _members = [.. Enumerable.Range(0, mentions).Select(mention => (List<int>?)[mention])];
        _cohesions = [.. Enumerable.Repeat((double?)null, mentions)];
        _neighbours = [.. Enumerable.Range(0, mentions).Select(_ => new HashSet<int>())];
        foreach (var pair in pairs)
            _scores.Add((pair.One, pair.Other), pair.Score);
        foreach (var verdict in verdicts)
            _scores[(verdict.One, verdict.Other)] = verdict.Together ? 0 : Apart;
        foreach (var (one, other) in _scores.Keys)
            Link(one, other);
        var names = Enumerable.Range(0, mentions).ToArray();
        foreach (var verdict in verdicts.Where(verdict => verdict.Together))
            Force(names, verdict);
    }

    /// <summary>The clusters, each with its mentions in order, in the order of their first mention.</summary>
    /// <param name="mentions">How many there are.</param>
    /// <param name="pairs">Those that were held against each other, each once.</param>
    /// <param name="verdicts">What people decided, each pair at most once; those that belong together are so whatever else is decided.</param>
    public static ImmutableArray<ImmutableArray<int>> Of(int mentions, IEnumerable<ScoredPair> pairs, IReadOnlyCollection<PairVerdict>? verdicts = null)
    {
        var clusters = new MentionClusters(mentions, pairs, verdicts ?? []);
        while (clusters._queue.TryDequeue(out var next, out _))
            clusters.Join(next.One, next.Other);
        return [.. clusters._members.OfType<List<int>>().Select(cluster => cluster.Order().ToImmutableArray()).OrderBy(cluster => cluster[0])];
    }

    private void Link(int one, int other)
    {
        _neighbours[one].Add(other);
        _neighbours[other].Add(one);
        var (mine, theirs) = (_members[one]!, _members[other]!);
        // Of equal ones those of the earliest mentions come first.
        if (Score(mine, theirs) is > 0 and var score && IsClose(score, _cohesions[one], _cohesions[other]))
            _queue.Enqueue((one, other), (-score, Math.Min(mine[0], theirs[0]), Math.Max(mine[0], theirs[0])));
    }

    private static bool IsClose(double score, double? one, double? other) =>
        score >= Sure || one is null || other is null || score >= Closeness * Math.Min(one.Value, other.Value);

    private double Score(List<int> mine, List<int> theirs)
    {
        var scores = new List<long>(mine.Count * theirs.Count);
        foreach (var one in mine)
            foreach (var other in theirs)
                scores.Add(Score(one, other));
        return BetterHalf(scores);
    }

    private double? Cohesion(List<int> members)
    {
        if (members.Count < Telling)
            return null;
        var scores = new List<long>(members.Count * (members.Count - 1) / 2);
        for (var at = 0; at < members.Count; at++)
            for (var other = 0; other < at; other++)
                scores.Add(Score(members[other], members[at]));
        return BetterHalf(scores);
    }

    private long Score(int one, int other) => _scores.GetValueOrDefault(one < other ? (one, other) : (other, one), Unseen);

    private static double BetterHalf(List<long> scores)
    {
        scores.Sort();
        if (scores[0] == Apart)
            return double.NegativeInfinity;
        var better = (scores.Count + 1) / 2;
        var sum = 0L;
        for (var at = scores.Count - better; at < scores.Count; at++)
            sum += scores[at];
        return (double)sum / better;
    }

    // `names` holds the cluster that each mention has come into.
    private void Force(int[] names, PairVerdict verdict)
    {
        var (one, other) = (names[verdict.One], names[verdict.Other]);
        if (one == other)
            return;
        Join(one, other);
        foreach (var mention in _members[^1]!)
            names[mention] = _members.Count - 1;
    }

    private void Join(int one, int other)
    {
        if (_members[one] is not { } mine || _members[other] is not { } theirs)
            return;
        var joined = _members.Count;
        _members.Add([.. mine.Concat(theirs).Order()]);
        _cohesions.Add(Cohesion(_members[joined]!));
        _neighbours.Add([]);
        (_members[one], _members[other]) = (null, null);
        foreach (var neighbour in _neighbours[one].Union(_neighbours[other]))
            if (_members[neighbour] is not null)
                Link(joined, neighbour);
    }
}
