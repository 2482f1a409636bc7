using System.Runtime.InteropServices;
using System.Text;
using Blotter.Language;
using Blotter.Language.Network;

namespace Blotter.Training.Network;

/// <summary>Writes a model in the layout of <see cref="ModelFile"/>: tables as bytes, weights in half precision.</summary>
internal sealed unsafe class ModelWriter
{
    private readonly List<(string Name, byte[] Bytes)> _blocks = [];

    /// <summary>The whole network.</summary>
    public static byte[] Write(TrainingNetwork network)
    {
        var writer = new ModelWriter();
        var vocabulary = network.Vocabulary;
        writer.Add<ulong>("vectors/hashes", [.. vocabulary.Vectors.Rows.OrderBy(row => row.Value).Select(row => TextHash.Of(row.Key))]);
        writer.Add<ulong>("words/hashes", [.. vocabulary.WordRows.OrderBy(row => row.Value).Select(row => TextHash.Of(row.Key))]);
        writer.Add<int>("layers", [network.Shape.Layers]);
        writer.AddLines("upos/labels", vocabulary.Upos.Labels);
        writer.AddLines("xpos/labels", vocabulary.Xpos.Labels);
        writer.AddLines("relation/labels", vocabulary.Relations.Labels);
        writer.AddLines("name/labels", vocabulary.Names.Labels);
        foreach (var parameter in network.Parameters)
        {
            if (parameter.Name.StartsWith("other-name", StringComparison.Ordinal))
                continue;
            if (parameter.IsSparse)
                writer.AddTable(parameter);
            else
                writer.AddMatrix(parameter);
        }
        return writer.Finish();
    }

    /// <summary>Adds a block of numbers.</summary>
    public void Add<T>(string name, ReadOnlySpan<T> numbers)
        where T : unmanaged => _blocks.Add((name, MemoryMarshal.AsBytes(numbers).ToArray()));

    /// <summary>Adds a block of text.</summary>
    public void AddLines(string name, IEnumerable<string> lines) => Add<byte>(name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <summary>The file's bytes.</summary>
    public byte[] Finish()
    {
        using var header = new MemoryStream();
        using var writer = new BinaryWriter(header, Encoding.UTF8);
        // Written twice: the offsets depend on the length of the header, which does not depend on the offsets.
        var start = 0L;
        for (var pass = 0; pass < 2; pass++)
        {
            header.SetLength(0);
            writer.Write(ModelFile.Magic);
            writer.Write(ModelFile.Version);
            writer.Write(_blocks.Count);
            var offset = start;
            foreach (var (name, bytes) in _blocks)
            {
                writer.Write(name);
                writer.Write(offset);
                writer.Write(bytes.Length);
                offset = Aligned(offset + bytes.Length);
            }
            writer.Flush();
            start = Aligned(header.Length);
        }
        foreach (var (_, bytes) in _blocks)
        {
            header.SetLength(Aligned(header.Length));
            header.Position = header.Length;
            header.Write(bytes);
        }
        return header.ToArray();
    }

    private static long Aligned(long length) => (length + ModelFile.Alignment - 1) / ModelFile.Alignment * ModelFile.Alignment;

    private void AddMatrix(Parameter parameter)
    {
        Add<Half>(parameter.Name, parameter.Rounded());
        Add<int>(parameter.Name + "/size", [parameter.Rows, parameter.Columns]);
    }

    private void AddTable(Parameter parameter)
    {
        var numbers = new sbyte[parameter.Rows * parameter.Stride];
        var factors = new float[parameter.Rows];
        for (var row = 0; row < parameter.Rows; row++)
        {
            var from = parameter.Value.Span.Slice(row * parameter.Stride, parameter.Stride);
            var most = 0f;
            foreach (var number in from)
                most = Math.Max(most, Math.Abs(number));
            factors[row] = most / sbyte.MaxValue;
            for (var column = 0; most > 0 && column < from.Length; column++)
                numbers[(row * parameter.Stride) + column] = (sbyte)MathF.Round(from[column] / factors[row]);
        }
        Add<sbyte>(parameter.Name, numbers);
        Add<float>(parameter.Name + "/factors", factors);
    }
}
