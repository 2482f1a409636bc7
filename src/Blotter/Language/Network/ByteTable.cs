using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Blotter.Language.Network;

/// <summary>A table of numbers kept as signed bytes with a factor for each row.</summary>
internal sealed unsafe class ByteTable(sbyte* numbers, float* factors, int columns, object owner)
{
    // Keeps the memory that the pointers point into.
    private readonly object _owner = owner;

    /// <summary>Numbers in a row, a multiple of <see cref="MatrixProduct.Lanes"/>.</summary>
    public int Columns => columns;

    /// <summary>Adds a row, times <paramref name="weight"/>, to <paramref name="target"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddRow(int row, float* target, float weight = 1)
    {
        unchecked
        {
            var factor = Vector512.Create(factors[row] * weight);
            var from = numbers + ((nint)row * columns);
            for (var at = 0; at < columns; at += 16)
            {
                var (low, high) = Vector128.Widen(Vector128.Load(from + at));
                var (first, second) = (Vector256.Create(Vector128.WidenLower(low), Vector128.WidenUpper(low)), Vector256.Create(Vector128.WidenLower(high), Vector128.WidenUpper(high)));
                var wide = Vector512.ConvertToSingle(Vector512.Create(first, second));
                Vector512.FusedMultiplyAdd(wide, factor, Vector512.Load(target + at)).Store(target + at);
            }
        }
        GC.KeepAlive(_owner);
    }
}
