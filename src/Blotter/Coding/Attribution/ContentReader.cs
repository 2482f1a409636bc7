using Blotter.Language;
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
        var (from, to) = Reach(tree, tops);
        for (var at = from; at <= to; at++)
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

    /// <summary>
    /// What follows a cue: from the content's first word to the end of the sentence, but for what else the verb does or says there (another verb beside it, an aside of its own).
    /// </summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="verb">The cue's verb.</param>
    /// <param name="first">The content's first token, after the verb.</param>
    /// <param name="top">The content's head.</param>
    public static IEnumerable<TextSpan> From(SentenceTree tree, int verb, int first, int top)
    {
        var last = tree.Extent(top).Last;
        var end = EndOf(tree, verb, last);
        while (last + 1 < end)
            last++;
        while (last > first && tree.IsSeparator(last))
            last--;
        return last > first || tree.Tokens[first].Kind != Language.TokenKind.Mark ? [tree.Sentence.SpanOf(first, last)] : [];
    }

    // The first token after the content that no longer belongs to it.
    private static int EndOf(SentenceTree tree, int verb, int last)
    {
        for (var at = last + 1; at < tree.Tokens.Length; at++)
            if (IsNextHead(tree, at) || !tree.Holds(verb, at) && !tree.IsSeparator(at) || Stops(tree, verb, at))
                return at;
        return tree.Tokens.Length;
    }

    // Headlines put two reports beside each other: "Six killed, governor says; rebels deny role".
    private static bool IsNextHead(SentenceTree tree, int at) => tree.Tokens.ItemRef(at).Text is ";" && tree.Sentence.Section is Reading.SectionKind.Headline;

    // Another predicate of the same subject, a parenthesis, an aside after a comma.
    private static bool Stops(SentenceTree tree, int verb, int at)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(at);
        var child = at;
        for (var step = 0; step < Language.TreePath.MostSteps && tree.Tokens.ItemRef(child).Head is >= 0 and var head && head != verb; step++)
            child = head;
        if (tree.Tokens.ItemRef(child).Head != verb)
            return false;
        var before = at > 0 ? tree.Tokens.ItemRef(at - 1).Text : "";
        return tree.Has(child, "conj") || (tree.Has(child, "parataxis") && before is not ":") || (tree.Has(child, "advcl") && before is "," or "–" or "—" or "--") || (token.Upos == Language.Upos.Cconj && tree.Has(child, "cc"));
    }

    // Nothing below the words lies outside, but marks at the ends.
    private static (int From, int To) Reach(SentenceTree tree, ReadOnlySpan<int> tops)
    {
        var (from, to) = (tree.Tokens.Length, -1);
        foreach (var top in tops)
            if (top >= 0 && tree.Extent(top) is var (first, last))
                (from, to) = (Math.Min(from, first), Math.Max(to, last));
        return (from, to);
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
