using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Attribution;

/// <summary>Reads who speaks where in a report: sayings, then their sources. Immutable.</summary>
internal sealed class SpeechReader
{
    private readonly SayingReader _sayings;
    private readonly SpeakerWords _words;
    private readonly SpeakerDescriber _describer;

    public SpeechReader(Lexicons lexicons)
    {
        _sayings = new SayingReader(lexicons);
        _words = new SpeakerWords(lexicons.SpeakerHeads, lexicons.SpeakerWords);
        _describer = new SpeakerDescriber(_words);
    }

    /// <summary>The speech of a report.</summary>
    /// <param name="document">The report.</param>
    /// <param name="sentences">Its sentences as <see cref="WrittenWords"/> gives them, in text order.</param>
    public ReportSpeech Read(Document document, ImmutableArray<SentenceTree> sentences)
    {
        ImmutableArray<SentenceTree> trees = [.. sentences.Where(tree => tree.Sentence.Section is not SectionKind.Boilerplate)];
        var quotations = QuotationFinder.Find(document.Text, SayingReader.Paragraphs([.. sentences.Select(tree => tree.Sentence)]));
        var drafts = _sayings.Read(trees, quotations);
        drafts.AddRange(PostSpeakers.Read(document, new SentenceIndex(trees), trees));
        var speakers = new SpeakerResolver(_describer, _words, trees, drafts, document);
        RemoveTopics(drafts, speakers, document.Text);
        return new ReportSpeech(trees, drafts, quotations, speakers, _sayings.Stances);
    }

    // "Drug arrests: ...": a label in the body that names no source and comes once is a topic. "Q:" comes again.
    private static void RemoveTopics(List<SayingDraft> drafts, SpeakerResolver speakers, string text)
    {
        var labels = drafts.Where(draft => draft is { Rule: SayingRule.Label, Tree.Sentence.Section: SectionKind.Body, Source: not null }).CountBy(LabelOf, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        if (labels.Count > 0)
            drafts.RemoveAll(draft => draft is { Rule: SayingRule.Label, Tree.Sentence.Section: SectionKind.Body, Source: not null } && speakers.Of(draft) is null && labels[LabelOf(draft)] == 1);

        string LabelOf(SayingDraft draft) => draft.Source!.Span.Of(text);
    }
}
