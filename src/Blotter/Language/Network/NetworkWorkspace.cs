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
    public FormCache Forms { get; } = new(network.Forms);

    /// <summary>Decodes trees.</summary>
    public TreeDecoder Trees { get; } = new();

    /// <summary>Decodes names.</summary>
    public NameDecoder Names { get; } = new(network.Names);

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
        var rounded = (length + MatrixProduct.Lanes - 1) & ~(MatrixProduct.Lanes - 1);
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

    /// <summary>Where the memory in use ends now.</summary>
    public (int Block, int Used) Mark() => (_block, _used);

    /// <summary>Gives back what was taken since <paramref name="mark"/>.</summary>
    public void Release((int Block, int Used) mark) => (_block, _used) = mark;

    /// <summary>Gives all back.</summary>
    public void Reset() => Release((0, 0));
}
