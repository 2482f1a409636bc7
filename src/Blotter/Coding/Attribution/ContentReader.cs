namespace Blotter.Coding.Attribution;

/// <summary>Turns parts of a tree into stretches of text.</summary>
internal static class ContentReader
{
    /// <summary>The words below some words and not below others, as stretches of text without marks at their ends; marks between two words that belong to it are its own.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="tops">The words whose parts of the tree are taken.</param>
    /// <param name="without">The words whose parts are left out.</param>
    public static IEnumerable<TextSpan> Of(SentenceTree tree, ReadOnlySpan<int> tops, ReadOnlySpan<int> without)
    {
        var parts = new List<TextSpan>();
        var (first, last) = (-1, -1);
        for (var at = 0; at < tree.Tokens.Length; at++)
        {
            if (IsIn(tree, at, tops, without))
            {
                first = first < 0 ? at : first;
                last = at;
            }
            else if (first >= 0 && !tree.IsSeparator(at))
            {
                AddTo(parts, tree, first, last);
                first = -1;
            }
        }
        if (first >= 0)
            AddTo(parts, tree, first, last);
        return parts;
    }

    private static bool IsIn(SentenceTree tree, int at, ReadOnlySpan<int> tops, ReadOnlySpan<int> without)
    {
        foreach (var top in without)
            if (top >= 0 && tree.Holds(top, at))
                return false;
        foreach (var top in tops)
            if (top >= 0 && tree.Holds(top, at))
                return true;
        return false;
    }

    private static void AddTo(List<TextSpan> parts, SentenceTree tree, int first, int last)
    {
        while (first <= last && tree.IsSeparator(first))
            first++;
        while (last >= first && tree.IsSeparator(last))
            last--;
        if (first < last || (first == last && tree.Tokens[first].Kind != Language.TokenKind.Mark))
            parts.Add(tree.Sentence.SpanOf(first, last));
    }
}
