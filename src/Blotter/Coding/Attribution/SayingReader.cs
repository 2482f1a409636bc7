using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>
/// Reads who says what in a report: cues of its sentences first, then the direct quotations, which are given to them or to the verbs they hang on. Immutable.
/// </summary>
internal sealed class SayingReader
{
    private readonly VerbSayingReader _verbs;
    private readonly NounSayingReader _nouns;
    private readonly PhraseSayingReader _phrases;
    private readonly SpeakerLabels _labels;
    private readonly CitedSources _cited;

    public SayingReader(Lexicons lexicons)
    {
        var words = new WordLists(lexicons.SayingWords);
        Stances = new StanceReader(words);
        var carried = new CarriedSaying(words);
        _verbs = new VerbSayingReader(new SayingVerbs(lexicons.SayingVerbs), Stances, carried);
        _nouns = new NounSayingReader(lexicons.SayingNouns, words, carried);
        _phrases = new PhraseSayingReader(lexicons.SayingPhrases, carried);
        _labels = new SpeakerLabels(words);
        _cited = new CitedSources(words);
    }

    /// <summary>How sources stand to what they say.</summary>
    public StanceReader Stances { get; }

    /// <summary>The sayings of a report in the order of their cues.</summary>
    /// <param name="trees">The sentences with their trees, in text order; those without are passed over.</param>
    /// <param name="quotations">What stands in quotation marks.</param>
    public List<SayingDraft> Read(ImmutableArray<SentenceTree> trees, ImmutableArray<Quotation> quotations)
    {
        var drafts = new List<SayingDraft>();
        foreach (var tree in trees.Where(tree => tree.IsParsed))
        {
            drafts.AddRange(_verbs.Read(tree));
            drafts.AddRange(_nouns.Read(tree));
            drafts.AddRange(_phrases.Read(tree));
            drafts.AddRange(_cited.Read(tree, drafts));
        }
        drafts.AddRange(_labels.Read(trees));
        drafts.Sort(InTextOrder);
        new QuotedSpeech(trees, drafts).Take(quotations);
        drafts.RemoveAll(draft => draft.Content.Count == 0);
        drafts.Sort(InTextOrder);
        return drafts;
    }

    /// <summary>The paragraphs of sentences, in text order.</summary>
    public static IEnumerable<TextSpan> Paragraphs(IEnumerable<Sentence> sentences) => sentences
        .GroupBy(sentence => (sentence.Section, sentence.Paragraph))
        .Select(paragraph => new TextSpan(paragraph.First().Span.Start, paragraph.Last().Span.End));

    private static int InTextOrder(SayingDraft one, SayingDraft other)
    {
        var order = (one.Cue?.Start ?? one.Start).CompareTo(other.Cue?.Start ?? other.Start);
        return order != 0 ? order : one.Start.CompareTo(other.Start);
    }
}
