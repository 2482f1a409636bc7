using System.Collections.Immutable;

namespace Blotter.Evaluation.Places;

/// <summary>How far answers lie from the truth, in kilometres; what has no answer is as far away as can be.</summary>
internal static class PlaceErrors
{
    /// <summary>Within this distance an answer is right: 100 miles, as the field measures.</summary>
    public const double Right = 161;

    /// <summary>Half of the earth's girth: no two points lie further apart.</summary>
    public const double Farthest = 20_039;

    /// <summary>Mean error.</summary>
    public static double Mean(ImmutableArray<double> errors) => errors.IsEmpty ? 0 : errors.Average();

    /// <summary>Median error.</summary>
    public static double Median(ImmutableArray<double> errors)
    {
        if (errors.IsEmpty)
            return 0;
        var sorted = errors.Sort();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>
    /// The area under the curve of the logarithms of all errors, sorted, as a share of the largest possible: 0 where all are right to the kilometre, 1
    /// where none has an answer (Gritta, Pilehvar and Collier, 2018).
    /// </summary>
    public static double LogArea(ImmutableArray<double> errors) =>
        errors.IsEmpty ? 0 : errors.Average(error => Math.Log(1 + error) / Math.Log(1 + Farthest));
}
