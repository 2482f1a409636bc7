using Blotter.Training.Coding;

namespace Blotter.Tests.Training.Coding;

public sealed class ChoiceLearnerTests
{
    private const ulong Common = 1UL << 33;
    private const ulong Good = 2UL << 33;
    private const ulong Bad = 3UL << 33;

    private static readonly Choice[] Choices = [.. Enumerable.Repeat(new Choice([([Common, Bad], false), ([Common, Good], true)]), 20)];

    [Fact]
    public void Ranks_what_was_right_above_what_was_not()
    {
        var model = new ChoiceLearner(64).Learn(Choices, epochs: 4, seed: 1).Model("test");
        model.Read([Common, Good])[1].ShouldBeGreaterThan(model.Read([Common, Bad])[1]);
    }

    [Fact]
    public void Learns_the_same_bytes_from_the_same_choices() =>
        new ChoiceLearner(64).Learn(Choices, 4, 1).Model("test").Weights.ToArray().ShouldBe(new ChoiceLearner(64).Learn(Choices, 4, 1).Model("test").Weights.ToArray());

    [Fact]
    public void A_choice_without_a_right_candidate_teaches_nothing() =>
        new ChoiceLearner(64).Learn([new Choice([([Common], false), ([Good], false)])], 2, 1).Model("test").Weights.ToArray().ShouldAllBe(weight => weight == 0);
}
