using System.Collections.Immutable;
using Blotter.Reading;

namespace Blotter.Language.Segmentation;

/// <summary>Cuts a document into sentences and tokens. Immutable and safe to share between threads.</summary>
internal sealed class TextAnalyzer(SentenceSplitter splitter)
{
    /// <summary>With the model that ships with the library, loaded at first use.</summary>
    public static TextAnalyzer Shipped { get; } = new(new SentenceSplitter(BoundaryModel.Shipped));

    /// <summary>The sentences and tokens of all sections, in text order.</summary>
    public AnalyzedText Analyze(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var paragraphs = 0;
        foreach (var section in document.Sections)
        {
            var last = 0;
            foreach (var (tokens, paragraph) in splitter.Split(document.Text, section.Span))
            {
                var span = new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End);
                sentences.Add(new Sentence(sentences.Count, span, section.Kind, paragraphs + paragraph, tokens));
                last = paragraph;
            }
            paragraphs += last + 1;
        }
        return new AnalyzedText(document, sentences.DrainToImmutable());
    }
}
