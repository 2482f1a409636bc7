using System.Runtime.InteropServices;

namespace Blotter.Language.Segmentation;

/// <summary>
/// The weights of the decision whether a sentence ends between two tokens: a logistic regression over hashed features, its weights rounded to bytes.
/// Immutable.
/// </summary>
/// <param name="weights">One a slot; their number is a power of two.</param>
/// <param name="threshold">A sentence ends where the sum of the weights is above it.</param>
internal sealed class BoundaryModel(sbyte[] weights, int threshold)
{
    /// <summary>Its name in the library and in the coder's version.</summary>
    public const string ResourceName = "models/segmentation.bin";

    private static readonly byte[] Magic = "BLOTSEG1"u8.ToArray();

    private static readonly Lazy<BoundaryModel> Loaded = new(() => Read(ModelResource.Read(ResourceName)));

    /// <summary>The shipped model.</summary>
    public static BoundaryModel Shipped => Loaded.Value;

    /// <summary>Whether a sentence ends where these features hold.</summary>
    public bool IsBoundary(ReadOnlySpan<uint> features)
    {
        var (sum, mask) = (0, (uint)weights.Length - 1);
        foreach (var feature in features)
            sum += weights[feature & mask];
        return sum > threshold;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes hold no such model.</exception>
    public static BoundaryModel Read(ReadOnlySpan<byte> bytes)
    {
        var header = Magic.Length + sizeof(int);
        if (bytes.Length <= header || !bytes.StartsWith(Magic) || !int.IsPow2(bytes.Length - header))
            throw new InvalidDataException("These bytes hold no model of sentence boundaries.");
        var threshold = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(bytes[Magic.Length..]);
        return new BoundaryModel(MemoryMarshal.Cast<byte, sbyte>(bytes[header..]).ToArray(), threshold);
    }

    /// <summary>The model's bytes: a mark of eight bytes, the threshold (four, little-endian), the weights.</summary>
    public byte[] Write()
    {
        var bytes = new byte[Magic.Length + sizeof(int) + weights.Length];
        Magic.CopyTo(bytes, 0);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Magic.Length), threshold);
        MemoryMarshal.AsBytes(weights.AsSpan()).CopyTo(bytes.AsSpan(Magic.Length + sizeof(int)));
        return bytes;
    }
}
