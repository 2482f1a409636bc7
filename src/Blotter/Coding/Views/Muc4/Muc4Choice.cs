using System.Collections.Immutable;
using Blotter.Coding.Learned;

namespace Blotter.Coding.Views.Muc4;

/// <summary>A candidate for a slot.</summary>
/// <param name="Candidate">It.</param>
/// <param name="Probability">How probable it is that it is right, if one of the candidates is.</param>
internal readonly record struct Muc4Choice<T>(T Candidate, float Probability);

/// <summary>Chooses among candidates for a slot by a learned model that ranks them (a conditional logit).</summary>
internal static class Muc4Choice
{
    private const float Least = 1e-9f;

    /// <summary>The candidates with their probabilities, the likeliest first; of equal ones in the order given.</summary>
    /// <param name="model">The model; its label 1 is right.</param>
    /// <param name="candidates">The candidates with their features.</param>
    public static ImmutableArray<Muc4Choice<T>> Rank<T>(LinearModel model, IEnumerable<(T Candidate, FeatureList Features)> candidates)
    {
        var all = candidates.Select(pair => (pair.Candidate, Read: model.Read(pair.Features.Hashes))).ToArray();
        var shares = all.Select(pair => MathF.Log(pair.Read[1] + Least) - MathF.Log(pair.Read[0] + Least)).ToArray();
        Softmax.Of(shares);
        return [.. all.Select((pair, at) => new Muc4Choice<T>(pair.Candidate, shares[at])).OrderByDescending(choice => choice.Probability)];
    }
}
