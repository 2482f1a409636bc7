using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Blotter.Language.Network;

/// <summary><see cref="MatrixProduct"/> with vectors of 512 bits: eight rows by two vectors at a time stay in registers.</summary>
internal static unsafe class WideProduct
{
    /// <summary>Adds a product; see <see cref="MatrixProduct.Add"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float* a, int aStride, float* b, int bStride, float* c, int cStride, int rows, int inner, int columns)
    {
        unchecked
        {
            var column = 0;
            for (; column + 32 <= columns; column += 32)
            {
                var row = 0;
                for (; row + 8 <= rows; row += 8)
                    Eight(a + ((nint)row * aStride), aStride, b + column, bStride, c + ((nint)row * cStride) + column, cStride, inner);
                for (; row + 4 <= rows; row += 4)
                    Four(a + ((nint)row * aStride), aStride, b + column, bStride, c + ((nint)row * cStride) + column, cStride, inner);
                for (; row < rows; row++)
                    One(a + ((nint)row * aStride), b + column, bStride, c + ((nint)row * cStride) + column, inner);
            }
            for (; column < columns; column += 16)
                for (var row = 0; row < rows; row++)
                    Sixteen(a + ((nint)row * aStride), b + column, bStride, c + ((nint)row * cStride) + column, inner);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Eight(float* a, int aStride, float* b, int bStride, float* c, int cStride, int inner)
    {
        unchecked
        {
            nint ld = aStride, bd = bStride, cd = cStride;
            float* a0 = a, a1 = a + ld, a2 = a + (2 * ld), a3 = a + (3 * ld), a4 = a + (4 * ld), a5 = a + (5 * ld), a6 = a + (6 * ld), a7 = a + (7 * ld);
            Vector512<float> c00 = Vector512.Load(c), c01 = Vector512.Load(c + 16);
            Vector512<float> c10 = Vector512.Load(c + cd), c11 = Vector512.Load(c + cd + 16);
            Vector512<float> c20 = Vector512.Load(c + (2 * cd)), c21 = Vector512.Load(c + (2 * cd) + 16);
            Vector512<float> c30 = Vector512.Load(c + (3 * cd)), c31 = Vector512.Load(c + (3 * cd) + 16);
            Vector512<float> c40 = Vector512.Load(c + (4 * cd)), c41 = Vector512.Load(c + (4 * cd) + 16);
            Vector512<float> c50 = Vector512.Load(c + (5 * cd)), c51 = Vector512.Load(c + (5 * cd) + 16);
            Vector512<float> c60 = Vector512.Load(c + (6 * cd)), c61 = Vector512.Load(c + (6 * cd) + 16);
            Vector512<float> c70 = Vector512.Load(c + (7 * cd)), c71 = Vector512.Load(c + (7 * cd) + 16);
            for (nint k = 0; k < inner; k++)
            {
                var b0 = Vector512.Load(b);
                var b1 = Vector512.Load(b + 16);
                b += bd;
                var x = Vector512.Create(a0[k]);
                c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
                c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
                x = Vector512.Create(a1[k]);
                c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
                c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
                x = Vector512.Create(a2[k]);
                c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
                c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
                x = Vector512.Create(a3[k]);
                c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
                c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
                x = Vector512.Create(a4[k]);
                c40 = Vector512.FusedMultiplyAdd(x, b0, c40);
                c41 = Vector512.FusedMultiplyAdd(x, b1, c41);
                x = Vector512.Create(a5[k]);
                c50 = Vector512.FusedMultiplyAdd(x, b0, c50);
                c51 = Vector512.FusedMultiplyAdd(x, b1, c51);
                x = Vector512.Create(a6[k]);
                c60 = Vector512.FusedMultiplyAdd(x, b0, c60);
                c61 = Vector512.FusedMultiplyAdd(x, b1, c61);
                x = Vector512.Create(a7[k]);
                c70 = Vector512.FusedMultiplyAdd(x, b0, c70);
                c71 = Vector512.FusedMultiplyAdd(x, b1, c71);
            }
            c00.Store(c);
            c01.Store(c + 16);
            c10.Store(c + cd);
            c11.Store(c + cd + 16);
            c20.Store(c + (2 * cd));
            c21.Store(c + (2 * cd) + 16);
            c30.Store(c + (3 * cd));
            c31.Store(c + (3 * cd) + 16);
            c40.Store(c + (4 * cd));
            c41.Store(c + (4 * cd) + 16);
            c50.Store(c + (5 * cd));
            c51.Store(c + (5 * cd) + 16);
            c60.Store(c + (6 * cd));
            c61.Store(c + (6 * cd) + 16);
            c70.Store(c + (7 * cd));
            c71.Store(c + (7 * cd) + 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(float* a, int aStride, float* b, int bStride, float* c, int cStride, int inner)
    {
        unchecked
        {
            nint ld = aStride, bd = bStride, cd = cStride;
            float* a0 = a, a1 = a + ld, a2 = a + (2 * ld), a3 = a + (3 * ld);
            Vector512<float> c00 = Vector512.Load(c), c01 = Vector512.Load(c + 16);
            Vector512<float> c10 = Vector512.Load(c + cd), c11 = Vector512.Load(c + cd + 16);
            Vector512<float> c20 = Vector512.Load(c + (2 * cd)), c21 = Vector512.Load(c + (2 * cd) + 16);
            Vector512<float> c30 = Vector512.Load(c + (3 * cd)), c31 = Vector512.Load(c + (3 * cd) + 16);
            for (nint k = 0; k < inner; k++)
            {
                var b0 = Vector512.Load(b);
                var b1 = Vector512.Load(b + 16);
                b += bd;
                var x = Vector512.Create(a0[k]);
                c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
                c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
                x = Vector512.Create(a1[k]);
                c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
                c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
                x = Vector512.Create(a2[k]);
                c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
                c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
                x = Vector512.Create(a3[k]);
                c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
                c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            }
            c00.Store(c);
            c01.Store(c + 16);
            c10.Store(c + cd);
            c11.Store(c + cd + 16);
            c20.Store(c + (2 * cd));
            c21.Store(c + (2 * cd) + 16);
            c30.Store(c + (3 * cd));
            c31.Store(c + (3 * cd) + 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(float* a, float* b, int bStride, float* c, int inner)
    {
        unchecked
        {
            Vector512<float> c0 = Vector512.Load(c), c1 = Vector512.Load(c + 16);
            for (nint k = 0; k < inner; k++, b += bStride)
            {
                var x = Vector512.Create(a[k]);
                c0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), c0);
                c1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + 16), c1);
            }
            c0.Store(c);
            c1.Store(c + 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sixteen(float* a, float* b, int bStride, float* c, int inner)
    {
        unchecked
        {
            var sum = Vector512.Load(c);
            for (nint k = 0; k < inner; k++, b += bStride)
                sum = Vector512.FusedMultiplyAdd(Vector512.Create(a[k]), Vector512.Load(b), sum);
            sum.Store(c);
        }
    }
}
