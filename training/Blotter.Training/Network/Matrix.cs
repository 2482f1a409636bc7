namespace Blotter.Training.Network;

/// <summary>A row-major matrix in an <see cref="Arena"/>, with room for the gradient of the loss by it.</summary>
/// <param name="Columns">A multiple of sixteen; columns beyond those in use hold zeros.</param>
internal sealed unsafe record Matrix(int Rows, int Columns, nint ValueAddress, nint GradientAddress)
{
    public float* Value => (float*)ValueAddress;

    public float* Gradient => (float*)GradientAddress;

    public float* Row(int row) => unchecked(Value + ((nint)row * Columns));

    public float* GradientRow(int row) => unchecked(Gradient + ((nint)row * Columns));

    public nint Length => (nint)Rows * Columns;
}
