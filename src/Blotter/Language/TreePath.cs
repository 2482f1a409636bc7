using System.Collections.Immutable;

namespace Blotter.Language;

/// <summary>Ways between the words of a sentence along its dependency tree.</summary>
internal static class TreePath
{
    /// <summary>A tree is not climbed further than this many steps.</summary>
    public const int MostSteps = 12;

    /// <summary>The word and those it hangs on, the nearest first.</summary>
    public static List<int> Up(ImmutableArray<Token> tokens, int at)
    {
        var path = new List<int>(8);
        while (at >= 0 && path.Count <= MostSteps)
        {
            path.Add(at);
            at = tokens[at].Head;
        }
        return path;
    }

    /// <summary>The words on the way from one word to another, both included: up to the first that holds both, and down again. Empty where the tree does not join them within <see cref="MostSteps"/> each.</summary>
    public static List<int> Between(ImmutableArray<Token> tokens, int from, int to)
    {
        var (up, other) = (Up(tokens, from), Up(tokens, to));
        var meet = up.FindIndex(other.Contains);
        if (meet < 0)
            return [];
        var down = other[..other.IndexOf(up[meet])];
        down.Reverse();
        return [.. up[..(meet + 1)], .. down];
    }

    /// <summary>The first word that hangs on none; the first word of all where there is none.</summary>
    public static int Root(ImmutableArray<Token> tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
            if (tokens[at].Head < 0)
                return at;
        return 0;
    }

    /// <summary>The word of a phrase that hangs on one outside of it.</summary>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="first">Index of the phrase's first token.</param>
    /// <param name="last">Index of its last token.</param>
    public static int HeadOf(ImmutableArray<Token> tokens, int first, int last)
    {
        for (var at = first; at <= last; at++)
            if (tokens[at].Head < first || tokens[at].Head > last)
                return at;
        return last;
    }
}
