using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Flags;

/// <summary>
/// Finds large sums that the writer gives on nobody's word. The report's own small counts ("the third this week") are left alone, unless the writer takes
/// sides; then large numbers of people are looked at too that are no sum. Immutable.
/// </summary>
/// <param name="words">Words of flags.</param>
internal sealed class UnsourcedNumbers(WordLists words)
{
    // From here on nobody counts by reading the paper's own archive.
    private const int Large = 500;

    // In a report with so many words that judge, smaller sums need a source too.
    private const int Small = 5;
    private const int JudgingSpans = 4;

    private const int MostWords = 4;

    /// <summary>The flags in text order.</summary>
    public IEnumerable<Flag> Find(FlagContext context)
    {
        var takesSides = context.Coded.Voice.Count(span => span.Kind is VoiceKind.Loaded or VoiceKind.NameCalling or VoiceKind.Opinion) >= JudgingSpans;
        return [.. Tallies(context, takesSides ? Small : Large), .. takesSides ? People(context) : []];
    }

    private IEnumerable<Flag> Tallies(FlagContext context, int least)
    {
        foreach (var tally in context.Coded.Tallies)
            if ((tally.Count.Low ?? tally.Count.High) is { } count && count >= least && !IsYear(count, context.Words(tally.Span)) && IsUnsourced(context, tally))
                yield return new Flag(
                    FlagKind.UnsourcedNumber, [tally.Id], string.Create(CultureInfo.InvariantCulture, $"Nobody is given as the source of \"{context.Words(tally.Span)}\"."), [Count(context, tally)]);
    }

    // "At least 45,000 foot soldiers": a number that somebody must have counted.
    private IEnumerable<Flag> People(FlagContext context)
    {
        foreach (var facts in context.In(SectionKind.Body).Where(facts => !IsCounted(facts.Sentence)))
            for (var number = facts.Numbers.FirstFrom(0, int.MaxValue); number is not null; number = facts.Numbers.FirstFrom(number.Last + 1, int.MaxValue))
                if ((number.Range.Low ?? number.Range.Best) >= Large && PeopleAfter(facts, number.Last + 1) is >= 0 and var people && facts.Sentence.SpanOf(number.First, people) is var span && !IsYear(number.Range.Low ?? number.Range.Best ?? 0, context.Words(span)) && context.IsWriters(span)
                    && !context.Coded.Tallies.Any(tally => tally.Span.Overlaps(span)) && !context.Coded.Postures.Any(posture => posture.Span.Overlaps(span)))
                    yield return new Flag(FlagKind.UnsourcedNumber, [], $"Nobody is given as the source of \"{context.Words(span)}\".", [span]);
    }

    // "The 1968 sanitation workers": four digits without a comma.
    private static bool IsYear(int count, string said) => count is > 1800 and < 2100 && said.Contains(count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private int PeopleAfter(SentenceFacts facts, int at)
    {
        var tokens = facts.Sentence.Tokens;
        var last = Math.Min(tokens.Length, at + MostWords);
        while (at < last && tokens[at].Upos is Upos.Noun or Upos.Propn or Upos.Adj && !IsPeople(tokens[at]))
            at++;
        return at < last && IsPeople(tokens[at]) ? at : -1;
    }

    private bool IsPeople(Token token) => words["members"].Contains(token.Lemma) || words["label"].Contains(token.Lower);

    // "An analysis of police records shows".
    private bool IsCounted(Sentence sentence) => sentence.Tokens.Any(token => words["counting"].Contains(token.Lower));

    // The count with what it counts: "more than 900 raids".
    private static TextSpan Count(FlagContext context, Tally tally)
    {
        if (context.Report.SentenceOf(tally.Span) is not { } facts)
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

    private bool IsUnsourced(FlagContext context, Tally tally) =>
        !(context.Report.SentenceOf(tally.Span) is { } facts && IsCounted(facts.Sentence)) && IsOnNobodysWord(context, tally);

    private static bool IsOnNobodysWord(FlagContext context, Tally tally) =>
        tally.Source is null || (context.IsWriters(tally.Span) && context.Report.Speech.SourceOf(tally.Source) is { Kind: SourceKind.Publisher });
}
