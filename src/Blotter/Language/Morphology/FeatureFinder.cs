using System.Collections.Immutable;

namespace Blotter.Language.Morphology;

/// <summary>
/// Finds the morphological features of a word from its spelling, part of speech and place in the tree, as English Web Treebank writes them. Of the
/// decisions learned the most special one is taken. Immutable; safe to share between threads.
/// </summary>
/// <param name="decisions">What was learned, by the keys of <see cref="FeatureKeys"/>.</param>
/// <param name="sets">The sets of features that the decisions number.</param>
internal sealed class FeatureFinder(DecisionTable decisions, ImmutableArray<Features> sets)
{
    /// <summary>The features of the word at <paramref name="at"/>; none when nothing is known of its part of speech.</summary>
    public Features Find(ImmutableArray<Token> tokens, ClauseMap map, int at)
    {
        var keys = new FeatureKeys(tokens, map, at);
        for (var index = FeatureKeys.Count - 1; index >= 0; index--)
            if (decisions.Find(keys[index], -1) is var set and >= 0)
                return sets[set];
        return Features.None;
    }
}
