namespace Blotter.Language.Network;

/// <summary>What one thread needs to run a <see cref="LanguageNetwork"/>: memory that is used again from batch to batch. Not safe to share.</summary>
internal sealed unsafe class NetworkWorkspace(LanguageNetwork network) : NetworkMemory
{
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

    /// <summary>The rows of a sentence's words, which lie apart in packed order, one after another.</summary>
    public float* Rows(float* packed, int width, PackedBatch batch, int sentence)
    {
        var length = batch.Lengths[sentence];
        var rows = Take(length * width);
        for (var word = 0; word < length; word++)
            new Span<float>(packed + ((nint)batch.Row(sentence, word) * width), width).CopyTo(new Span<float>(rows + ((nint)word * width), width));
        return rows;
    }
}
