using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Cli.Views;

/// <summary>A line of a drawn tree.</summary>
/// <param name="Word">Index of the word, from 0.</param>
/// <param name="Rails">What is drawn before it: the lines that lead to it and those that pass by.</param>
internal readonly record struct SyntaxBranch(int Word, string Rails);

/// <summary>Draws a dependency tree with a line a word: the root at the left, under each word its dependents in text order.</summary>
internal static class SyntaxTree
{
    // What lies deeper is drawn with its nearest rails alone, so that a line stays readable and a chain of words takes no square of its length.
    private const int MostRails = 12;

    private const string Beyond = "… ";

    /// <summary>The lines from top to bottom; every word has one, also where the heads make no tree or lie outside the words.</summary>
    public static ImmutableArray<SyntaxBranch> Of(ImmutableArray<WordSyntax> words)
    {
        var dependents = Enumerable.Range(0, words.Length).ToLookup(word => HeadOf(words, word));
        var lines = ImmutableArray.CreateBuilder<SyntaxBranch>(words.Length);
        var drawn = new bool[words.Length];
        foreach (var top in dependents[-1].Concat(Enumerable.Range(0, words.Length)))
            Draw(top, dependents, drawn, lines);
        return lines.ToImmutable();
    }

    private static int HeadOf(ImmutableArray<WordSyntax> words, int word) => words[word].Head - 1 is var head && head < words.Length ? head : -1;

    // Depth first, with a stack of its own: hostile sentences are deeper than the program's.
    private static void Draw(int top, ILookup<int, int> dependents, bool[] drawn, ImmutableArray<SyntaxBranch>.Builder lines)
    {
        var waiting = new Stack<(int Word, Rail? Rails)>();
        waiting.Push((top, null));
        while (waiting.TryPop(out var next))
        {
            if (drawn[next.Word])
                continue;
            drawn[next.Word] = true;
            lines.Add(new SyntaxBranch(next.Word, Drawn(next.Rails)));
            var isLast = true;
            foreach (var dependent in dependents[next.Word].Reverse())
            {
                waiting.Push((dependent, new Rail(next.Rails, isLast)));
                isLast = false;
            }
        }
    }

    private static string Drawn(Rail? own)
    {
        var parts = new List<string>();
        for (var rail = own; rail is not null && parts.Count < MostRails; rail = rail.Above)
            parts.Add((rail == own, rail.IsLast) switch
            {
                (true, true) => "└─ ",
                (true, false) => "├─ ",
                (false, true) => "   ",
                (false, false) => "│  ",
            });
        parts.Reverse();
        return (own?.Depth > MostRails ? Beyond : "") + string.Concat(parts);
    }

    // A class, compared by identity: rails of equal shape at different depths are different rails.
    private sealed class Rail(Rail? above, bool isLast)
    {
        public Rail? Above => above;

        public bool IsLast => isLast;

        public int Depth { get; } = 1 + (above?.Depth ?? 0);
    }
}
