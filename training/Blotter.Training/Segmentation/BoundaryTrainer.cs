using Blotter.Language.Segmentation;

namespace Blotter.Training.Segmentation;

/// <summary>
/// Fits a <see cref="BoundaryModel"/> by stochastic gradient descent on the logistic loss with steps that shrink for each weight (AdaGrad, Duchi et al.
/// 2011) and weight decay, on one thread, so that the same examples give the same bytes.
/// </summary>
internal sealed class BoundaryTrainer(int slots, int epochs, float rate, float decay)
{
    private const int Seed = 20_240_502;

    // Weights are rounded to this fraction; beyond 127 of it they are cut.
    private const float Unit = 1f / 24;

    private readonly float[] _weights = new float[slots];
    private readonly float[] _squares = new float[slots];

    /// <summary>Fits the weights to the examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="leaning">Log odds that have to be exceeded before a gap counts as a boundary.</param>
    public BoundaryModel Train(BoundaryExamples examples, float leaning)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
#pragma warning disable CA5394 // order of examples, no secret
        var random = new Random(Seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
                Learn(examples.Features(index), examples.IsBoundary(index) ? 1f : 0f);
        }
        return new BoundaryModel([.. _weights.Select(weight => (sbyte)Math.Clamp(MathF.Round(weight / Unit), -127, 127))], (int)MathF.Round(leaning / Unit));
    }

    private void Learn(ReadOnlySpan<uint> features, float truth)
    {
        var mask = (uint)slots - 1;
        var sum = 0f;
        foreach (var feature in features)
            sum += _weights[feature & mask];
        var error = truth - (1f / (1f + MathF.Exp(-sum)));
        foreach (var feature in features)
        {
            ref var weight = ref _weights[feature & mask];
            ref var square = ref _squares[feature & mask];
            var gradient = error - (decay * weight);
            square += gradient * gradient;
            weight += rate * gradient / (MathF.Sqrt(square) + 1e-3f);
        }
    }
}
