namespace Blotter.Language.Network;

/// <summary>A matrix of weights, row-major, its columns padded with zeros to a multiple of <see cref="MatrixProduct.Lanes"/>.</summary>
internal sealed unsafe class WeightMatrix
{
    private readonly FloatBuffer _numbers;

    /// <summary>Widens numbers that stand row by row, without padding.</summary>
    public WeightMatrix(ReadOnlySpan<Half> numbers, int rows, int columns)
        : this(rows, columns)
    {
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                _numbers.Pointer[(row * Stride) + column] = (float)numbers[(row * columns) + column];
    }

    private WeightMatrix(int rows, int columns)
    {
        (Rows, Columns, Stride) = (rows, columns, MatrixProduct.Padded(columns));
        _numbers = new FloatBuffer(rows * Stride);
    }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>Columns in use.</summary>
    public int Columns { get; }

    /// <summary>Columns with padding: numbers from one row to the next.</summary>
    public int Stride { get; }

    /// <summary>The first number.</summary>
    public float* Pointer => _numbers.Pointer;

    /// <summary>A matrix of zeros.</summary>
    public static WeightMatrix Zeros(int rows, int columns) => new(rows, columns);

    /// <summary>The numbers row by row, without padding, as the constructor takes them.</summary>
    public Half[] Rounded()
    {
        var numbers = new Half[Rows * Columns];
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns; column++)
                numbers[(row * Columns) + column] = (Half)_numbers.Pointer[(row * Stride) + column];
        return numbers;
    }

    /// <summary>The matrices side by side, which all have as many rows and columns without padding.</summary>
    public static WeightMatrix Beside(params ReadOnlySpan<WeightMatrix> parts)
    {
        var columns = 0;
        foreach (var part in parts)
            columns += part.Stride;
        var result = new WeightMatrix(parts[0].Rows, columns);
        var start = 0;
        foreach (var part in parts)
        {
            for (var row = 0; row < part.Rows; row++)
                new Span<float>(part.Pointer + (row * part.Stride), part.Stride).CopyTo(new Span<float>(result.Pointer + (row * result.Stride) + start, part.Stride));
            start += part.Stride;
        }
        return result;
    }
}
