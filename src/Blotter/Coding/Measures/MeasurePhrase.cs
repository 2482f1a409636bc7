using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Measures;

/// <summary>The phrase of a noun by the tree: what stands before it and belongs to it, and what names it.</summary>
internal static class MeasurePhrase
{
    private const int Longest = 12;

    /// <summary>The first token of the phrase.</summary>
    public static int First(SentenceTree tree, int head)
    {
        var first = head;
        while (first > 0 && head - first < Longest && IsBefore(tree.Tokens, first - 1, head))
            first--;
        while (first < head && tree.Tokens.ItemRef(first).Kind == TokenKind.Mark)
            first++;
        return first;
    }

    /// <summary>The phrase as written, with what names it and, of an office, what it is the office of.</summary>
    public static string Text(SentenceTree tree, int head)
    {
        var last = head;
        foreach (var child in tree.Children(head))
            if (child == last + 1 && tree.Tokens.ItemRef(child).Relation is "flat" or "compound" or "nmod:desc" or "fixed")
                last = child;
        return Token.Join(tree.Tokens, First(tree, head), last);
    }

    private static bool IsBefore(ImmutableArray<Token> tokens, int at, int head)
    {
        for (var steps = 0; at != head; steps++)
        {
            if (at < 0 || at > head || steps > Longest || tokens.ItemRef(at).Relation is not ("det" or "amod" or "compound" or "nmod:poss" or "nummod" or "flat" or "nmod:desc" or "case" or "advmod" or "nmod" or "punct" or "det:predet") || (tokens.ItemRef(at).Relation == "case" && tokens.ItemRef(at).Head == head))
                return false;
            at = tokens.ItemRef(at).Head;
        }
        return true;
    }
}
