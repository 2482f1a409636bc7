using System.Collections.Immutable;

namespace Blotter.Resolving;

/// <summary>Finds which mentions are of one incident, all of them at once.</summary>
internal sealed class Resolver(PairJudge judge)
{
    private const double Thousandths = 1000;

    /// <summary>The incidents, each with the indexes of its mentions, in the order of their first mention.</summary>
    /// <param name="mentions">All mentions.</param>
    /// <param name="verdicts">What people decided about pairs of them.</param>
    /// <param name="crowds">The crowd of each, where more mentions are known than these.</param>
    public ImmutableArray<ImmutableArray<int>> Resolve(
        ImmutableArray<MentionProfile> mentions, IReadOnlyCollection<PairVerdict>? verdicts = null, ImmutableArray<int>? crowds = null)
    {
        var crowdOf = crowds ?? Crowd.Among(mentions);
        var order = Enumerable.Range(0, mentions.Length)
            .OrderBy(at => mentions[at].Report, StringComparer.Ordinal).ThenBy(at => mentions[at].LocalId, StringComparer.Ordinal).ToArray();
        ImmutableArray<(MentionProfile Profile, int Crowd)> ordered = [.. order.Select(at => (mentions[at], crowdOf[at]))];
        var clusters = MentionClusters.Of(ordered.Length, Pairs(ordered), Renumbered(verdicts ?? [], order));
        return [.. clusters.Select(cluster => cluster.Select(at => order[at]).Order().ToImmutableArray()).OrderBy(cluster => cluster[0])];
    }

    private static ImmutableArray<PairVerdict> Renumbered(IReadOnlyCollection<PairVerdict> verdicts, int[] order)
    {
        var places = new int[order.Length];
        for (var at = 0; at < order.Length; at++)
            places[order[at]] = at;
        return [.. verdicts
            .Select(verdict => (One: places[verdict.One], Other: places[verdict.Other], verdict.Together))
            .Select(verdict => new PairVerdict(Math.Min(verdict.One, verdict.Other), Math.Max(verdict.One, verdict.Other), verdict.Together))
            .OrderBy(verdict => verdict.One).ThenBy(verdict => verdict.Other)];
    }

    private IEnumerable<ScoredPair> Pairs(ImmutableArray<(MentionProfile Profile, int Crowd)> mentions)
    {
        var kept = new Dictionary<ulong, List<int>>();
        for (var at = 0; at < mentions.Length; at++)
        {
            var (profile, crowd) = mentions[at];
            foreach (var before in Sought(profile, kept))
                yield return new ScoredPair(before, at, (long)Math.Round(judge.Judge(mentions[before].Profile, profile, Math.Max(mentions[before].Crowd, crowd)).Score * Thousandths));
            foreach (var key in BlockKeys.Kept(profile))
            {
                if (!kept.TryGetValue(key, out var under))
                    kept.Add(key, under = []);
                under.Add(at);
            }
        }
    }

    private static SortedSet<int> Sought(MentionProfile mention, Dictionary<ulong, List<int>> kept)
    {
        var found = new SortedSet<int>();
        foreach (var key in BlockKeys.Sought(mention))
            if (kept.TryGetValue(key, out var under))
                found.UnionWith(under);
        return found;
    }
}
