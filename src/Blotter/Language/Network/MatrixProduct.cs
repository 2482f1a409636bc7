using System.Runtime.Intrinsics;

namespace Blotter.Language.Network;

/// <summary>
/// Products of row-major matrices of single precision. Every element of the result is summed over the inner dimension in order, with fused
/// multiply-add, so that the result is the same to the last bit whatever the width of the machine's vectors and however many rows are
/// multiplied together.
/// </summary>
/// <remarks>
/// Here and in the other inner loops <c>AggressiveOptimization</c> keeps methods out of the code that is compiled ahead of time, which knows no wide vectors: they
/// are compiled for the machine at their first call, and at once in full.
/// </remarks>
internal static unsafe class MatrixProduct
{
    /// <summary>The number of columns of results and right-hand sides is a multiple of this.</summary>
    public const int Lanes = 16;

    /// <summary>The least multiple of <see cref="Lanes"/> that is not less than <paramref name="columns"/>.</summary>
    public static int Padded(int columns) => (columns + Lanes - 1) & ~(Lanes - 1);

    /// <summary>
    /// Adds <paramref name="a"/> (<paramref name="rows"/> by <paramref name="inner"/>) times <paramref name="b"/> (<paramref name="inner"/> by
    /// <paramref name="columns"/>) to <paramref name="c"/> (<paramref name="rows"/> by <paramref name="columns"/>). A stride is the count of numbers from one
    /// row to the next; <paramref name="columns"/> is a multiple of <see cref="Lanes"/>. Nothing checks the bounds.
    /// </summary>
    public static void Add(float* a, int aStride, float* b, int bStride, float* c, int cStride, int rows, int inner, int columns)
    {
        if (Vector512.IsHardwareAccelerated)
            WideProduct.Add(a, aStride, b, bStride, c, cStride, rows, inner, columns);
        else
            NarrowProduct.Add(a, aStride, b, bStride, c, cStride, rows, inner, columns);
    }
}
