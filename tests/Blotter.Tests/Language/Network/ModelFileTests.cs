using Blotter.Language.Network;
using Blotter.Training.Network;

namespace Blotter.Tests.Language.Network;

public sealed unsafe class ModelFileTests
{
    [Fact]
    public void Reads_the_blocks_that_were_written()
    {
        var writer = new ModelWriter();
        writer.Add<int>("numbers", [3, 1, 4]);
        writer.AddLines("labels", ["NOUN", "VERB"]);

        Open(writer.Finish(), model =>
        {
            model.Block<int>("numbers").ToArray().ShouldBe([3, 1, 4]);
            model.Lines("labels").ShouldBe(["NOUN", "VERB"]);
        });
    }

    [Fact]
    public void Widens_a_matrix_and_pads_its_rows()
    {
        var writer = new ModelWriter();
        writer.Add<Half>("weights", [(Half)1, (Half)2, (Half)(-0.5)]);
        writer.Add<int>("weights/size", [1, 3]);

        Open(writer.Finish(), model =>
        {
            var matrix = model.Matrix("weights");
            (matrix.Rows, matrix.Columns, matrix.Stride).ShouldBe((1, 3, 16));
            new ReadOnlySpan<float>(matrix.Pointer, 4).ToArray().ShouldBe([1, 2, -0.5f, 0]);
        });
    }

    [Fact]
    public void Adds_a_row_of_bytes_times_its_factor()
    {
        var writer = new ModelWriter();
        writer.Add<sbyte>("table", [.. Enumerable.Range(-8, 32).Select(number => (sbyte)(number * 5))]);
        writer.Add<float>("table/factors", [0.5f, 2f]);

        Open(writer.Finish(), model =>
        {
            var target = new FloatBuffer(16);
            target.Pointer[0] = 100;
            model.Table("table").AddRow(1, target.Pointer);
            target.Span[..3].ToArray().ShouldBe([100 + (2f * 40), 2f * 45, 2f * 50]);
        });
    }

    [Fact]
    public void Refuses_other_files() =>
        Should.Throw<InvalidDataException>(() => Open([.. "not a model"u8, 0, 0, 0, 0, 0, 0, 0, 0], _ => { }));

    [Fact]
    public void Refuses_files_that_are_cut_short()
    {
        var writer = new ModelWriter();
        writer.Add<int>("numbers", [3, 1, 4]);
        var bytes = writer.Finish();

        for (var length = 1; length < bytes.Length; length++)
            Should.Throw<InvalidDataException>(() => Open(bytes[..length], model => model.Block<int>("numbers")));
    }

    [Fact]
    public void Says_which_block_is_missing() =>
        Should.Throw<InvalidDataException>(() => Open(new ModelWriter().Finish(), model => model.Block<int>("layers"))).Message.ShouldContain("layers");

    [Fact]
    public void Knows_no_model_that_does_not_ship() => Should.Throw<FileNotFoundException>(() => ModelFile.Load("models/none.bin"));

    private static void Open(byte[] bytes, Action<ModelFile> use)
    {
        fixed (byte* start = bytes)
            use(ModelFile.Open(start, bytes.Length));
    }
}
