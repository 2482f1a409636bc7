namespace Blotter.Training.Network;

/// <summary>A stream of pseudo-random numbers, the same for the same seed for ever (splitmix64, Steele, Lea and Flood 2014).</summary>
internal sealed class RandomNumbers(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number of [0, 1).</summary>
    public float NextSingle() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>A whole number from 0, less than <paramref name="limit"/>.</summary>
    public int NextInt(int limit) => (int)(Next() % (ulong)limit);

    public void Shuffle<T>(Span<T> items)
    {
        for (var at = items.Length - 1; at > 0; at--)
        {
            var other = NextInt(at + 1);
            (items[at], items[other]) = (items[other], items[at]);
        }
    }
}
