using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Blotter.Language.Network;

/// <summary><see cref="MatrixProduct"/> with vectors of 256 bits: four rows by two vectors at a time stay in registers.</summary>
internal static unsafe class NarrowProduct
{
    /// <summary>Adds a product; see <see cref="MatrixProduct.Add"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float* a, int aStride, float* b, int bStride, float* c, int cStride, int rows, int inner, int columns)
    {
        unchecked
        {
            for (var column = 0; column < columns; column += 16)
            {
                var row = 0;
                for (; row + 4 <= rows; row += 4)
                    Four(a + ((nint)row * aStride), aStride, b + column, bStride, c + ((nint)row * cStride) + column, cStride, inner);
                for (; row < rows; row++)
                    One(a + ((nint)row * aStride), b + column, bStride, c + ((nint)row * cStride) + column, inner);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(float* a, int aStride, float* b, int bStride, float* c, int cStride, int inner)
    {
        unchecked
        {
            nint ld = aStride, bd = bStride, cd = cStride;
            float* a0 = a, a1 = a + ld, a2 = a + (2 * ld), a3 = a + (3 * ld);
            Vector256<float> c00 = Vector256.Load(c), c01 = Vector256.Load(c + 8);
            Vector256<float> c10 = Vector256.Load(c + cd), c11 = Vector256.Load(c + cd + 8);
            Vector256<float> c20 = Vector256.Load(c + (2 * cd)), c21 = Vector256.Load(c + (2 * cd) + 8);
            Vector256<float> c30 = Vector256.Load(c + (3 * cd)), c31 = Vector256.Load(c + (3 * cd) + 8);
            for (nint k = 0; k < inner; k++)
            {
                var b0 = Vector256.Load(b);
                var b1 = Vector256.Load(b + 8);
                b += bd;
                var x = Vector256.Create(a0[k]);
                c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
                c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
                x = Vector256.Create(a1[k]);
                c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
                c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
                x = Vector256.Create(a2[k]);
                c20 = Vector256.FusedMultiplyAdd(x, b0, c20);
                c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
                x = Vector256.Create(a3[k]);
                c30 = Vector256.FusedMultiplyAdd(x, b0, c30);
                c31 = Vector256.FusedMultiplyAdd(x, b1, c31);
            }
            c00.Store(c);
            c01.Store(c + 8);
            c10.Store(c + cd);
            c11.Store(c + cd + 8);
            c20.Store(c + (2 * cd));
            c21.Store(c + (2 * cd) + 8);
            c30.Store(c + (3 * cd));
            c31.Store(c + (3 * cd) + 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(float* a, float* b, int bStride, float* c, int inner)
    {
        unchecked
        {
            Vector256<float> c0 = Vector256.Load(c), c1 = Vector256.Load(c + 8);
            for (nint k = 0; k < inner; k++, b += bStride)
            {
                var x = Vector256.Create(a[k]);
                c0 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b), c0);
                c1 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b + 8), c1);
            }
            c0.Store(c);
            c1.Store(c + 8);
        }
    }
}
