using System.Collections.Immutable;
using Blotter.Coding.Attribution;
using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>Says who counts: the subject of a verb of counting or the owner of a list, where it is one of the report's sources; else whoever speaks. Immutable.</summary>
internal sealed class TallySpeakers(ReportSpeech speech, TallyWords words)
{
    private const int Reach = 12;

    // A verb of counting stands this near behind its subject.
    private const int Behind = 2;

    /// <summary>Who counts, and how sure it is.</summary>
    public Speaker Of(TallyDraft draft, TextSpan span)
    {
        var speaker = speech.Of(span);
        return (Counter(draft) ?? (speaker.IsWriter ? Cited(draft) : null)) is { } counter ? speaker with { Source = counter, IsWriter = false } : speaker;
    }

    // "the observers' log shows", "according to a tally kept by the governor's office": a source of the sentence that tells numbers there.
    private string? Cited(TallyDraft draft)
    {
        var tokens = draft.Facts.Sentence.Tokens;
        foreach (var source in speech.Sources)
            if (source.Span is { } span && span.Start >= draft.Facts.Sentence.Span.Start && span.End <= draft.Facts.Sentence.Span.End && Tells(tokens, span))
                return source.Id;
        return null;
    }

    private bool Tells(ImmutableArray<Token> tokens, TextSpan source)
    {
        var (isAccording, passed) = (false, -1);
        for (var at = 0; at < tokens.Length; at++)
        {
            isAccording |= tokens[at].Lower is "according" && tokens[at].Span.Start < source.Start;
            if (tokens[at].Span.Start < source.End)
                continue;
            if (passed < 0)
                passed = at;
            if (isAccording || at - passed > Behind)
                return isAccording;
            if (words.Has("count-verb", tokens[at]) && tokens[at].Upos is Upos.Verb or Upos.None)
                return true;
        }
        return isAccording;
    }

    private string? Counter(TallyDraft draft)
    {
        var sentence = draft.Facts.Sentence;
        for (var at = draft.Count.First - 1; at >= 0 && draft.Count.First - at <= Reach; at--)
        {
            if (sentence.Tokens[at].Text is ";" or ":" or "“")
                break;
            var isVerb = words.Has("strong-count-verb", sentence.Tokens[at]) && sentence.Tokens[at].Upos is Upos.Verb or Upos.None;
            if (isVerb && CountedNoun.Before(sentence.Tokens, at) is var (first, noun))
                return Named(sentence, first, noun);
        }
        return null;
    }

    // The source whose words lie there, or that has the same last word.
    private string? Named(Sentence sentence, int first, int noun)
    {
        var span = sentence.SpanOf(first, noun);
        var word = sentence.Tokens[noun].Text;
        return (speech.Sources.FirstOrDefault(source => source.Span is { } own && own.Overlaps(span)) ?? speech.Named(word))?.Id;
    }
}
