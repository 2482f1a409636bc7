using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Training.Coding;
using Blotter.Training.Network;

namespace Blotter.Tests.Training.Coding;

public sealed class ForestLearnerTests
{
    // Right where exactly one of two numbers is above a half; the third says nothing.
    private static readonly ImmutableArray<ForestExample> Examples = [.. Random(400).Select(numbers => new ForestExample(numbers, numbers[0] > 0.5f != numbers[1] > 0.5f))];

    [Fact]
    public void Learns_what_only_two_numbers_together_tell()
    {
        var forest = Learn(Examples);
        forest.IsWhole.ShouldBeTrue();
        foreach (var (first, second) in ((float, float)[])[(0.2f, 0.2f), (0.8f, 0.2f), (0.2f, 0.8f), (0.8f, 0.8f)])
            (forest.Read([first, second, 0.5f]) > 0.5f).ShouldBe(first != second);
    }

    [Fact]
    public void The_same_examples_give_the_same_bytes() => new CoderModels([], [Learn(Examples)]).Write().ShouldBe(new CoderModels([], [Learn(Examples)]).Write());

    [Fact]
    public void Where_nothing_can_be_told_all_is_as_likely_as_among_the_examples()
    {
        var forest = Learn([.. Enumerable.Range(0, 200).Select(at => new ForestExample([1, 1, 1], at % 4 == 0))]);
        forest.Read([1, 1, 1]).ShouldBe(0.25f, 0.02);
        forest.Nodes.ShouldAllBe(node => node.IsLeaf);
    }

    [Fact]
    public void An_example_of_more_weight_counts_for_more() =>
        Learn([.. Enumerable.Range(0, 200).Select(at => new ForestExample([1, 1, 1], at % 4 == 0, at % 4 == 0 ? 3 : 1))]).Read([1, 1, 1]).ShouldBe(0.5f, 0.02);

    [Fact]
    public void Numbers_fall_into_bins_of_about_as_many()
    {
        var table = new QuantileTable([.. Enumerable.Range(0, 100).Select(at => new ForestExample([at, at < 97 ? 0 : at], IsRight: false))], 4);
        table.Width.ShouldBe(2);
        table.Bounds(0).ShouldBe([25, 50, 75]);
        (table.Bin(0, 0), table.Bin(0, 24), table.Bin(0, 25), table.Bin(0, 99)).ShouldBe((0, 0, 1, 3));
        table.Bounds(1).ShouldBeEmpty();
    }

    private static Forest Learn(ImmutableArray<ForestExample> examples) => new ForestLearner { Trees = 60, Rate = 0.2f, Share = 0.8f }.Learn("test", examples, seed: 1);

    private static IEnumerable<float[]> Random(int count)
    {
        var random = new RandomNumbers(3);
        for (var at = 0; at < count; at++)
            yield return [random.NextSingle(), random.NextSingle(), random.NextSingle()];
    }
}
