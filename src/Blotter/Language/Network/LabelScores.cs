using System.Runtime.CompilerServices;

namespace Blotter.Language.Network;

/// <summary>Chooses among scores.</summary>
internal static unsafe class LabelScores
{
    /// <summary>Index of the highest of <paramref name="count"/> numbers; the first of equals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Best(float* scores, int count)
    {
        var best = 0;
        for (var at = 1; at < count; at++)
            if (scores[at] > scores[best])
                best = at;
        return best;
    }
}
