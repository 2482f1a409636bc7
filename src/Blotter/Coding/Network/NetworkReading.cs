using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;

namespace Blotter.Coding.Network;

/// <summary>What the network says of a report.</summary>
/// <param name="Events">For each sentence a probability for each <see cref="EventType"/>, in the order of its values.</param>
/// <param name="Roles">For each entity the probability of each <see cref="Blotter.Coding.Roles.Role"/>, in the order of its values.</param>
internal sealed record NetworkReading(ImmutableArray<float[]> Events, ImmutableArray<float[]> Roles)
{
    // How much the network's word weighs beside that of the regressions; both are best at about a half (models/coder.md).
    private const float Share = 0.6f;

    // What is surer than this is told apart no more.
    private const float Least = 1e-6f;

    private readonly Lazy<float> _mostTelling = new(() => Events.Max(sentence => 1 - sentence[0]));

    /// <summary>How likely a sentence tells of an attack of any type.</summary>
    public float Telling(int sentence) => 1 - Events[sentence][0];

    /// <summary>How likely the surest sentence does.</summary>
    public float MostTelling => _mostTelling.Value;

    /// <summary>What the regressions see in sentences, and the network, together.</summary>
    public ReportClues With(ReportClues clues) => clues with { Events = Mixed(clues.Events, Events) };

    /// <summary>The same for the roles of entities.</summary>
    public ImmutableArray<float[]> With(ImmutableArray<float[]> roles) => Mixed(roles, Roles);

    // The weighted geometric mean, in other words the mean of log odds.
    private static ImmutableArray<float[]> Mixed(ImmutableArray<float[]> regressed, ImmutableArray<float[]> own) => [.. regressed.Zip(own, Mixed)];

    private static float[] Mixed(float[] regressed, float[] own)
    {
        var mixed = new float[own.Length];
        for (var at = 0; at < mixed.Length; at++)
            mixed[at] = ((1 - Share) * MathF.Log(Math.Max(regressed[at], Least))) + (Share * MathF.Log(Math.Max(own[at], Least)));
        Softmax.Of(mixed);
        return mixed;
    }
}
