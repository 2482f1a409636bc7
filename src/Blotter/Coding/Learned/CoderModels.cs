using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Blotter.Language;
using Blotter.Language.Network;

namespace Blotter.Coding.Learned;

/// <summary>The models that the coder has learned, all in one file (<c>models/coder.bin</c>, its card beside it). Immutable and shared.</summary>
internal sealed class CoderModels
{
    /// <summary>Its name in the library and in the coder's version.</summary>
    public const string ResourceName = "models/coder.bin";

    private static readonly byte[] Magic = "BLOTCOD3"u8.ToArray();

    private static readonly Lazy<CoderModels> Loaded = new(() =>
    {
        using var stream = ModelResource.Open(ResourceName);
        return Read(stream);
    });

    private readonly FrozenDictionary<string, LinearModel> _models;
    private readonly FrozenDictionary<string, Forest> _forests;

    /// <summary>These models and forests, no two of one name, and the matrices of a network.</summary>
    public CoderModels(IEnumerable<LinearModel> models, IEnumerable<Forest> forests, IReadOnlyDictionary<string, WeightMatrix>? network = null)
    {
        Network = network ?? FrozenDictionary<string, WeightMatrix>.Empty;
        _models = models.ToFrozenDictionary(model => model.Name, StringComparer.Ordinal);
        _forests = forests.ToFrozenDictionary(forest => forest.Name, StringComparer.Ordinal);
    }

    /// <summary>The shipped models.</summary>
    public static CoderModels Shipped => Loaded.Value;

    /// <summary>All models, in the order of their names.</summary>
    public IEnumerable<LinearModel> All => _models.Values.OrderBy(model => model.Name, StringComparer.Ordinal);

    /// <summary>All forests, in the order of their names.</summary>
    public IEnumerable<Forest> Forests => _forests.Values.OrderBy(forest => forest.Name, StringComparer.Ordinal);

    /// <summary>The matrices of the network, by name.</summary>
    public IReadOnlyDictionary<string, WeightMatrix> Network { get; }

    /// <summary>The model of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public LinearModel this[string name] => _models[name];

    /// <summary>The forest of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Forest Forest(string name) => _forests[name];

