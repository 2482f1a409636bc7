using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Blotter.Language.Network;

/// <summary>
/// A file of named blocks, as the training program writes them: <c>BLTM</c>, a version, a table of names with offsets and lengths in bytes, then the
/// blocks, each at a multiple of 64 bytes. Little-endian. The file is read in place: what is never asked for is never loaded.
/// </summary>
internal sealed unsafe class ModelFile
{
    /// <summary>What a model file starts with.</summary>
    public const uint Magic = 0x4D544C42;

    /// <summary>Version of the layout.</summary>
    public const int Version = 1;

    /// <summary>Blocks start at multiples of this many bytes.</summary>
    public const int Alignment = 64;

    // Holds the memory that the blocks point into.
    private readonly UnmanagedMemoryStream _stream;
    private readonly FrozenDictionary<string, (long Offset, int Length)> _blocks;

    private ModelFile(UnmanagedMemoryStream stream)
    {
        _stream = stream;
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (stream.Length < 12 || reader.ReadUInt32() != Magic || reader.ReadInt32() != Version)
            throw new InvalidDataException("This is no model file of this version.");
        var blocks = new Dictionary<string, (long, int)>(StringComparer.Ordinal);
        try
        {
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var (name, offset, blockLength) = (reader.ReadString(), reader.ReadInt64(), reader.ReadInt32());
                if (offset < 0 || blockLength < 0 || offset > stream.Length - blockLength)
                    throw new InvalidDataException($"The model's block {name} lies outside of the file.");
                blocks.Add(name, (offset, blockLength));
            }
        }
        catch (EndOfStreamException cause)
        {
            throw new InvalidDataException("The model file is cut short.", cause);
        }
        _blocks = blocks.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Opens a model that was built into the library.</summary>
    /// <exception cref="FileNotFoundException">There is no such model.</exception>
    /// <exception cref="InvalidDataException">It is no model file.</exception>
    public static ModelFile Load(string name) => new(ModelResource.Open(name));

    /// <summary>Opens a model in memory, which must not move or go away.</summary>
    public static ModelFile Open(byte* start, long length) => new(new UnmanagedMemoryStream(start, length));

    /// <summary>The numbers of a block, in place.</summary>
    public ReadOnlySpan<T> Block<T>(string name)
        where T : unmanaged
    {
        var (start, length) = Find(name);
        return new ReadOnlySpan<T>((void*)start, length / sizeof(T));
    }

    /// <summary>A table whose rows are bytes with a factor each.</summary>
    public ByteTable Table(string name)
    {
        var (numbers, length) = Find(name);
        var (factors, factorLength) = Find(name + "/factors");
        var rows = factorLength / sizeof(float);
        return new ByteTable((sbyte*)numbers, (float*)factors, rows == 0 ? 0 : length / rows, _stream);
    }

    /// <summary>A matrix of half precision, widened, with its columns padded to a multiple of <see cref="MatrixProduct.Lanes"/>.</summary>
    public WeightMatrix Matrix(string name)
    {
        var size = Block<int>(name + "/size");
        return new WeightMatrix(Block<Half>(name), size[0], size[1]);
    }

    /// <summary>The lines of a text block.</summary>
    public ImmutableArray<string> Lines(string name) => [.. Encoding.UTF8.GetString(Block<byte>(name)).Split('\n').Select(string.Intern)];

    private (nint Start, int Length) Find(string name) =>
        _blocks.TryGetValue(name, out var block)
            ? ((nint)(_stream.PositionPointer - _stream.Position + block.Offset), block.Length)
            : throw new InvalidDataException($"The model lacks its block {name}.");
}
