using System.Buffers.Binary;
using Blotter.Coding.Learned;
using Blotter.Language;
using Blotter.Language.Network;

namespace Blotter.Tests.Coding.Learned;

public sealed class CoderModelsTests
{
    private static readonly WeightMatrix Matrix = new([(Half)1, (Half)(-0.5f), (Half)3, (Half)0, (Half)7, (Half)2], 2, 3);

    private static readonly byte[] Bytes = new CoderModels(
    [
        new LinearModel("role", ["none", "weapon"], [1, -2, 3, 127, -128, 0, 5, 6], 0.25f),
        new LinearModel("event", ["no", "yes", "perhaps"], [1, 2, 3], 1),
    ],
    [
        new Forest("incident", 2, -0.5f, [0, 3], [new ForestNode(1, 0.25f, 1), ForestNode.Leaf(-1), ForestNode.Leaf(2), ForestNode.Leaf(0.5f)]),
    ],
    new Dictionary<string, WeightMatrix>(StringComparer.Ordinal) { ["edge"] = Matrix }).Write();

    // Where the number of models, of the first model's labels and of its weights stand: it is "event" with the labels "no", "yes", "perhaps".
    private const int ModelCount = 8;
    private const int LabelCount = ModelCount + 4 + 6;
    private const int Unit = LabelCount + 4 + 3 + 4 + 8;
    private const int WeightCount = Unit + 4;

    // Where the matrix's rows, columns and numbers stand, at the end, and before them its name and the number of matrices.
    private static readonly int RowsAt = Bytes.Length - (4 + 4 + (6 * 2));

    // Where the first of the forest's four nodes of three numbers stands.
    private static readonly int NodesAt = RowsAt - (4 + 5) - (4 * 12);

    [Fact]
    public void What_was_written_is_read()
    {
        var model = Read(Bytes)["role"];
        (model.Name, model.Unit).ShouldBe(("role", 0.25f));
        model.Labels.ShouldBe(["none", "weapon"]);
        model.Weights.ToArray().ShouldBe(new sbyte[] { 1, -2, 3, 127, -128, 0, 5, 6 });
        var forest = Read(Bytes).Forest("incident");
        (forest.Width, forest.Bias).ShouldBe((2, -0.5f));
        forest.Roots.ShouldBe([0, 3]);
        forest.Nodes.Length.ShouldBe(4);
        forest.LogOddsOf([9, 0.3f]).ShouldBe(2);
        Read(Bytes).Network["edge"].Rounded().ShouldBe(Matrix.Rounded());
        Read(Bytes).Write().ShouldBe(Bytes);
    }

    [Fact]
    public void The_order_given_makes_no_difference() => new CoderModels([Read(Bytes)["role"], Read(Bytes)["event"]], Read(Bytes).Forests, Read(Bytes).Network).Write().ShouldBe(Bytes);

    [Fact]
    public void A_model_that_is_not_there_is_refused()
    {
        Should.Throw<KeyNotFoundException>(() => Read(Bytes)["stage"]);
        Should.Throw<KeyNotFoundException>(() => Read(Bytes).Forest("participant"));
    }

    [Fact]
    public void Bytes_of_something_else_are_refused()
    {
        Should.Throw<InvalidDataException>(() => Read(default));
        Should.Throw<InvalidDataException>(() => Read("<!DOCTYPE html>"u8.ToArray()));
    }

    [Fact]
    public void Bytes_that_are_cut_off_anywhere_are_refused()
    {
        for (var length = 0; length < Bytes.Length; length++)
            Should.Throw<InvalidDataException>(() => Read(Bytes.AsMemory(0, length)), $"of {length} bytes");
    }

    [Theory]
    [InlineData(ModelCount, int.MaxValue)]
    [InlineData(LabelCount, int.MaxValue)]
    [InlineData(LabelCount, 0)]
    [InlineData(LabelCount, -1)]
    [InlineData(WeightCount, int.MaxValue)]
    [InlineData(WeightCount, -1)]
    [InlineData(WeightCount, 2)]
    [InlineData(WeightCount, 0)]
    [InlineData(Unit, 0x7FC0_0000)]
    public void Counts_and_units_that_cannot_be_are_refused(int at, int value) => ShouldRefuse(at, value);

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    [InlineData(3)]
    public void Numbers_of_nodes_that_cannot_be_are_refused(int value) => ShouldRefuse(NodesAt - 4, value);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(0, -2)]
    [InlineData(1, 0x7F80_0000)]
    [InlineData(2, 0)]
    [InlineData(2, 3)]
    [InlineData(2, int.MaxValue)]
    public void A_node_that_leads_nowhere_or_asks_for_nothing_is_refused(int field, int value) => ShouldRefuse(NodesAt + (4 * field), value);

    [Theory]
    [InlineData(0, -1)]
    [InlineData(0, int.MaxValue)]
    [InlineData(4, -1)]
    [InlineData(4, 4)]
    [InlineData(4, int.MaxValue)]
    [InlineData(8, 0x7C00)]
    public void Sizes_and_numbers_of_a_matrix_that_cannot_be_are_refused(int field, int value) => ShouldRefuse(RowsAt + field, value);

    [Fact]
    public void Two_models_of_one_name_are_refused()
    {
        var twice = new CoderModels([new LinearModel("a", ["no"], [1], 1), new LinearModel("b", ["no"], [1], 1)], []).Write();
        twice[twice.AsSpan().LastIndexOf("\u0001b"u8) + 1] = (byte)'a';
        Should.Throw<InvalidDataException>(() => Read(twice)).Message.ShouldContain("\"a\"");
    }

    [Fact]
    public void Two_forests_of_one_name_are_refused()
    {
        var twice = new CoderModels([], [new Forest("a", 1, 0, [], []), new Forest("b", 1, 0, [], [])]).Write();
        twice[twice.AsSpan().LastIndexOf("\u0001b"u8) + 1] = (byte)'a';
        Should.Throw<InvalidDataException>(() => Read(twice)).Message.ShouldContain("\"a\"");
    }

    [Fact]
    public void Two_matrices_of_one_name_are_refused()
    {
        var twice = new CoderModels([], [], new Dictionary<string, WeightMatrix>(StringComparer.Ordinal) { ["a"] = Matrix, ["b"] = Matrix }).Write();
        twice[twice.AsSpan().LastIndexOf("\u0001b"u8) + 1] = (byte)'a';
        Should.Throw<InvalidDataException>(() => Read(twice)).Message.ShouldContain("\"a\"");
    }

    [Fact]
    public void The_shipped_models_are_whole_and_have_a_digest()
    {
        ModelResource.Digest(CoderModels.ResourceName).ShouldStartWith("sha256:");
        CoderModels.Shipped["role"].Labels.Length.ShouldBe(Enum.GetValues<Blotter.Coding.Roles.Role>().Length);
        CoderModels.Shipped.Forests.Select(forest => forest.Name).ShouldBe(["incident", "organisation", "participant"]);
        CoderModels.Shipped["event"].Labels.Length.ShouldBe(Enum.GetValues<Blotter.Coding.Incidents.EventType>().Length);
    }

    private static void ShouldRefuse(int at, int value)
    {
        var damaged = Bytes.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(damaged.AsSpan(at), value);
        Should.Throw<InvalidDataException>(() => Read(damaged));
    }

    private static CoderModels Read(ReadOnlyMemory<byte> bytes) => CoderModels.Read(new MemoryStream(bytes.ToArray()));
}
