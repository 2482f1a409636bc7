namespace Blotter.Language.Network;

/// <summary>Memory for the numbers of a network, used again from run to run, and products in it. One thread's.</summary>
internal unsafe class NetworkMemory
{
    private const int FirstLength = 1 << 20;

    private readonly List<FloatBuffer> _blocks = [new FloatBuffer(FirstLength)];
    private int _block;
    private int _used;

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

    /// <summary>Where the memory in use ends now.</summary>
    public (int Block, int Used) Mark() => (_block, _used);

    /// <summary>Gives back what was taken since <paramref name="mark"/>.</summary>
    public void Release((int Block, int Used) mark) => (_block, _used) = mark;

    /// <summary>Gives all back.</summary>
    public void Reset() => Release((0, 0));
}
