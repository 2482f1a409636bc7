namespace Blotter.Language.Network;

/// <summary>
/// Numbers at a fixed, cache-line aligned place in memory, so that vector code can walk over them. Collected like any array; whoever holds
/// <see cref="Pointer"/> must hold the buffer too.
/// </summary>
internal sealed unsafe class FloatBuffer
{
    private const int Alignment = 64;

    private readonly float[] _numbers;

    /// <summary>A buffer of <paramref name="length"/> zeros.</summary>
    public FloatBuffer(int length)
    {
        _numbers = GC.AllocateArray<float>(length + (Alignment / sizeof(float)), pinned: true);
        fixed (float* start = _numbers)
            Pointer = (float*)(((nint)start + Alignment - 1) & ~(nint)(Alignment - 1));
        Length = length;
    }

    /// <summary>The first number.</summary>
    public float* Pointer { get; }

    /// <summary>How many numbers there are.</summary>
    public int Length { get; }

    /// <summary>All numbers.</summary>
    public Span<float> Span => new(Pointer, Length);
}
