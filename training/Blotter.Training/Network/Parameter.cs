using Blotter.Language.Network;

namespace Blotter.Training.Network;

/// <summary>A matrix that is learned. Its columns are padded with zeros to a multiple of sixteen.</summary>
internal sealed unsafe class Parameter
{
    public Parameter(string name, int index, int rows, int columns, bool sparse)
    {
        (Name, Index, Rows, Columns, IsSparse) = (name, index, rows, columns, sparse);
        Stride = MatrixProduct.Padded(columns);
        Value = new FloatBuffer(rows * Stride);
        First = new FloatBuffer(rows * Stride);
        Second = new FloatBuffer(rows * Stride);
        Average = new FloatBuffer(rows * Stride);
        if (!sparse)
            Transposed = new FloatBuffer(Stride * PaddedRows);
        else
            LastStep = new int[rows];
    }

    public string Name { get; }

    public int Index { get; }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Columns with padding.</summary>
    public int Stride { get; }

    /// <summary>Rows with padding, which is the stride of <see cref="Transposed"/>.</summary>
    public int PaddedRows => MatrixProduct.Padded(Rows);

    /// <summary>Whether a batch touches few rows (a table of embeddings), so that only these are updated.</summary>
    public bool IsSparse { get; }

    public FloatBuffer Value { get; }

    /// <summary>Adam's running means of the gradient and of its square.</summary>
    public FloatBuffer First { get; }

    public FloatBuffer Second { get; }

    /// <summary>Exponential moving average of the values.</summary>
    public FloatBuffer Average { get; }

    public FloatBuffer? Transposed { get; }

    public int[]? LastStep { get; }

    /// <summary>Fills it with numbers evenly spread over [-<paramref name="bound"/>, <paramref name="bound"/>].</summary>
    public Parameter Fill(RandomNumbers random, float bound)
    {
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns; column++)
                Value.Pointer[(row * Stride) + column] = ((2 * random.NextSingle()) - 1) * bound;
        return this;
    }

    /// <summary>Renews <see cref="Transposed"/> after a change of the values.</summary>
    public void Transpose()
    {
        if (Transposed is { } target)
            Transposition.Copy(Value.Pointer, Stride, target.Pointer, PaddedRows, Rows, Stride);
    }

    /// <summary>The values in half precision, row by row without padding.</summary>
    public Half[] Rounded()
    {
        var numbers = new Half[Rows * Columns];
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns; column++)
                numbers[(row * Columns) + column] = (Half)Value.Pointer[(row * Stride) + column];
        return numbers;
    }
}
