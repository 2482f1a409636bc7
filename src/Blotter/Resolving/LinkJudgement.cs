using System.Collections.Immutable;

namespace Blotter.Resolving;

/// <summary>Whether two mentions are of one incident, with the reasons.</summary>
/// <param name="Evidence">For and against, in the order in which it was looked for.</param>
public sealed record LinkJudgement(ImmutableArray<LinkEvidence> Evidence)
{
    /// <summary>Natural logarithm of odds: above 0 when they are rather of one incident.</summary>
    public double Score { get; } = Evidence.Sum(evidence => evidence.Weight);

    /// <summary>How sure it is that they are of one incident, 0 to 1.</summary>
    public double Confidence => 1 / (1 + Math.Exp(-Score));
}
