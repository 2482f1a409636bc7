using Blotter.Evaluation.Links;

namespace Blotter.Tests.Evaluation;

public sealed class PartitionTests
{
    // Two of three right companions for two items, and one item alone that should not be: worked by hand.
    [Fact]
    public void Scores_b_cubed_and_pairs()
    {
        var partition = Partition.Compare(["a", "a", "a", "b"], [1, 1, 2, 2]);
        partition.Precision.ShouldBe((1 + 1 + 0.5 + 0.5) / 4, 1e-9);
        partition.Recall.ShouldBe(((2 / 3.0) + (2 / 3.0) + (1 / 3.0) + 1) / 4, 1e-9);
        partition.Pairs.ShouldBe((3L, 2L, 1L));
    }
}
