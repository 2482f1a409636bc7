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
}
