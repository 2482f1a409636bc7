namespace Blotter.Coding.Learned;

/// <summary>Turns scores into probabilities.</summary>
internal static class Softmax
{
    /// <summary>Replaces each score by its exponential over the sum of all.</summary>
    public static void Of(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
            most = Math.Max(most, score);
        var sum = 0f;
        for (var at = 0; at < scores.Length; at++)
            sum += scores[at] = MathF.Exp(scores[at] - most);
        for (var at = 0; at < scores.Length; at++)
            scores[at] /= sum;
    }
}
