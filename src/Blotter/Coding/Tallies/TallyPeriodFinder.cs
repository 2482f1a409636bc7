using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Time;
using Blotter.Language;

namespace Blotter.Coding.Tallies;

/// <summary>Finds the periods of a sentence over which something may be counted. Immutable.</summary>
internal sealed class TallyPeriodFinder(TallyWords words)
{
    // A clause after "since" is read this far for its date.
    private const int ClauseReach = 14;

    // Words from a verb of telling to the day on which it was told: "told the provincial assembly on".
    private const int TellingReach = 8;

    // One attack may last as long.
    private const int DaysOfOneDeed = 8;

    /// <summary>The periods in text order.</summary>
    /// <param name="facts">The sentence.</param>
    /// <param name="anchor">The report's day, or <c>null</c>.</param>
    public ImmutableArray<TallyPeriod> Find(SentenceFacts facts, DateOnly? anchor)
    {
        var tokens = facts.Sentence.Tokens;
        var found = ImmutableArray.CreateBuilder<TallyPeriod>();
        var next = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            while (next < facts.Times.Length && facts.Times[next].First < at)
                next++;
            var time = next < facts.Times.Length && facts.Times[next].First == at ? facts.Times[next] : null;
            if (PeriodAt(tokens, at, time, facts.Times, next, anchor) is not { } period)
                continue;
            found.Add(period);
            at = Math.Max(at, period.Last);
        }
        return AsOf(tokens, facts.Times) is { } asOf ? [.. found.Select(period => period.Kind is PeriodKind.Sum or PeriodKind.Running && period.End is null ? period with { End = asOf } : period)] : found.DrainToImmutable();
    }

    // "as of 30 April", "in a paper dated 16 March", "told the assembly on Wednesday that"
    private PartialDate? AsOf(ImmutableArray<Token> tokens, ImmutableArray<TimeExpression> times)
    {
        foreach (var time in times)
            if (time.End is { } end && time.First > 1 && ((tokens[time.First - 1].Lower is "of" && tokens[time.First - 2].Lower is "as") || tokens[time.First - 1].Lower is "dated" || IsOfTelling(tokens, time)))
                return end;
        return null;
    }

    private bool IsOfTelling(ImmutableArray<Token> tokens, TimeExpression time)
    {
        if (time.Granularity != Granularity.Day || time.Last + 1 >= tokens.Length || tokens[time.Last + 1].Lower is not "that")
            return false;
        for (var at = time.First - 1; at >= Math.Max(0, time.First - TellingReach) && tokens[at].Kind != TokenKind.Mark; at--)
            if (words.Has("telling-verb", tokens[at]))
                return true;
        return false;
    }

    private TallyPeriod? PeriodAt(ImmutableArray<Token> tokens, int at, TimeExpression? time, ImmutableArray<TimeExpression> times, int next, DateOnly? anchor)
    {
        if (tokens[at].Lower is "since")
            return Since(tokens, at, times, next, anchor);
        if (tokens[at].Lower is "same" or "that" or "those" or "this" && Same(tokens, at, times, next) is { } same)
            return same;
        if (tokens[at].Lower is "year" && time is null && at > 1 && tokens[at - 1].Lower is "the" && tokens[at - 2].Lower is "of" or "in" or "for" && IsEnd(tokens, at + 1) && anchor is { } day)
            return new TallyPeriod(at - 2, at, PeriodKind.Running, TallyDates.On(new DateOnly(day.Year, 1, 1)), null);
        if (tokens[at].Lower is "many" && AsMany(tokens, at) is { } last)
            return TallyPeriod.Open(at - 2, last, PeriodKind.Length);
        if (time is null || (time.Last + 1 < tokens.Length && tokens[time.Last + 1].Lower is "'s" or "’s" or "block"))
            return null; // "last week's abduction", "the 1800 block"
        return Range(tokens, time, times, next) ?? (time.Kind == TimeKind.Duration ? OfLength(tokens, time, next + 1 < times.Length ? times[next + 1] : null, anchor) : OfDate(tokens, time, anchor));
    }

    // "since June last year", "since the talks were suspended on 5 August", "since the new year", "since then"
    private TallyPeriod? Since(ImmutableArray<Token> tokens, int at, ImmutableArray<TimeExpression> times, int next, DateOnly? anchor)
    {
        if (at + 1 >= tokens.Length || tokens[at].Upos is Upos.Adv || tokens[at + 1].Upos is Upos.Punct or Upos.Verb or Upos.Aux)
            return null;
        if (words.YearStarts.MatchAt(tokens, at + 1) is { } year && anchor is { } day)
            return new TallyPeriod(at, year.Last, PeriodKind.Sum, TallyDates.On(new DateOnly(day.Year, 1, 1)), null);
        if (tokens[at + 1].Lower is "then")
            return TallyPeriod.Open(at, at + 1, PeriodKind.SinceEvent);
        var end = at + 1;
        for (; end < tokens.Length && end - at < ClauseReach && tokens[end].Text is not ("," or ";" or "." or ":" or "”" or "\""); end++)
            for (; next < times.Length && times[next].First <= end; next++)
                if (times[next].First == end && times[next] is { Interval: not null } time)
                    return new TallyPeriod(at, time.Last, PeriodKind.Sum, TallyDates.StartOf(time, anchor), null);
        return tokens[at + 1].Upos is Upos.Adv || (tokens[at + 1].Upos is Upos.Pron && tokens[at + 1].Lower is not ("it" or "they")) ? null : TallyPeriod.Open(at, end - 1, PeriodKind.SinceEvent);
    }

    // "in the same period of 2019", "over those weeks", "over this period"
    private static TallyPeriod? Same(ImmutableArray<Token> tokens, int at, ImmutableArray<TimeExpression> times, int next)
    {
        if (at + 1 >= tokens.Length || tokens[at + 1].Lower is not ("period" or "time" or "weeks" or "months" or "days" or "years" or "span" or "stretch" or "interval") || (tokens[at].Lower is not "same" && tokens[at + 1].Lower is "time"))
            return null;
        var first = at;
        while (first > 0 && at - first < 2 && tokens[first - 1].Lower is "the" or "in" or "for" or "over" or "during" or "within" or "throughout")
            first--;
        if (first == at || tokens[first].Lower is "the")
            return null;
        var year = next < times.Length && times[next] is { Granularity: Granularity.Year } time && time.First > at + 1 && time.First <= at + 3 ? time : null;
        return new TallyPeriod(first, year?.Last ?? at + 1, PeriodKind.Same, year?.Start is { } start ? new Period(start, start) : null, null);
    }

    // "between 1 and 30 September", "from January to April"
    private static TallyPeriod? Range(ImmutableArray<Token> tokens, TimeExpression time, ImmutableArray<TimeExpression> times, int next)
    {
        var other = next + 1 < times.Length ? times[next + 1] : null;
        if (other is null || time.First == 0 || other.First != time.Last + 2 || time.Start is not { } start || other.Interval is not { } until || time.Interval is not { } from || from.Start > until.Start)
            return null;
        if (time.Kind != TimeKind.Date || other.Kind != TimeKind.Date)
            return null;
        var (before, joint) = (tokens[time.First - 1].Lower, tokens[time.Last + 1].Lower);
        if ((before is "between" && joint is "and") || (before is "from" && joint is "to" or "until" or "till" or "through"))
            return new TallyPeriod(time.First - 1, other.Last, until.Last.DayNumber - from.Start.DayNumber < DaysOfOneDeed ? PeriodKind.Length : PeriodKind.Sum, new Period(start, time.End), PartialDate.Of(until.Last));
        var isPair = before is "in" or "during" or "for" && joint is "and" && time.Granularity >= Granularity.Month && time.Granularity == other.Granularity;
        return isPair ? new TallyPeriod(time.First - 1, other.Last, PeriodKind.Closed, TallyDates.On(from.Start), PartialDate.Of(until.Last)) : null;
    }

    // "in the past 48 hours", "in the 72 hours to 28 June", "in nine days", "in the first ten months of this year"
    private static TallyPeriod? OfLength(ImmutableArray<Token> tokens, TimeExpression time, TimeExpression? following, DateOnly? anchor)
    {
        if (time.First == 0 || tokens[time.First - 1].Lower is not ("in" or "over" or "during" or "within" or "for" or "inside" or "of"))
            return null;
        var inner = Enumerable.Range(time.First, time.Last - time.First + 1).Select(at => tokens[at].Lower).ToImmutableArray();
        var after = following is not null && following.First <= time.Last + 3 && following.First > time.Last + 1 ? following : null;
        if (after is { Interval: { } of } && tokens[time.Last + 1].Lower is "of" && inner.Contains("first", StringComparer.Ordinal))
            return TallyDates.After(time.Value, of.Start, 1) is { } end
                ? new TallyPeriod(time.First - 1, after.Last, PeriodKind.Closed, TallyDates.On(of.Start), PartialDate.Of(end.AddDays(-1)))
                : null;
        if (after is { Interval: { } to } && tokens[time.Last + 1].Lower is "to" or "before" or "until")
            return TallyDates.After(time.Value, to.Last, -1) is { } start
                ? new TallyPeriod(time.First - 1, after.Last, PeriodKind.Sum, TallyDates.On(start), PartialDate.Of(to.Last))
                : null;
        if (time.Value.Contains('T') && !time.Value.EndsWith('H') || time.Value.Contains('X') && time.Value.Contains('T'))
            return null; // minutes, some hours
        var isPast = inner.Any(word => word is "past" or "last" or "previous" or "preceding" or "recent");
        var back = anchor is { } day ? TallyDates.After(time.Value, day, -1) : null;
        if (isPast)
            return new TallyPeriod(time.First - 1, time.Last, PeriodKind.Past, back is { } from ? TallyDates.On(from) : null, time.Value.Contains('T') && anchor is { } now ? PartialDate.Of(now) : null);
        return tokens[time.First - 1].Lower is "of" || time.Value is "P1D" or "PT24H" ? null : new TallyPeriod(time.First - 1, time.Last, PeriodKind.Length, back is { } inclusive ? TallyDates.On(inclusive.AddDays(1)) : null, null);
    }

    // "so far this year", "in August", "of 2014", "over the past year", "in recent weeks"
    private static TallyPeriod? OfDate(ImmutableArray<Token> tokens, TimeExpression time, DateOnly? anchor)
    {
        var first = FirstOf(tokens, time.First, out var isSum, out var isEarlier, out var preposition);
        if (isEarlier)
            return null;
        if (time.IsCompared && tokens[time.Last].Lower is "earlier" or "before" && time.Granularity >= Granularity.Month && time.Interval is { } before)
            return new TallyPeriod(first, time.Last, PeriodKind.Closed, TallyDates.On(before.Start), PartialDate.Of(before.Last));
        if (time.Value is "PAST_REF" && tokens[time.Last].Lower is "days" or "weeks" or "months" or "years" && tokens[time.Last - 1].Lower is "recent" or "past" or "last" or "few" or "several")
            return TallyPeriod.Open(first, time.Last, PeriodKind.Past);
        if (time.Interval is not { } days || time.Granularity is < Granularity.Week or Granularity.Days)
            return null;
        if (IsRolling(tokens, time) && anchor is { } today)
            return new TallyPeriod(first, time.Last, PeriodKind.Past, TallyDates.Back(time, today) is { } back ? TallyDates.On(back) : null, null);
        var (last, more) = After(tokens, time.Last);
        var isRunning = anchor is { } now ? days.Start <= now && days.Last >= now : tokens[time.First].Lower is "this";
        if (isRunning && (tokens[time.First].Lower is "this" || isSum || more || preposition is "of" or "in" or "during"))
            return new TallyPeriod(first, last, isSum || more ? PeriodKind.Sum : PeriodKind.Running, TallyDates.On(days.Start), null);
        if (preposition is "in" or "during" or "throughout" or "of" or "for" or "over" or "through" || tokens[time.First].Lower is "last")
            return new TallyPeriod(first, last, PeriodKind.Closed, TallyDates.On(days.Start), isRunning ? null : PartialDate.Of(days.Last));
        return null;
    }

    // The words before a date that belong to its period: "so far", "in the whole of".
    private static int FirstOf(ImmutableArray<Token> tokens, int first, out bool isSum, out bool isEarlier, out string preposition)
    {
        (isSum, isEarlier, preposition) = (false, false, "");
        for (var moved = true; moved && first > 0;)
        {
            moved = true;
            var word = tokens[first - 1].Lower;
            if (word is "far" && first > 1 && tokens[first - 2].Lower is "so")
                (first, isSum) = (first - 2, true);
            else if (word is "date" && first > 1 && tokens[first - 2].Lower is "to")
                (first, isSum) = (first - 2, true);
            else if (word is "already")
                (first, isSum) = (first - 1, true);
            else if (word is "in" or "during" or "throughout" or "of" or "for" or "over" or "through" or "whole" or "all" or "the" or "calendar" or "entire")
                (first, preposition) = (first - 1, preposition.Length == 0 && word is not ("the" or "whole" or "all") ? word : preposition);
            else
                (moved, isEarlier) = (false, word is "earlier" or "later" or "early" or "late" or "end" or "beginning");
        }
        return first;
    }

    private static (int Last, bool IsSum) After(ImmutableArray<Token> tokens, int last) =>
        last + 2 < tokens.Length && ((tokens[last + 1].Lower is "so" && tokens[last + 2].Lower is "far") || (tokens[last + 1].Lower is "to" && tokens[last + 2].Lower is "date")) ? (last + 2, true)
        : last + 1 < tokens.Length && tokens[last + 1].Lower is "alone" ? (last + 1, true)
        : (last, false);

    // "the past year", "the last decade": a length that ends now.
    private static bool IsRolling(ImmutableArray<Token> tokens, TimeExpression time) =>
        time.Last > time.First && tokens[time.Last - 1].Lower is "past" or "last" && (tokens[time.Last - 1].Lower is "past" || tokens[time.First].Lower is "the");

    private static int? AsMany(ImmutableArray<Token> tokens, int at) =>
        at > 1 && at + 1 < tokens.Length && tokens[at - 1].Lower is "as" && tokens[at - 2].Lower is "in" && tokens[at + 1].Lower is "days" or "weeks" or "months" or "years" or "nights" ? at + 1 : null;

    private static bool IsEnd(ImmutableArray<Token> tokens, int at) => at >= tokens.Length || tokens[at].Kind == TokenKind.Mark || (tokens[at].Upos is Upos.Adp or Upos.Cconj && tokens[at].Lower is not ("before" or "after" or "to" or "since" or "until" or "from"));
}
