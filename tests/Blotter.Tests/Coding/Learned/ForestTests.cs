using System.Collections.Immutable;
using Blotter.Coding.Learned;

namespace Blotter.Tests.Coding.Learned;

public sealed class ForestTests
{
    // One tree: below 3 the second number decides.
    private static readonly ImmutableArray<ForestNode> Nodes = [new(0, 3, 1), new(1, 0.5f, 3), ForestNode.Leaf(4), ForestNode.Leaf(-4), ForestNode.Leaf(1)];

    [Theory]
    [InlineData(2, 0.4f, -4)]
    [InlineData(2, 0.5f, 1)]
    [InlineData(3, 0.4f, 4)]
    [InlineData(float.NaN, 0, 4)]
    public void Numbers_lead_to_a_leaf(float first, float second, float expected) => new Forest("test", 2, 0, [0], Nodes).LogOddsOf([first, second]).ShouldBe(expected);

    [Fact]
    public void Trees_and_bias_add_up()
    {
        var forest = new Forest("test", 2, 0.5f, [0, 2, 2], Nodes);
        forest.LogOddsOf([3, 0]).ShouldBe(12.5f);
        forest.Read([3, 0]).ShouldBe(1, 0.001);
        new Forest("test", 2, 0, [], []).Read([1, 2]).ShouldBe(0.5f);
    }

    [Fact]
    public void Too_few_numbers_are_refused() => Should.Throw<ArgumentException>(() => new Forest("test", 2, 0, [0], Nodes).Read([1])).Message.ShouldContain("asks for 2 numbers; these are 1");

    [Fact]
    public void A_forest_that_ends_is_whole() => new Forest("test", 2, 0, [0], Nodes).IsWhole.ShouldBeTrue();

    [Fact]
    public void A_forest_that_may_not_end_is_not()
    {
        new Forest("test", 2, 0, [0], [new ForestNode(0, 1, 0), ForestNode.Leaf(1)]).IsWhole.ShouldBeFalse();
        new Forest("test", 2, 0, [0], [new ForestNode(0, 1, 1), ForestNode.Leaf(1)]).IsWhole.ShouldBeFalse();
        new Forest("test", 0, 0, [0], [new ForestNode(0, 1, 1), ForestNode.Leaf(1), ForestNode.Leaf(1)]).IsWhole.ShouldBeFalse();
        new Forest("test", 2, 0, [5], Nodes).IsWhole.ShouldBeFalse();
        new Forest("test", 2, float.NaN, [0], Nodes).IsWhole.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0.5f, 0)]
    [InlineData(0.9f, 2.1972f)]
    [InlineData(0, -9.21f)]
    [InlineData(1, 9.21f)]
    public void Log_odds_are_of_probabilities(float probability, float odds)
    {
        LogOdds.Of(probability).ShouldBe(odds, 0.01);
        LogOdds.Probability(LogOdds.Of(probability)).ShouldBe(probability, 0.001);
    }
}
