using System.Runtime.CompilerServices;

namespace Blotter.Training.Perceptron;

/// <summary>Hashes of 64 bits for features and strings; the same in every run. Never 0, which marks a free slot of <see cref="SparseWeights"/>.</summary>
internal static class FeatureHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;

    /// <summary>The hash of a feature of template <paramref name="template"/> with up to three values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a, ulong b = 0, ulong c = 0)
    {
        unchecked
        {
            var hash = (a + ((ulong)template * Second)) * First;
            hash = (hash ^ (hash >> 32) ^ b) * Second;
            hash = (hash ^ (hash >> 29) ^ c) * First;
            return (hash ^ (hash >> 32)) | 1;
        }
    }

    /// <summary>The hash of a string's UTF-16 code units (FNV-1a, finished as above).</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var unit in text)
                hash = (hash ^ unit) * 1099511628211UL;
            return Of(0, hash);
        }
    }
}
