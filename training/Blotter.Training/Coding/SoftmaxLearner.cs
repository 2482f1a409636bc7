using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Training.Network;

namespace Blotter.Training.Coding;

/// <summary>What a learner learns from: features that hold, and the label that is right.</summary>
internal readonly record struct Example(ulong[] Features, int Label, float Weight = 1);

/// <summary>
/// Learns a <see cref="LinearModel"/>: softmax regression by stochastic gradient descent with steps that shrink for each weight (AdaGrad, Duchi, Hazan and Singer 2011),
/// on one thread in a fixed order, so that the same examples give the same bytes.
/// </summary>
/// <param name="labels">The labels.</param>
/// <param name="rows">Rows of the table that features are hashed into, a power of two.</param>
internal sealed class SoftmaxLearner(ImmutableArray<string> labels, int rows)
{
    private readonly float[] _weights = new float[rows * labels.Length];
    private readonly float[] _squares = new float[rows * labels.Length];

    /// <summary>The size of the first steps.</summary>
    public float Rate { get; init; } = 0.01f;

    /// <summary>What a weight loses of itself in each step that it takes part in.</summary>
    public float Decay { get; init; } = 1e-6f;

    /// <summary>Learns from the examples, shuffled before each epoch.</summary>
    public SoftmaxLearner Learn(IEnumerable<Example> examples, int epochs, ulong seed)
    {
        var order = examples.ToArray();
        var random = new RandomNumbers(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order.AsSpan());
            foreach (var example in order)
                Learn(example);
        }
        return this;
    }

    /// <summary>The probability of each label, by weights that are not rounded.</summary>
    public float[] Read(IReadOnlyList<ulong> features)
    {
        var scores = new float[labels.Length];
        for (var at = 0; at < features.Count; at++)
        {
            var row = LinearModel.Row(features[at], rows) * scores.Length;
            for (var label = 0; label < scores.Length; label++)
                scores[label] += _weights[row + label];
        }
        Softmax.Of(scores);
        return scores;
    }

    /// <summary>The model, its weights rounded to bytes.</summary>
    public LinearModel Model(string name)
    {
        var most = _weights.Max(Math.Abs);
        var unit = most > 0 ? most / sbyte.MaxValue : 1;
        return new LinearModel(name, labels, [.. _weights.Select(weight => (sbyte)MathF.Round(weight / unit))], unit);
    }

    private void Learn(Example example)
    {
        var scores = Read(example.Features);
        scores[example.Label] -= 1;
        foreach (var feature in example.Features)
        {
            var row = LinearModel.Row(feature, rows) * scores.Length;
            for (var label = 0; label < scores.Length; label++)
            {
                var gradient = (example.Weight * scores[label]) + (Decay * _weights[row + label]);
                if (gradient == 0)
                    continue;
                ref var square = ref _squares[row + label];
                square += gradient * gradient;
                _weights[row + label] -= Rate * gradient / MathF.Sqrt(square + 1e-8f);
            }
        }
    }
}
