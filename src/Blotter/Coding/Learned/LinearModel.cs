using System.Collections.Immutable;

namespace Blotter.Coding.Learned;

/// <summary>
/// Softmax regression over hashed features, its weights rounded to bytes: a choice among labels, each with its probability. Immutable.
/// </summary>
/// <param name="name">What it chooses ("role").</param>
/// <param name="labels">The labels in the order of their weights.</param>
/// <param name="weights">For each row one weight a label; the number of rows is a power of two.</param>
/// <param name="unit">What a weight of 1 stands for, in log odds.</param>
internal sealed class LinearModel(string name, ImmutableArray<string> labels, sbyte[] weights, float unit)
{
    private readonly int _mask = (weights.Length / labels.Length) - 1;

    /// <summary>What it chooses.</summary>
    public string Name => name;

    /// <summary>The labels, in the order of <see cref="Read"/>'s probabilities.</summary>
    public ImmutableArray<string> Labels => labels;

    /// <summary>The weights in bytes.</summary>
    public ReadOnlySpan<sbyte> Weights => weights;

    /// <summary>What a weight of 1 stands for, in log odds.</summary>
    public float Unit => unit;

    /// <summary>The row of a feature in a table of <paramref name="rows"/> rows, a power of two.</summary>
    public static int Row(ulong feature, int rows) => (int)(feature >> 33) & (rows - 1);

    /// <summary>The probability of each label where these features hold; a feature given twice counts twice.</summary>
    public float[] Read(IReadOnlyList<ulong> features)
    {
        var sums = new int[labels.Length];
        for (var at = 0; at < features.Count; at++)
        {
            var row = (Row(features[at], _mask + 1)) * labels.Length;
            for (var label = 0; label < sums.Length; label++)
                sums[label] += weights[row + label];
        }
        var scores = new float[sums.Length];
        for (var label = 0; label < scores.Length; label++)
            scores[label] = sums[label] * unit;
        Softmax.Of(scores);
        return scores;
    }

    /// <summary>The features that speak most for a label against all others, strongest first, in log odds; at most <paramref name="count"/>.</summary>
    public ImmutableArray<(string Feature, float LogOdds)> Strongest(FeatureList features, int label, int count)
    {
        var spoken = new List<(string Feature, float LogOdds)>();
        foreach (var (feature, hash) in features.Names.Zip(features.Hashes).Distinct())
        {
            var row = Row(hash, _mask + 1) * labels.Length;
            var mean = 0f;
            for (var other = 0; other < labels.Length; other++)
                mean += weights[row + other];
            spoken.Add((feature, (weights[row + label] - (mean / labels.Length)) * unit));
        }
        return [.. spoken.Where(pair => pair.LogOdds > 0).OrderByDescending(pair => pair.LogOdds).ThenBy(pair => pair.Feature, StringComparer.Ordinal).Take(count)];
    }
}
