using System.Collections.Immutable;

namespace Blotter.Evaluation.Muc4;

/// <summary>The counts of a slot, as a line of the official score report has them.</summary>
/// <param name="Correct">Fills that are right.</param>
/// <param name="Partial">Fills that are half right.</param>
/// <param name="Incorrect">Fills that are wrong in place of others.</param>
/// <param name="JudgedCorrect">Those of the right ones that people judged.</param>
/// <param name="JudgedPartial">Those of the half right ones that people judged.</param>
/// <param name="Spurious">Fills of the response that stand for none of the key.</param>
/// <param name="Missing">Fills of the key that none of the response stands for, optional ones aside.</param>
/// <param name="Noncommittal">Templates in which neither says anything.</param>
internal readonly record struct SlotTally(
    int Correct, int Partial, int Incorrect, int JudgedCorrect, int JudgedPartial, int Spurious, int Missing, int Noncommittal)
{
    /// <summary>Fills that there should be.</summary>
    public int Possible => Correct + Partial + Incorrect + Missing;

    /// <summary>Fills that there are.</summary>
    public int Actual => Correct + Partial + Incorrect + Spurious;

    /// <summary>Twice the credit: 2 for a right fill, 1 for one half right.</summary>
    public int HalfPoints => (2 * Correct) + Partial;

    /// <summary>Both together.</summary>
    public static SlotTally operator +(SlotTally one, SlotTally other) => new(
        one.Correct + other.Correct, one.Partial + other.Partial, one.Incorrect + other.Incorrect, one.JudgedCorrect + other.JudgedCorrect,
        one.JudgedPartial + other.JudgedPartial, one.Spurious + other.Spurious, one.Missing + other.Missing, one.Noncommittal + other.Noncommittal);

    /// <summary>The counts of aligned fills.</summary>
    public static SlotTally Of(ImmutableArray<ComparedFill> key, ImmutableArray<ComparedFill> response, ImmutableArray<AlignedFill> aligned)
    {
        int Count(Credit credit, bool judged) => aligned.Count(pair => pair.Verdict.Credit == credit && (!judged || pair.Verdict.IsJudged));
        var spurious = response.Length - aligned.Select(pair => pair.Response).Distinct().Count();
        var missing = Enumerable.Range(0, key.Length).Except(aligned.Select(pair => pair.Key)).Count(fill => !key[fill].IsOptional);
        // Of several optional fills none is counted as rightly left out.
        var noncommittal = key.Length <= 1 && response.IsEmpty && missing == 0 ? 1 : 0;
        return new SlotTally(
            Count(Credit.Correct, false), Count(Credit.Partial, false), Count(Credit.Incorrect, false), Count(Credit.Correct, true), Count(Credit.Partial, true),
            spurious, missing, noncommittal);
    }
}

/// <summary>A fill of the response and the one of the key that it stands for.</summary>
/// <param name="Key">The index of the key's fill.</param>
/// <param name="Response">The index of the response's fill.</param>
/// <param name="Verdict">What it is worth.</param>
internal readonly record struct AlignedFill(int Key, int Response, Verdict Verdict);
