using System.Diagnostics;

namespace Blotter.Benchmarks;

/// <summary>A fixed amount of work, measured in every run, so that figures of different machines, or of a busy one, can be compared.</summary>
internal static class ReferenceWork
{
    private const int Steps = 500_000_000;

    /// <summary>What it is, for documents.</summary>
    public const string Description = "500 million steps of a linear congruence on one thread";

    /// <summary>Does it once.</summary>
    public static TimeSpan Measure()
    {
        var began = Stopwatch.GetTimestamp();
        var state = 1UL;
        for (var step = 0; step < Steps; step++)
            state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
        // Looking at the result keeps the loop from being left out.
        return state == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(began);
    }
}
