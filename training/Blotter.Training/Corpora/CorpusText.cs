using System.Collections.Immutable;
using Blotter.Evaluation.Language;
using Blotter.Language;
using Blotter.Language.Segmentation;

namespace Blotter.Training.Corpora;

/// <summary>Cuts the texts of corpora as the library cuts reports.</summary>
internal static class CorpusText
{
    /// <summary>The sentences of <paramref name="text"/>; spans refer to it.</summary>
    public static ImmutableArray<Sentence> Sentences(string text) => TextAnalyzer.Shipped.Analyze(RunningText.AsDocument(text)).Sentences;

    /// <summary>The words of a sentence, or of one orthographic word of another corpus, in order.</summary>
    public static ImmutableArray<string> Words(string text) =>
        [.. Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).Select(token => token.Text)];
}
