using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blotter.Deriving;

/// <summary>Words that follow each other, each one of several, perhaps with others between them. Immutable.</summary>
internal sealed class WordPattern
{
    private const int WidestGap = 15;
    private const string Gap = "...";

    private readonly ImmutableArray<Step> _steps;

    private WordPattern(ImmutableArray<Step> steps) => _steps = steps;

    /// <summary>Reads a pattern such as <c>toll|number ... rose to</c>.</summary>
    public static WordPattern Parse(string written)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        var gap = 0;
        foreach (var part in written.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == Gap)
            {
                gap = WidestGap;
                continue;
            }
            steps.Add(new Step(part.Split('|').ToFrozenSet(StringComparer.Ordinal), gap));
            gap = 0;
        }
        return new WordPattern(steps.ToImmutable());
    }

    /// <summary>Whether some of the words are these.</summary>
    public bool IsIn(ReadOnlySpan<string> words)
    {
        for (var at = 0; at < words.Length; at++)
            if (Matches(words, at, step: 0))
                return true;
        return false;
    }

    // A pattern has at most three gaps, so that a word is looked at a bounded number of times.
    private bool Matches(ReadOnlySpan<string> words, int at, int step)
    {
        if (step == _steps.Length)
            return true;
        for (var next = at; next < words.Length && next <= at + _steps[step].Gap; next++)
            if (_steps[step].Words.Contains(words[next]) && Matches(words, next + 1, step + 1))
                return true;
        return false;
    }

    private readonly record struct Step(FrozenSet<string> Words, int Gap);
}
