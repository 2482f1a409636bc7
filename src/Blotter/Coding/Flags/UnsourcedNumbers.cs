using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Flags;

/// <summary>Finds large sums that the writer gives on nobody's word. The report's own small counts ("the third this week") are left alone, unless the writer takes sides.</summary>
internal static class UnsourcedNumbers
{
    // From here on nobody counts by reading the paper's own archive.
    private const int Large = 500;

    // In a report with so many words that judge, smaller sums need a source too.
    private const int Small = 5;
    private const int JudgingSpans = 4;

    /// <summary>The flags in text order.</summary>
    public static IEnumerable<Flag> Find(FlagContext context)
    {
        var least = context.Coded.Voice.Count(span => span.Kind is VoiceKind.Loaded or VoiceKind.NameCalling or VoiceKind.Opinion) >= JudgingSpans ? Small : Large;
        foreach (var tally in context.Coded.Tallies)
            if ((tally.Count.Low ?? tally.Count.High) is { } count && count >= least && IsUnsourced(context, tally))
                yield return new Flag(
                    FlagKind.UnsourcedNumber, [tally.Id], string.Create(CultureInfo.InvariantCulture, $"Nobody is given as the source of \"{context.Words(tally.Span)}\"."), [Count(context, tally)]);
    }

    // The count with what it counts: "more than 900 raids".
    private static TextSpan Count(FlagContext context, Tally tally)
    {
        if (context.Report.Sentences.FirstOrDefault(facts => facts.Sentence.Span.Contains(tally.Span)) is not { } facts)
            return tally.Span;
        var tokens = facts.Sentence.Tokens;
        for (var at = 0; at < tokens.Length; at++)
            if (tally.Span.Contains(tokens[at].Span) && facts.Numbers.StartingAt(at) is { } number)
            {
                var last = number.Last;
                while (last + 1 < tokens.Length && last - number.Last < 4 && tokens[last].Upos is not (Upos.Noun or Upos.Propn) && tally.Span.Contains(tokens[last + 1].Span))
                    last++;
                return facts.Sentence.SpanOf(number.First, last);
            }
        return tally.Span;
    }

    private static bool IsUnsourced(FlagContext context, Tally tally) =>
        tally.Source is null || (context.IsWriters(tally.Span) && context.Coded.Sources.FirstOrDefault(source => source.Id == tally.Source) is { Kind: SourceKind.Publisher });
}
