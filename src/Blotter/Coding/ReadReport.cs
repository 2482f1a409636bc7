using System.Collections.Immutable;
using Blotter.Coding.Attribution;
using Blotter.Reading;

namespace Blotter.Coding;

/// <summary>All that was read in a report before its incidents are written.</summary>
/// <param name="Document">The report.</param>
/// <param name="Sentences">What the finders saw in its sentences, in text order; headline, standfirst and body have trees, other sections have none.</param>
/// <param name="Speech">Who speaks where.</param>
/// <param name="Anchor">The day that relative dates count from, or <c>null</c>.</param>
internal sealed record ReadReport(Document Document, ImmutableArray<SentenceFacts> Sentences, ReportSpeech Speech, DateOnly? Anchor)
{
    /// <summary>What was read in the sentence that holds the stretch of text, found in log time; <c>null</c> where none does.</summary>
    public SentenceFacts? SentenceOf(TextSpan span)
    {
        var (low, high) = (0, Sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sentences[middle].Sentence.Span.End < span.End ? (middle + 1, high) : (low, middle);
        }
        return low < Sentences.Length && Sentences[low].Sentence.Span.Contains(span) ? Sentences[low] : null;
    }
}
