using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Resolving;

/// <summary>Holds type, perpetrators, weapons and targets of two mentions against each other.</summary>
internal sealed class DeedJudge(EvidenceWeights weights)
{
    /// <summary>What they say; nothing where one mention doesn't tell.</summary>
    public IEnumerable<LinkEvidence> Judge(MentionProfile one, MentionProfile other)
    {
        if (one.Type is { } type && other.Type is { } otherType)
            yield return weights.Of(Types(type, otherType));
        if (Sets(one.Culprits, other.Culprits, "culprit-shared", "culprits-differ", name => name) is { } culprits)
            yield return culprits;
        if (Sets(one.Weapons, other.Weapons, "weapon-shared", "weapons-differ", kind => SetList.Name(kind)) is { } weapons)
            yield return weapons;
        if (!one.Targets.Intersect(other.Targets).IsEmpty)
            yield return weights.Of("target-shared");
    }

    private static string Types(IncidentType one, IncidentType other) =>
        one == other ? "same-type" : TypeFamily.Of(one) == TypeFamily.Of(other) ? "same-family" : "other-type";

    private LinkEvidence? Sets<T>(ImmutableSortedSet<T> one, ImmutableSortedSet<T> other, string shared, string different, Func<T, string> write)
    {
        if (one.IsEmpty || other.IsEmpty)
            return null;
        var both = one.Intersect(other);
        return both.IsEmpty ? weights.Of(different) : weights.Of(shared, string.Join(", ", both.Select(write)));
    }
}
