using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Origins;

/// <summary>Tells reports that speak of an incident only to deny it: they are no origin of it.</summary>
internal static class Denial
{
    /// <summary>Whether somebody denies it, and nobody tells it but those whom somebody who denies it quotes.</summary>
    /// <param name="told">What was said of whether it happened: the stance, and who said it, the first speaker first.</param>
    public static bool IsAll<T>(IReadOnlyCollection<(Stance Stance, ImmutableArray<T> Chain)> told)
    {
        var deniers = told.Where(said => said is { Stance: Stance.Denies, Chain.Length: > 0 }).Select(said => said.Chain[0]).ToHashSet();
        return deniers.Count > 0 && told.Where(said => said.Stance != Stance.Denies).All(said => said.Chain.Skip(1).Any(deniers.Contains));
    }
}
