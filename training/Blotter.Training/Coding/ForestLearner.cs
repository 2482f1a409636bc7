using Blotter.Coding.Learned;
using Blotter.Training.Network;

namespace Blotter.Training.Coding;

/// <summary>What a forest learns from: numbers that describe something, whether it is so, and how much that weighs.</summary>
internal readonly record struct ForestExample(float[] Numbers, bool IsRight, float Weight = 1);

/// <summary>
/// Learns a <see cref="Forest"/> by gradient boosting with the logistic loss (Friedman 2001; second-order gains as in XGBoost, Chen and Guestrin 2016): each tree sees a part of the examples and
/// of the numbers, and bounds lie at quantiles. On one thread in a fixed order, so that the same examples give the same bytes.
/// </summary>
internal sealed record ForestLearner
{
    private const int Quantiles = 64;

    // What a split has to gain, and each side of it to hold, in second derivatives.
    private const float LeastGain = 1e-3f;
    private const float LeastCurve = 4;

    /// <summary>How many trees.</summary>
    public int Trees { get; init; } = 250;

    /// <summary>How many questions stand between a root and a leaf, at most.</summary>
    public int Depth { get; init; } = 4;

    /// <summary>The part of a leaf's best value that it gets.</summary>
    public float Rate { get; init; } = 0.03f;

    /// <summary>What holds leaves near 0: an addition to their second derivative.</summary>
    public float Ridge { get; init; } = 5;

    /// <summary>The part of the examples, and of the numbers, that a tree sees.</summary>
    public float Share { get; init; } = 0.6f;

    /// <summary>Learns from examples, of which there is at least one of each kind.</summary>
    public Forest Learn(string name, IEnumerable<ForestExample> examples, ulong seed)
    {
        ForestExample[] all = [.. examples];
        var table = new QuantileTable(all, Quantiles);
        var right = all.Sum(example => example.IsRight ? example.Weight : 0);
        var bias = MathF.Log(right / (all.Sum(example => example.Weight) - right));
        var scores = all.Select(_ => bias).ToArray();
        var random = new RandomNumbers(seed);
        var nodes = new List<ForestNode>();
        var roots = new List<int>();
        for (var tree = 0; tree < Trees; tree++)
        {
            int[] rows = [.. Enumerable.Range(0, all.Length).Where(_ => random.NextSingle() < Share)];
            int[] numbers = [.. Enumerable.Range(0, table.Width).Where(_ => random.NextSingle() < Share)];
            roots.Add(nodes.Count);
            nodes.Add(default);
            new Grower(this, table, Slopes(all, scores), nodes, numbers).Grow(roots[^1], rows, Depth);
            var grown = new Forest(name, table.Width, 0, [roots[^1]], [.. nodes]);
            for (var at = 0; at < all.Length; at++)
                scores[at] += grown.LogOddsOf(all[at].Numbers);
        }
        return new Forest(name, table.Width, bias, [.. roots], [.. nodes]);
    }

    // The first and second derivatives of the loss by each example's score.
    private static (float Slope, float Curve)[] Slopes(ForestExample[] all, float[] scores) =>
        [.. all.Zip(scores, (example, score) =>
        {
            var probability = LogOdds.Probability(score);
            return (example.Weight * (probability - (example.IsRight ? 1 : 0)), example.Weight * probability * (1 - probability));
        })];

    // Grows one tree.
    private sealed class Grower(ForestLearner learner, QuantileTable table, (float Slope, float Curve)[] slopes, List<ForestNode> nodes, int[] numbers)
    {
        public void Grow(int own, int[] rows, int depth)
        {
            var sum = Sum(rows);
            var best = depth == 0 ? null : numbers.Select(number => Best(number, rows, sum)).MaxBy(split => split?.Gain ?? 0);
            if (best is not { } split)
            {
                nodes[own] = ForestNode.Leaf(-learner.Rate * sum.Slope / (sum.Curve + learner.Ridge));
                return;
            }
            var below = nodes.Count;
            nodes.AddRange([default, default]);
            nodes[own] = new ForestNode(split.Number, table.Bounds(split.Number)[split.Bin], below);
            Grow(below, [.. rows.Where(row => table.Bin(split.Number, row) <= split.Bin)], depth - 1);
            Grow(below + 1, [.. rows.Where(row => table.Bin(split.Number, row) > split.Bin)], depth - 1);
        }

        private (float Slope, float Curve) Sum(int[] rows)
        {
            var (slope, curve) = (0f, 0f);
            foreach (var row in rows)
                (slope, curve) = (slope + slopes[row].Slope, curve + slopes[row].Curve);
            return (slope, curve);
        }

        // The bin after which a number splits the rows best.
        private (float Gain, int Number, int Bin)? Best(int number, int[] rows, (float Slope, float Curve) sum)
        {
            Span<(float Slope, float Curve)> bins = stackalloc (float, float)[Quantiles];
            bins.Clear();
            foreach (var row in rows)
            {
                ref var bin = ref bins[table.Bin(number, row)];
                bin = (bin.Slope + slopes[row].Slope, bin.Curve + slopes[row].Curve);
            }
            var best = (Gain: LeastGain, Number: number, Bin: -1);
            var (slope, curve) = (0f, 0f);
            for (var bin = 0; bin < table.Bounds(number).Length; bin++)
            {
                (slope, curve) = (slope + bins[bin].Slope, curve + bins[bin].Curve);
                if (curve < LeastCurve || sum.Curve - curve < LeastCurve)
                    continue;
                var gain = Worth(slope, curve) + Worth(sum.Slope - slope, sum.Curve - curve) - Worth(sum.Slope, sum.Curve);
                if (gain > best.Gain)
                    best = (gain, number, bin);
            }
            return best.Bin < 0 ? null : best;
        }

        private float Worth(float slope, float curve) => slope * slope / (curve + learner.Ridge);
    }
}
