using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Training.Corpora;

/// <summary>Cuts the texts of corpora as the library cuts reports.</summary>
internal static class Segmentation
{
    private static readonly TextAnalyzer Analyzer = new(new SentenceSplitter(
        DataFile.Load("Language/abbreviations.tsv"), DataFile.Load("Language/sentence-starters.tsv")));

    /// <summary>The sentences of <paramref name="text"/>; spans refer to it.</summary>
    public static ImmutableArray<Sentence> Sentences(string text) =>
        Analyzer.Analyze(new Document
        {
            Id = "",
            Origin = "",
            Text = text,
            Sections = [new Section(SectionKind.Body, new TextSpan(0, text.Length))],
        }).Sentences;

    /// <summary>The words of a sentence, or of one orthographic word of another corpus, in order.</summary>
    public static ImmutableArray<string> Words(string text) =>
        [.. Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).Select(token => token.Text)];
}
