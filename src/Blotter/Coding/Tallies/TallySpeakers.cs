using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>Says who counts: the subject of a verb of counting or the owner of a list, where it is one of the report's sources; else whoever speaks. Immutable.</summary>
internal sealed class TallySpeakers(ReportVoices voices, TallyWords words)
{
    private const int Reach = 12;

    /// <summary>Who counts, and how sure it is.</summary>
    public Speaker Of(TallyDraft draft, TextSpan span)
    {
        var speaker = voices.Of(span);
        return Counter(draft) is { } counter ? speaker with { Source = counter, IsWriter = false } : speaker;
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
        return (voices.Sources.FirstOrDefault(source => source.Span is { } own && own.Overlaps(span)) ?? voices.Sources.FirstOrDefault(source => EndsWith(source, word)))?.Id;
    }

    private static bool EndsWith(Source source, string word) =>
        source.Name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (source.Name.Length == word.Length || source.Name[^(word.Length + 1)] == ' ');
}
