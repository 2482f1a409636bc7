using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Training.Network;

namespace Blotter.Training.Coding;

/// <summary>Candidates of which one is to be chosen: the features of each, and whether it is right.</summary>
internal readonly record struct Choice(ImmutableArray<(ulong[] Features, bool IsRight)> Candidates);

/// <summary>
/// Learns to choose: a log-linear model over the candidates of each choice (a conditional logit; several may be right), by stochastic gradient ascent with AdaGrad's steps, on one thread
/// in a fixed order; its weights are the means of those after each epoch but the first. The result is a <see cref="LinearModel"/> of two labels, <c>other</c> and <c>right</c>, that ranks candidates; its probabilities are not those of the choice.
/// </summary>
/// <param name="rows">Rows of the table that features are hashed into, a power of two.</param>
internal sealed class ChoiceLearner(int rows)
{
    private readonly float[] _weights = new float[rows];
    private readonly float[] _squares = new float[rows];
    private readonly float[] _sums = new float[rows];
    private int _epochs;

    /// <summary>The size of the first steps.</summary>
    public float Rate { get; init; } = 0.05f;

    /// <summary>What a weight loses of itself in each step that it takes part in.</summary>
    public float Decay { get; init; } = 1e-4f;

    /// <summary>Learns from those of the choices that have a right candidate and a wrong one, shuffled before each epoch.</summary>
    public ChoiceLearner Learn(IEnumerable<Choice> choices, int epochs, ulong seed)
    {
        var order = choices.Where(choice => choice.Candidates.Any(candidate => candidate.IsRight) && choice.Candidates.Any(candidate => !candidate.IsRight)).ToArray();
        _epochs = epochs;
        var random = new RandomNumbers(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order.AsSpan());
            foreach (var choice in order)
                Learn(choice);
            for (var row = 0; epoch > 0 && row < rows; row++)
                _sums[row] += _weights[row];
        }
        return this;
    }

    /// <summary>The model, its weights rounded to bytes.</summary>
    public LinearModel Model(string name)
    {
        var most = _sums.Max(Math.Abs);
        var unit = most > 0 ? most / sbyte.MaxValue : 1;
        var scale = 1f / Math.Max(1, _epochs - 1);
        return new LinearModel(name, ["other", "right"], [.. _sums.SelectMany(weight => new sbyte[] { 0, (sbyte)MathF.Round(weight / unit) })], unit * scale);
    }

    private void Learn(Choice choice)
    {
        var all = new float[choice.Candidates.Length];
        for (var at = 0; at < all.Length; at++)
            all[at] = choice.Candidates[at].Features.Sum(feature => _weights[LinearModel.Row(feature, rows)]);
        var right = choice.Candidates.Select((candidate, at) => candidate.IsRight ? all[at] : float.NegativeInfinity).ToArray();
        Softmax.Of(all);
        Softmax.Of(right);
        var gradients = new SortedDictionary<int, float>();
        for (var at = 0; at < all.Length; at++)
            if (MathF.Abs(all[at] - right[at]) > 1e-5f)
                foreach (var feature in choice.Candidates[at].Features)
                    gradients[LinearModel.Row(feature, rows)] = gradients.GetValueOrDefault(LinearModel.Row(feature, rows)) + all[at] - right[at];
        foreach (var (row, sum) in gradients)
            Step(row, sum);
    }

    private void Step(int row, float sum)
    {
        var gradient = sum + (Decay * _weights[row]);
        if (gradient == 0)
            return;
        _squares[row] += gradient * gradient;
        _weights[row] -= Rate * gradient / MathF.Sqrt(_squares[row] + 1e-8f);
    }
}
