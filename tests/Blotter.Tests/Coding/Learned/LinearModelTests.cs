using Blotter.Coding.Learned;
using Blotter.Tests.Language;
using FsCheck.Fluent;

namespace Blotter.Tests.Coding.Learned;

public sealed class LinearModelTests
{
    private const int Rows = 4;

    // The feature of each row.
    private static readonly ulong[] Of = [.. Enumerable.Range(0, Rows).Select(row => (ulong)row << 33)];

    private static readonly LinearModel Model = new("test", ["no", "yes"], [0, 0, 10, -10, 0, 20, 0, 0], 0.1f);

    [Fact]
    public void Without_features_all_labels_are_as_likely() => Model.Read([]).ShouldBe([0.5f, 0.5f]);

    [Fact]
    public void Weights_are_log_odds_in_units()
    {
        var read = Model.Read([Of[2]]);
        MathF.Log(read[1] / read[0]).ShouldBe(2, 1e-4);
    }

    [Fact]
    public void Features_add_up_and_one_given_twice_counts_twice()
    {
        Model.Read([Of[1], Of[2]]).ShouldBe([0.5f, 0.5f]);
        var read = Model.Read([Of[2], Of[2]]);
        MathF.Log(read[1] / read[0]).ShouldBe(4, 1e-4);
    }

    [Fact]
    public void The_order_of_features_makes_no_difference() => Model.Read([Of[2], Of[1], Of[2]]).ShouldBe(Model.Read([Of[2], Of[2], Of[1]]));

    [Fact]
    public void Probabilities_are_between_0_and_1_and_sum_to_1()
    {
        var model = new LinearModel("test", ["a", "b", "c"], [.. Enumerable.Range(0, 3 * 8).Select(at => (sbyte)((at * 37 % 255) - 127))], 3);
        Properties.Hold(Gen.Choose(0, 7).Select(row => (ulong)row << 33).ArrayOf().ToArbitrary(), features =>
            model.Read(features) is var read && read.All(share => share is >= 0 and <= 1) && Math.Abs(read.Sum() - 1) < 1e-5);
    }

    [Fact]
    public void A_row_lies_in_the_table() =>
        Properties.Hold(Gen.Choose(int.MinValue, int.MaxValue).Select(part => unchecked((ulong)part * 0x9E37_79B9_7F4A_7C15)).ToArbitrary(), feature => LinearModel.Row(feature, 256) is >= 0 and < 256);

    [Fact]
    public void The_strongest_features_for_a_label_come_first()
    {
        var list = new FeatureList(withNames: true);
        list.Add("w", "strong");
        list.Add("w", "against");
        list.Add("w", "weak");
        list.Add("w", "weak");
        const int rows = 1 << 16;
        var weights = new sbyte[2 * rows];
        foreach (var (hash, weight) in list.Hashes.Zip(new sbyte[] { 40, -40, 10, 10 }))
            weights[(2 * LinearModel.Row(hash, rows)) + 1] = weight;
        var model = new LinearModel("test", ["no", "yes"], weights, 0.5f);
        model.Strongest(list, label: 1, count: 5).ShouldBe([("w=strong", 10f), ("w=weak", 2.5f)]);
        model.Strongest(list, label: 1, count: 1).ShouldBe([("w=strong", 10f)]);
        model.Strongest(list, label: 0, count: 5).ShouldBe([("w=against", 10f)]);
    }
}
