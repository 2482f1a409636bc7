using System.Collections.Immutable;

namespace Blotter.Training.Coding;

/// <summary>Cross-validation: the report at index i is of fold i modulo <see cref="Count"/>, and is judged by models that learned from the other folds alone.</summary>
internal static class Folds
{
    /// <summary>The number of folds.</summary>
    public const int Count = 5;

    /// <summary>In place of a fold: nothing is left out.</summary>
    public const int None = -1;

    /// <summary>The fold of a report.</summary>
    /// <param name="report">Its index.</param>
    public static int Of(int report) => report % Count;

    /// <summary>What belongs to the reports outside of a fold, given in their order.</summary>
    public static IEnumerable<T> Outside<T>(IEnumerable<T> all, int fold) => all.Where((_, at) => Of(at) != fold);

    /// <summary>For each fold what is learned without it, side by side.</summary>
    public static ImmutableArray<T> Each<T>(Func<int, T> learn) => [.. Enumerable.Range(0, Count).AsParallel().AsOrdered().Select(learn)];
}
