using System.Collections.Immutable;

namespace Blotter.Evaluation.Muc4;

/// <summary>
/// Tells how much F would vary with other reports of the same kind: reports are drawn again with replacement, the same for all systems compared.
/// </summary>
internal sealed class PairedBootstrap
{
    private const int Samples = 2000;
    private const int Seed = 1992;
    private const double Tail = 0.025;

    private readonly ImmutableArray<ImmutableArray<int>> _draws;

    /// <summary>Draws the samples; the same number of reports always gives the same ones.</summary>
    /// <param name="reports">How many reports there are.</param>
    public PairedBootstrap(int reports)
    {
        var random = new Random(Seed);
        _draws = [.. Enumerable.Range(0, Samples).Select(_ => Enumerable.Range(0, reports).Select(_ => random.Next(reports)).ToImmutableArray())];
    }

    /// <summary>The interval in which F lies in 95 of 100 samples.</summary>
    public Interval Of(Muc4Figures figures, Muc4Measure measure) => Middle(_draws.Select(draw => F(figures, measure, draw)));

    /// <summary>The interval in which the first system's F less the second's lies in 95 of 100 samples.</summary>
    public Interval OfDifference(Muc4Figures figures, Muc4Figures other, Muc4Measure measure) =>
        Middle(_draws.Select(draw => F(figures, measure, draw) - F(other, measure, draw)));

    private static double F(Muc4Figures figures, Muc4Measure measure, ImmutableArray<int> draw)
    {
        var sum = default(Counts);
        foreach (var report in draw)
            sum += figures.OfReports[report][(int)measure];
        return sum.F;
    }

    private static Interval Middle(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        var cut = (int)(Tail * ordered.Length);
        return new Interval(ordered[cut], ordered[^(cut + 1)]);
    }
}

/// <summary>An interval of F, in percent.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
internal readonly record struct Interval(double Low, double High);
