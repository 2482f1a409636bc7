namespace Blotter.Coding.Learned;

/// <summary>Log odds, natural logarithms.</summary>
internal static class LogOdds
{
    // What is surer than this is told apart no more.
    private const float Least = 1e-4f;

    /// <summary>Those of a probability; at most some nine either way.</summary>
    public static float Of(float probability) => MathF.Log(Math.Max(probability, Least) / Math.Max(1 - probability, Least));

    /// <summary>The probability that has these.</summary>
    public static float Probability(float logOdds) => 1 / (1 + MathF.Exp(-logOdds));
}
