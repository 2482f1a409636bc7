using Blotter.Coding;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Attribution;

/// <summary>Reads who says what in plain strings.</summary>
internal sealed class SpeechBench
{
    private static readonly SpeechReader Reader = new(CoderBench.Lexicons);

    private SpeechBench(Document document)
    {
        Text = document.Text;
        var sentences = SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences);
        Speech = Reader.Read(document, [.. sentences.Select(sentence => new SentenceTree(WrittenWords.Of(sentence).Written))]);
    }

    public string Text { get; }

    public ReportSpeech Speech { get; }

    public static SpeechBench Of(string text, string? publisher = null) => new(CoderBench.Body(text) with { Publisher = publisher });

    public static SpeechBench Of(Document document) => new(document);

    /// <summary>Every saying as <c>source | cue | content</c>.</summary>
    public IEnumerable<string> Sayings => Speech.Sayings.Select(saying => $"{Words(saying.Source)} | {Words(saying.Cue)} | {string.Join(" … ", saying.Content.Select(part => Words(part)))}");

    /// <summary>Every source as <c>name / of / kind / via's name</c>.</summary>
    public IEnumerable<string> Sources => Speech.Sources.Select(source => $"{source.Name} / {source.Of} / {SetList.Name(source.Kind)} / {NameOf(source.Via)}");

    public string? NameOf(string? id) => Speech.Sources.FirstOrDefault(source => source.Id == id)?.Name;

    /// <summary>Whose voice tells these words.</summary>
    public Speaker At(string words) => Speech.Of(SpanOf(words));

    public TextSpan SpanOf(string words)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }

    private string Words(TextSpan? span) => span?.Of(Text) ?? "";
}