    /// <summary>Reads what <see cref="Write()"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes hold no such models.</exception>
    public static CoderModels Read(Stream bytes)
    {
        using var reader = new BinaryReader(bytes, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
            throw new InvalidDataException("These bytes hold no models of the coder.");
        var models = new Dictionary<string, LinearModel>(StringComparer.Ordinal);
        var forests = new Dictionary<string, Forest>(StringComparer.Ordinal);
        var network = new Dictionary<string, WeightMatrix>(StringComparer.Ordinal);
        try
        {
            for (var left = reader.ReadInt32(); left > 0; left--)
                if (ReadModel(reader) is var model && !models.TryAdd(model.Name, model))
                    throw new InvalidDataException($"Two models of the coder are named \"{model.Name}\".");
            for (var left = reader.ReadInt32(); left > 0; left--)
                if (ReadForest(reader) is var forest && !forests.TryAdd(forest.Name, forest))
                    throw new InvalidDataException($"Two forests of the coder are named \"{forest.Name}\".");
            for (var left = reader.ReadInt32(); left > 0; left--)
                if (reader.ReadString() is var name && !network.TryAdd(name, ReadMatrix(reader, name)))
                    throw new InvalidDataException($"Two matrices of the coder are named \"{name}\".");
        }
        catch (Exception fault) when (fault is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("The models of the coder are cut off or damaged.", fault);
        }
        return new CoderModels(models.Values, forests.Values, network);
    }

    private static LinearModel ReadModel(BinaryReader reader)
    {
        var name = reader.ReadString();
        var labels = new List<string>();
        for (var left = reader.ReadInt32(); left > 0; left--)
            labels.Add(reader.ReadString());
        var unit = reader.ReadSingle();
        var count = reader.ReadInt32();
        if (count < 0 || count > reader.BaseStream.Length - reader.BaseStream.Position)
            throw new EndOfStreamException();
        if (!float.IsFinite(unit) || labels.Count == 0 || count % labels.Count != 0 || !BitOperations.IsPow2(count / labels.Count))
            throw new InvalidDataException($"The model \"{name}\" of the coder is damaged.");
        var weights = new sbyte[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LinearModel(name, [.. labels], weights, unit);
    }

    private static Forest ReadForest(BinaryReader reader)
    {
        var forest = new Forest(
            reader.ReadString(), reader.ReadInt32(), reader.ReadSingle(), ReadMany(reader, sizeof(int), () => reader.ReadInt32()),
            ReadMany(reader, 2 * sizeof(int) + sizeof(float), () => new ForestNode(reader.ReadInt32(), reader.ReadSingle(), reader.ReadInt32())));
        return forest.IsWhole ? forest : throw new InvalidDataException($"The forest \"{forest.Name}\" of the coder is damaged.");
    }

    private static WeightMatrix ReadMatrix(BinaryReader reader, string name)
    {
        var (rows, columns) = (reader.ReadInt32(), reader.ReadInt32());
        if (rows < 0 || columns < 0 || (long)rows * columns > (reader.BaseStream.Length - reader.BaseStream.Position) / sizeof(short))
            throw new EndOfStreamException();
        var numbers = new Half[rows * columns];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers.All(Half.IsFinite) ? new WeightMatrix(numbers, rows, columns) : throw new InvalidDataException($"The matrix \"{name}\" of the coder is damaged.");
    }

    // A count that the bytes left cannot hold is refused before room is made for it.
    private static ImmutableArray<T> ReadMany<T>(BinaryReader reader, int size, Func<T> read)
    {
        var count = reader.ReadInt32();
        if (count < 0 || count > (reader.BaseStream.Length - reader.BaseStream.Position) / size)
            throw new EndOfStreamException();
        return [.. Enumerable.Range(0, count).Select(_ => read())];
    }

    /// <summary>
    /// The models' bytes: a mark of eight bytes; the number of models, and for each its name, its labels, the unit of its weights and the weights; the number of forests, and for each its name,
    /// width, bias, roots and nodes; the number of matrices, and for each its name, rows, columns and numbers in half precision; in the order of names, numbers little-endian, strings as UTF-8
    /// after their length, lists after theirs.
    /// </summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(_models.Count);
        foreach (var model in All)
        {
            writer.Write(model.Name);
            writer.Write(model.Labels.Length);
            foreach (var label in model.Labels)
                writer.Write(label);
            writer.Write(model.Unit);
            writer.Write(model.Weights.Length);
            writer.Write(MemoryMarshal.AsBytes(model.Weights));
        }
        writer.Write(_forests.Count);
        foreach (var forest in Forests)
            Write(writer, forest);
        writer.Write(Network.Count);
        foreach (var (name, matrix) in Network.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Write(writer, name, matrix);
        writer.Flush();
        return stream.ToArray();
    }

    private static void Write(BinaryWriter writer, Forest forest)
    {
        writer.Write(forest.Name);
        writer.Write(forest.Width);
        writer.Write(forest.Bias);
        writer.Write(forest.Roots.Length);
        foreach (var root in forest.Roots)
            writer.Write(root);
        writer.Write(forest.Nodes.Length);
        foreach (var node in forest.Nodes)
        {
            writer.Write(node.Number);
            writer.Write(node.Value);
            writer.Write(node.Below);
        }
    }

    private static void Write(BinaryWriter writer, string name, WeightMatrix matrix)
    {
        writer.Write(name);
        writer.Write(matrix.Rows);
        writer.Write(matrix.Columns);
        writer.Write(MemoryMarshal.AsBytes<Half>(matrix.Rounded()));
    }
}
