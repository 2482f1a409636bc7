using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Training.Coding;

namespace Blotter.Tests.Training.Coding;

public sealed class SoftmaxLearnerTests
{
    private const ulong Common = 1UL << 33;
    private const ulong Bomb = 2UL << 33;
    private const ulong Bank = 3UL << 33;
    private const ulong Man = 4UL << 33;

    private static readonly ImmutableArray<string> Labels = ["weapon", "target", "victim"];

    private static readonly ImmutableArray<Example> Examples =
        [.. Enumerable.Range(0, 60).Select(at => new Example([Common, new[] { Bomb, Bank, Man }[at % 3]], at % 3))];

    [Fact]
    public void Learns_what_can_be_told_apart()
    {
        var model = Learn().Model("role");
        (Likeliest(model, Bomb), Likeliest(model, Bank), Likeliest(model, Man)).ShouldBe(("weapon", "target", "victim"));
    }

    [Fact]
    public void The_rounded_model_says_nearly_what_was_learned()
    {
        var learner = Learn();
        learner.Model("role").Read([Common, Bank]).Zip(learner.Read([Common, Bank])).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 0.02);
    }

    [Fact]
    public void The_model_bears_its_name_and_labels()
    {
        var model = Learn().Model("role");
        model.Name.ShouldBe("role");
        model.Labels.ShouldBe(Labels);
        model.Weights.Length.ShouldBe(64 * Labels.Length);
    }

    [Fact]
    public void The_same_examples_give_the_same_bytes() => new CoderModels([Learn().Model("role")], []).Write().ShouldBe(new CoderModels([Learn().Model("role")], []).Write());

    [Fact]
    public void An_example_of_more_weight_counts_for_more()
    {
        ImmutableArray<Example> mixed = [new([Common], 0), new([Common], 1, 5)];
        var read = new SoftmaxLearner(Labels, 64).Learn(mixed, epochs: 20, seed: 1).Read([Common]);
        read[1].ShouldBeGreaterThan(read[0]);
    }

    [Fact]
    public void Without_examples_all_labels_are_as_likely() =>
        new SoftmaxLearner(Labels, 64).Learn([], 3, 1).Model("role").Read([Common]).ShouldAllBe(share => Math.Abs(share - (1f / 3)) < 1e-6);

    private static SoftmaxLearner Learn() => new SoftmaxLearner(Labels, 64) { Rate = 0.1f }.Learn(Examples, epochs: 20, seed: 1);

    private static string Likeliest(LinearModel model, ulong feature)
    {
        var read = model.Read([Common, feature]);
        return model.Labels[Array.IndexOf(read, read.Max())];
    }
}
