using System.Collections.Immutable;
using Blotter.Resolving;

namespace Blotter.Tests.Resolving;

public sealed class MentionClustersTests
{
    [Fact]
    public void Mentions_that_go_together_become_one_cluster() => Of(3, new ScoredPair(0, 1, 500)).ShouldBe(["0 1", "2"]);

    [Fact]
    public void Mentions_that_do_not_stay_apart() => Of(2, new ScoredPair(0, 1, -1)).ShouldBe(["0", "1"]);

    [Fact]
    public void One_pair_in_four_does_not_join_two_clusters() =>
        Of(4, new ScoredPair(0, 1, 3000), new ScoredPair(2, 3, 3000), new ScoredPair(1, 2, 500)).ShouldBe(["0 1", "2 3"]);

    [Fact]
    public void The_better_half_of_the_pairs_joins_two_clusters() =>
        Of(4, new ScoredPair(0, 1, 3000), new ScoredPair(2, 3, 3000), new ScoredPair(1, 2, 2500), new ScoredPair(0, 2, 2500), new ScoredPair(0, 3, -4000)).ShouldBe(["0 1 2 3"]);

    [Fact]
    public void Two_clusters_that_hold_together_much_better_alone_stay_apart() =>
        Of(12, [.. Pairs(within: 8000, across: 3000)]).ShouldBe(["0 1 2 3 4 5", "6 7 8 9 10 11"]);

    [Fact]
    public void Two_clusters_that_hold_together_little_better_alone_join() =>
        Of(12, [.. Pairs(within: 4000, across: 3000)]).Length.ShouldBe(1);

    [Fact]
    public void The_order_of_pairs_does_not_matter()
    {
        var random = new Random(7);
        ScoredPair[] pairs = [.. Enumerable.Range(0, 12).SelectMany(one => Enumerable.Range(one + 1, 11 - one).Select(other => new ScoredPair(one, other, random.Next(-3000, 3000))))];
        var expected = Of(12, pairs);
        for (var round = 0; round < 20; round++)
        {
            random.Shuffle(pairs);
            Of(12, pairs).ShouldBe(expected);
        }
    }

    // Two sixes of mentions.
    private static IEnumerable<ScoredPair> Pairs(long within, long across) =>
        Enumerable.Range(0, 12).SelectMany(one => Enumerable.Range(one + 1, 11 - one).Select(other => new ScoredPair(one, other, one / 6 == other / 6 ? within : across)));

    private static ImmutableArray<string> Of(int mentions, params ScoredPair[] pairs) => [.. MentionClusters.Of(mentions, pairs).Select(cluster => string.Join(' ', cluster))];
}
