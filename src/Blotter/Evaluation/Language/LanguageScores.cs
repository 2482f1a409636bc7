using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Evaluation.Language;

/// <summary>How well a text was annotated.</summary>
/// <param name="Rows">One row a measure, in the order of <see cref="UdMeasure"/>.</param>
internal sealed record LanguageScores(ImmutableArray<ScoreRow> Rows)
{
    /// <summary>The row of a measure.</summary>
    public ScoreRow this[UdMeasure measure] => Rows[(int)measure];

    /// <summary>Compares what the program says of a text with what a treebank says of it.</summary>
    /// <exception cref="ArgumentException">The two do not hold the same characters, white space aside.</exception>
    public static LanguageScores Of(IEnumerable<ConlluSentence> gold, IEnumerable<Sentence> found) => Of(new UdComparison(UdText.Of(gold), UdText.Of(found)));

    /// <summary>Compares a treebank with what <paramref name="annotate"/> makes of its own words, written in the letters asked for.</summary>
    public static LanguageScores OfGoldTokens(
        IEnumerable<ConlluSentence> gold, Func<ImmutableArray<Sentence>, ImmutableArray<Sentence>> annotate, Letters letters = Letters.AsWritten) =>
        Of(AnnotatedWords.Of(gold, letters, annotate).Comparison);

    /// <summary>All measures of a comparison.</summary>
    public static LanguageScores Of(UdComparison comparison) => new([.. Enum.GetValues<UdMeasure>().Select(comparison.Score)]);
}
