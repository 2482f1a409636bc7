using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Resolving;

/// <summary>Holds the numbers of killed and injured against each other, and the names of victims.</summary>
internal sealed class HarmJudge(EvidenceWeights weights)
{
    private const double Twice = 2;

    /// <summary>What they say; nothing where one mention doesn't tell.</summary>
    public IEnumerable<LinkEvidence> Judge(MentionProfile one, MentionProfile other)
    {
        if (Best(one.Killed) is { } killed && Best(other.Killed) is { } otherKilled)
            yield return Killed(killed, otherKilled);
        if (Best(one.Injured) is { } injured && Best(other.Injured) is { } otherInjured && Injured(injured, otherInjured) is { } evidence)
            yield return evidence;
        if (one.Victims.IsEmpty || other.Victims.IsEmpty)
            yield break;
        var shared = one.Victims.Intersect(other.Victims);
        yield return shared.IsEmpty ? weights.Of("victims-differ") : weights.Of("victim-shared", string.Join(", ", shared));
    }

    private static int? Best(NumberRange? number) => number?.Best ?? number?.Low;

    private LinkEvidence Killed(int one, int other)
    {
        var detail = Detail(one, other);
        if (one == other)
            return new LinkEvidence("same-killed", weights["same-killed"] + (weights["each-killed"] * Math.Log(Math.Max(one, 1))), detail);
        return weights.Of(Ratio(one, other) <= Twice ? "more-killed" : "other-killed", detail);
    }

    private LinkEvidence? Injured(int one, int other)
    {
        var detail = Detail(one, other);
        if (one == other)
            return new LinkEvidence("same-injured", weights["same-injured"] + (weights["each-injured"] * Math.Log(Math.Max(one, 1))), detail);
        return Ratio(one, other) > Twice ? weights.Of("other-injured", detail) : null;
    }

    private static double Ratio(int one, int other) => (double)Math.Max(one, other) / Math.Max(1, Math.Min(one, other));

    private static string Detail(int one, int other) => string.Create(CultureInfo.InvariantCulture, $"{one}, {other}");
}
