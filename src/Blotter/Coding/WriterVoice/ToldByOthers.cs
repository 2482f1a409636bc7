using System.Collections.Immutable;
using Blotter.Coding.Attribution;
using Blotter.Language;

namespace Blotter.Coding.WriterVoice;

/// <summary>What of a sentence is told on the word of others. Immutable.</summary>
internal sealed class ToldByOthers
{
    private readonly ImmutableArray<Saying> _sayings;
    private readonly ImmutableArray<int> _starts;

    public ToldByOthers(ReadReport report)
    {
        _sayings = [.. report.Speech.Sayings.Where(saying => !saying.Content.IsEmpty && !IsWriters(saying, report)).OrderBy(saying => saying.Content[0].Start)];
        _starts = [.. _sayings.Select(saying => saying.Content[0].Start)];
    }

    // "We all know who pays": the writer speaks for everybody.
    private static bool IsWriters(Saying saying, ReadReport report) =>
        saying is { Source: { } source, Speaker: null } && !report.Speech.IsQuoted(source) && report.Document.Quote(source).Split(' ')[0].ToLowerInvariant() is "we" or "i" or "you" or "everyone" or "everybody";

    /// <summary>The parts of a sentence that others tell, and whether the words are the writer's all the same: those before "police said" are.</summary>
    public ImmutableArray<(TextSpan Span, bool InWritersWords)> In(Sentence sentence)
    {
        var parts = ImmutableArray.CreateBuilder<(TextSpan, bool)>();
        var at = _starts.BinarySearch(sentence.Span.Start);
        for (at = at < 0 ? ~at : First(at); at < _sayings.Length && _starts[at] < sentence.Span.End; at++)
            foreach (var content in _sayings[at].Content)
                if (sentence.Span.Overlaps(content))
                    parts.AddRange(Split(content, _sayings[at].Cue));
        return parts.DrainToImmutable();
    }

    private int First(int at)
    {
        while (at > 0 && _starts[at - 1] == _starts[at])
            at--;
        return at;
    }

    private static IEnumerable<(TextSpan, bool)> Split(TextSpan content, TextSpan? cue)
    {
        if (cue is not { } said || said.Start <= content.Start)
            return [(content, false)];
        return said.Start >= content.End ? [(content, true)] : [(new TextSpan(content.Start, said.Start), true), (new TextSpan(said.Start, content.End), false)];
    }
}
