using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Blotter.Language;

namespace Blotter.Coding.Learned;

/// <summary>The models that the coder has learned, all in one file (<c>models/coder.bin</c>, its card beside it). Immutable and shared.</summary>
internal sealed class CoderModels
{
    /// <summary>Its name in the library and in the coder's version.</summary>
    public const string ResourceName = "models/coder.bin";

    private static readonly byte[] Magic = "BLOTCOD1"u8.ToArray();

    private static readonly Lazy<CoderModels> Loaded = new(() => Read(ModelResource.Read(ResourceName)));

    private readonly FrozenDictionary<string, LinearModel> _models;

    /// <summary>These models, no two of one name.</summary>
    public CoderModels(IEnumerable<LinearModel> models) => _models = models.ToFrozenDictionary(model => model.Name, StringComparer.Ordinal);

    /// <summary>The shipped models.</summary>
    public static CoderModels Shipped => Loaded.Value;

    /// <summary>All models, in the order of their names.</summary>
    public IEnumerable<LinearModel> All => _models.Values.OrderBy(model => model.Name, StringComparer.Ordinal);

    /// <summary>The model of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public LinearModel this[string name] => _models[name];

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes hold no such models.</exception>
    public static CoderModels Read(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith(Magic))
            throw new InvalidDataException("These bytes hold no models of the coder.");
        using var reader = new BinaryReader(new MemoryStream(bytes[Magic.Length..].ToArray()), Encoding.UTF8);
        var models = new Dictionary<string, LinearModel>(StringComparer.Ordinal);
        try
        {
            for (var left = reader.ReadInt32(); left > 0; left--)
                if (ReadModel(reader) is var model && !models.TryAdd(model.Name, model))
                    throw new InvalidDataException($"Two models of the coder are named \"{model.Name}\".");
        }
        catch (Exception fault) when (fault is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("The models of the coder are cut off or damaged.", fault);
        }
        return new CoderModels(models.Values);
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
        return new LinearModel(name, [.. labels], MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(count)).ToArray(), unit);
    }

    /// <summary>
    /// The models' bytes: a mark of eight bytes, their number, and for each its name, its labels, the unit of its weights and the weights, in the order of names;
    /// numbers little-endian, strings as UTF-8 after their length.
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
        writer.Flush();
        return stream.ToArray();
    }
}
