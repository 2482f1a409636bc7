using System.Diagnostics;
using Blotter.Language.Segmentation;
using Blotter.Reading;
using Blotter.Tests.Coding;

namespace Blotter.Tests.Language.Segmentation;

public sealed class TextAnalyzerTests
{
    private const int FiveMillion = 5_000_000;

    private static readonly TextAnalyzer Analyzer = new(CoderBench.Splitter);

    [Fact]
    public void Numbers_sentences_and_paragraphs_over_the_whole_report()
    {
        var document = CoderBench.Sections((SectionKind.Headline, "Blast in Kayes"), (SectionKind.Body, "One. Two.\n\nThree."), (SectionKind.Caption, "Smoke."));
        Analyzer.Analyze(document).Sentences.Select(sentence => (sentence.Index, sentence.Section, sentence.Paragraph)).ShouldBe(
        [
            (0, SectionKind.Headline, 0), (1, SectionKind.Body, 1), (2, SectionKind.Body, 1), (3, SectionKind.Body, 2), (4, SectionKind.Caption, 3),
        ]);
    }

    [Fact]
    public void No_sentence_crosses_a_section()
    {
        var document = CoderBench.Sections((SectionKind.Headline, "Blast in the town of"), (SectionKind.Body, "Kayes kills nobody"));
        Analyzer.Analyze(document).Sentences.Select(sentence => document.Quote(sentence.Span)).ShouldBe(["Blast in the town of", "Kayes kills nobody"]);
    }

    [Fact]
    public void A_sentence_s_tokens_lie_inside_it() => Properties.Hold(Properties.Text, text =>
        Analyzer.Analyze(CoderBench.Body(text)).Sentences.All(sentence => sentence.Tokens.Length > 0
            && sentence.SpanOf(0, sentence.Tokens.Length - 1) == sentence.Span));

    [Theory]
    [InlineData("word ")]
    [InlineData("a.")]
    [InlineData("U.S. ")]
    [InlineData(".")]
    [InlineData(".\"")]
    [InlineData("!? ")]
    [InlineData("'s")]
    [InlineData("1,")]
    [InlineData("a-")]
    [InlineData("/")]
    [InlineData("\n")]
    [InlineData("\u0301")]
    public void Time_grows_with_the_length_of_a_sentence_alone(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, FiveMillion / piece.Length)) + "x";
        var clock = Stopwatch.StartNew();
        Analyzer.Analyze(CoderBench.Body(text));

        // A second or two on a slow machine; time that grows with the square would take hours.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
