namespace Blotter.Language.Network;

/// <summary>What one thread needs to run a <see cref="LanguageNetwork"/>: memory that is used again from batch to batch. Not safe to share.</summary>
internal sealed unsafe class NetworkWorkspace(LanguageNetwork network)
{
    private const int FirstLength = 1 << 20;

    private readonly List<FloatBuffer> _blocks = [new FloatBuffer(FirstLength)];
    private int _block;
    private int _used;
    private int[] _heads = new int[256];
    private uint[] _marks = new uint[256];

    /// <summary>The forms seen lately.</summary>
    public FormNumbers Forms { get; } = new(network.Encoder.Forms);

    /// <summary>Decodes trees.</summary>
    public TreeDecoder Trees { get; } = new();

    /// <summary>Decodes names.</summary>
    public NameDecoder Names { get; } = new(network.NameLabels);

    /// <summary>Room for the heads of a sentence.</summary>
    public Span<int> Heads(int words)
    {
        if (_heads.Length < words)
            _heads = new int[2 * words];
        return _heads.AsSpan(0, words);
    }

    /// <summary>Room for what lists of names say of a sentence.</summary>
    public Span<uint> Marks(int words)
    {
        if (_marks.Length < words)
            _marks = new uint[2 * words];
        return _marks.AsSpan(0, words);
    }

    /// <summary>Room for so many numbers, which hold anything.</summary>
    public float* Take(int length)
    {
        var rounded = MatrixProduct.Padded(length);
        while (_used + rounded > _blocks[_block].Length)
        {
            (_block, _used) = (_block + 1, 0);
            if (_block == _blocks.Count)
                _blocks.Add(new FloatBuffer(Math.Max(rounded, FirstLength)));
        }
        var start = _blocks[_block].Pointer + _used;
        _used += rounded;
        return start;
    }

    /// <summary>
    /// <paramref name="x"/>, with so many numbers from row to row, times <paramref name="weights"/>, plus <paramref name="bias"/> in each row.
    /// </summary>
    public float* Product(float* x, int stride, WeightMatrix weights, int rows, WeightMatrix? bias = null)
    {
        var result = Take(rows * weights.Stride);
        if (bias is null)
            new Span<float>(result, rows * weights.Stride).Clear();
        for (nint row = 0; bias is not null && row < rows; row++)
            new Span<float>(bias.Pointer, bias.Stride).CopyTo(new Span<float>(result + (row * bias.Stride), bias.Stride));
        MatrixProduct.Add(x, stride, weights.Pointer, weights.Stride, result, weights.Stride, rows, weights.Rows, weights.Stride);
        return result;
    }

    /// <summary>The rows of a sentence's words, which lie apart in packed order, one after another.</summary>
    public float* Rows(float* packed, int width, PackedBatch batch, int sentence)
    {
        var length = batch.Lengths[sentence];
        var rows = Take(length * width);
        for (var word = 0; word < length; word++)
            new Span<float>(packed + ((nint)batch.Row(sentence, word) * width), width).CopyTo(new Span<float>(rows + ((nint)word * width), width));
        return rows;
    }

    /// <summary>Where the memory in use ends now.</summary>
    public (int Block, int Used) Mark() => (_block, _used);

    /// <summary>Gives back what was taken since <paramref name="mark"/>.</summary>
    public void Release((int Block, int Used) mark) => (_block, _used) = mark;

    /// <summary>Gives all back.</summary>
    public void Reset() => Release((0, 0));
}
