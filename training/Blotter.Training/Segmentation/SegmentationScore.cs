using Blotter.Language;

namespace Blotter.Training.Segmentation;

/// <summary>F1 of spans as the CoNLL 2018 shared task counts them: a span is right when it begins and ends where a gold span does.</summary>
internal readonly record struct SpanScore(int Gold, int Found, int Right)
{
    /// <summary>F1 in per cent.</summary>
    public double F1 => Gold + Found == 0 ? 0 : 200.0 * Right / (Gold + Found);

    /// <summary>Compares two lists of spans.</summary>
    public static SpanScore Of(IEnumerable<TextSpan> gold, IEnumerable<TextSpan> found)
    {
        var (expected, got) = (gold.ToHashSet(), found.ToHashSet());
        return new SpanScore(expected.Count, got.Count, got.Count(expected.Contains));
    }

    /// <summary>The orthographic tokens of a sentence's words: a word that joins the one before is a part of its token.</summary>
    public static IEnumerable<TextSpan> Orthographic(IEnumerable<Token> words)
    {
        TextSpan? open = null;
        foreach (var word in words)
        {
            if (open is { } before && !word.JoinsPrevious)
                yield return before;
            open = open is { } joined && word.JoinsPrevious ? joined.Union(word.Span) : word.Span;
        }
        if (open is { } last)
            yield return last;
    }
}
