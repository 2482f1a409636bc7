using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Blotter.Language.Network;

/// <summary>
/// Functions of single precision on vectors, the same to the last bit on every machine: made of additions, products, quotients and fused
/// multiply-adds alone.
/// </summary>
internal static unsafe class Activation
{
    /// <summary>The larger of zero and each number, in place. <paramref name="length"/> is a multiple of <see cref="MatrixProduct.Lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rectify(float* numbers, nint length)
    {
        unchecked
        {
            for (nint at = 0; at < length; at += 16)
                Vector512.Max(Vector512.Load(numbers + at), Vector512<float>.Zero).Store(numbers + at);
        }
    }

    /// <summary>Writes the larger of zero and the sum of two numbers. <paramref name="length"/> is as for <see cref="Rectify"/>.</summary>
    public static void RectifiedSum(float* one, float* other, float* target, nint length)
    {
        unchecked
        {
            for (nint at = 0; at < length; at += 16)
                Vector512.Max(Vector512.Load(one + at) + Vector512.Load(other + at), Vector512<float>.Zero).Store(target + at);
        }
    }

    /// <summary>Adds numbers to <paramref name="target"/>. <paramref name="length"/> is as for <see cref="Rectify"/>.</summary>
    public static void Sum(float* numbers, float* target, nint length)
    {
        unchecked
        {
            for (nint at = 0; at < length; at += 16)
                (Vector512.Load(target + at) + Vector512.Load(numbers + at)).Store(target + at);
        }
    }

    /// <summary>Leaves in <paramref name="target"/> the larger of two numbers. <paramref name="length"/> is as for <see cref="Rectify"/>.</summary>
    public static void Most(float* numbers, float* target, nint length)
    {
        unchecked
        {
            for (nint at = 0; at < length; at += 16)
                Vector512.Max(Vector512.Load(target + at), Vector512.Load(numbers + at)).Store(target + at);
        }
    }

    /// <summary>The exponential function, to about 2 units of the last place for inputs of -87 to 88, clamped outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        // Cody and Waite's reduction to [-ln 2 / 2, ln 2 / 2], then the polynomial of Cephes' expf.
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(88f));
        var n = Vector512.Floor(Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), Vector512.Create(0.5f)));
        x = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        x = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), x);
        var sum = Vector512.Create(1.9875691500e-4f);
        sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(1.3981999507e-3f));
        sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(8.3334519073e-3f));
        sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(4.1665795894e-2f));
        sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(1.6666665459e-1f));
        sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(5.0000001201e-1f));
        sum = Vector512.FusedMultiplyAdd(sum, x * x, x + Vector512<float>.One);
        var power = Vector512.ShiftLeft(Vector512.ConvertToInt32Native(n) + Vector512.Create(127), 23).AsSingle();
        return sum * power;
    }

    /// <summary>The logistic function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) =>
        Vector512<float>.One - (Vector512.Create(2f) / (Vector512<float>.One + Exp(x + x)));
}
