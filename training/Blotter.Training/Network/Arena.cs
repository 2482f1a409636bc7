using Blotter.Language.Network;

namespace Blotter.Training.Network;

/// <summary>Memory for the matrices of one batch, given back all at once.</summary>
internal sealed unsafe class Arena
{
    private readonly List<FloatBuffer> _blocks = [];
    private int _block = -1;
    private int _used;

    /// <summary>A matrix of zeros.</summary>
    public Matrix Take(int rows, int columns)
    {
        var length = rows * columns;
        return new Matrix(rows, columns, (nint)Floats(length), (nint)Floats(length));
    }

    /// <summary>So many zeros.</summary>
    public float* Floats(int length)
    {
        var rounded = MatrixProduct.Padded(length);
        if (_block < 0 || _used + rounded > _blocks[_block].Length)
            NextBlock(rounded);
        var start = _blocks[_block].Pointer + _used;
        _used += rounded;
        new Span<float>(start, rounded).Clear();
        return start;
    }

    /// <summary>Gives all memory back; what was taken may not be used any more.</summary>
    public void Reset() => (_block, _used) = (_blocks.Count > 0 ? 0 : -1, 0);

    private void NextBlock(int length)
    {
        do
        {
            _block++;
            if (_block == _blocks.Count)
                _blocks.Add(new FloatBuffer(Math.Max(length, 1 << 22)));
        }
        while (_blocks[_block].Length < length);
        _used = 0;
    }
}
