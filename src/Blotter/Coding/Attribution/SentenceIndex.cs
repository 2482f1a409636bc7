using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Finds the sentence at a place in the text in log time. Immutable.</summary>
internal sealed class SentenceIndex(ImmutableArray<SentenceTree> trees)
{
    /// <summary>The index of the last sentence that begins at or before the place; -1 before the first.</summary>
    public int At(int offset)
    {
        var (low, high) = (0, trees.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (trees[middle].Sentence.Span.Start <= offset)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return high;
    }
}
