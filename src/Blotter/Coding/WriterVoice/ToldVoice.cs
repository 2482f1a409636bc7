using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.WriterVoice;

/// <summary>A sentence's voice with what is known of its place in the report.</summary>
internal sealed class ToldVoice
{
    private const double MostOfOthers = 0.5;

    private readonly ImmutableArray<(TextSpan Span, bool InWritersWords)> _others;

    public ToldVoice(SentenceVoice voice, SentenceFacts facts, ImmutableArray<(TextSpan Span, bool InWritersWords)> others, QuotedText quotes)
    {
        TellsTimes = !facts.Dates.IsEmpty || facts.Sentence.Tokens.Any(token => token.Kind == TokenKind.Number);
        TellsFacts = TellsTimes || !facts.Triggers.IsEmpty || !facts.Harms.IsEmpty;
        (Voice, _others) = (voice, others);
        OthersShare = voice.Sentence.Span.IsEmpty ? 0 : (double)others.Sum(part => part.Span.OverlapLength(voice.Sentence.Span)) / voice.Sentence.Span.Length;
        QuotedShare = voice.Sentence.Span.IsEmpty ? 0 : (double)quotes.Inside(voice.Sentence.Span) / voice.Sentence.Span.Length;
    }

    /// <summary>A sentence that others say or write, which has no voice of the writer's.</summary>
    public static ToldVoice OfOthers(SentenceFacts facts) => new(new SentenceVoice(facts.Sentence, [], 0, 0, 0, 0), facts, [(facts.Sentence.Span, false)], new QuotedText(""));

    /// <summary>Its voice.</summary>
    public SentenceVoice Voice { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence => Voice.Sentence;

    /// <summary>Whether it tells a day or a number.</summary>
    public bool TellsTimes { get; }

    /// <summary>Whether it tells of an attack, of harm, or of a day or number.</summary>
    public bool TellsFacts { get; }

    /// <summary>How much of it stands in quotation marks, from 0 to 1.</summary>
    public double QuotedShare { get; }

    /// <summary>How much of it others tell, from 0; more than 1 where several tell the same.</summary>
    public double OthersShare { get; }

    /// <summary>Whether the writer tells most of it.</summary>
    public bool IsMostlyWriters => OthersShare <= MostOfOthers;

    /// <summary>Whether nobody else tells any of it.</summary>
    public bool IsWriters => _others.IsEmpty;

    /// <summary>Whether it is of the report's own text.</summary>
    public bool IsText => Sentence.Section is SectionKind.Headline or SectionKind.Standfirst or SectionKind.Body;

    /// <summary>Its marks that nobody else tells.</summary>
    public IEnumerable<VoiceMark> OwnMarks => Voice.Marks.Where(mark => OtherOf(mark) is null);

    /// <summary>Its marks that others tell, though in the writer's words.</summary>
    public IEnumerable<VoiceMark> WordedMarks => Voice.Marks.Where(mark => OtherOf(mark) == true);

    // Null where the writer tells it, else whether in the writer's words.
    private bool? OtherOf(VoiceMark mark)
    {
        var start = Sentence.Tokens[mark.First].Span.Start;
        bool? found = null;
        foreach (var (span, inWritersWords) in _others)
            if (span.Contains(start))
                found = found is null ? inWritersWords : found.Value && inWritersWords;
        return found;
    }
}
