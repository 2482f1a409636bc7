using Blotter.Coding.Contract;
using Blotter.Coding.Time;
using Blotter.Language;

namespace Blotter.Coding.Flags;

/// <summary>Finds dates that the calendar doesn't have, that fall on another weekday than the text says, and deeds dated after the report.</summary>
internal static class ImpossibleDates
{
    // A deed dated later than the report by more is no slip but a date of another year, and so is one in a report that tells of no fresh deed.
    private const int MostDaysAhead = 14;
    private const int FreshDays = 30;

    /// <summary>The flags in text order.</summary>
    public static IEnumerable<Flag> Find(FlagContext context)
    {
        foreach (var facts in context.Report.Sentences.Where(facts => facts.IsText))
            foreach (var time in facts.Times)
                if (Why(context, facts, time) is { } why)
                    yield return new Flag(FlagKind.ImpossibleDate, [], why, [IsAhead(context, facts, time) ? Deed(facts, time) : Words(facts, time)]);
    }

    private static string? Why(FlagContext context, SentenceFacts facts, TimeExpression time)
    {
        var said = context.Words(Words(facts, time));
        if (time.Gap == TimeGap.ImpossibleDay)
            return $"The calendar has no such day as \"{said}\".";
        if (SaidWeekday(facts, time) is { } weekday && time is { Interval: { } days } && days.Start == days.Last && HasYear(facts, time) && days.Start.DayOfWeek != weekday)
            return $"\"{said}\" is not a {weekday} but a {days.Start.DayOfWeek}.";
        return IsAhead(context, facts, time) ? $"The deed is dated \"{said}\", which lies after the report of {context.Coded.Report.Published}." : null;
    }

    private static TextSpan Words(SentenceFacts facts, TimeExpression time)
    {
        var first = SaidWeekday(facts, time) is not null && !IsWeekday(facts.Sentence.Tokens[time.First]) ? Math.Max(0, time.First - 2) : time.First;
        while (first < time.First && !IsWeekday(facts.Sentence.Tokens[first]))
            first++;
        return facts.Sentence.SpanOf(first, time.Last);
    }

    // "The attack of April 27".
    private static TextSpan Deed(SentenceFacts facts, TimeExpression time)
    {
        var tokens = facts.Sentence.Tokens;
        var first = Math.Min(time.First, tokens[TreePath.HeadOf(tokens, time.First, time.Last)].Head is >= 0 and var deed ? deed : time.First);
        return facts.Sentence.SpanOf(first > 0 && tokens[first - 1].Upos == Upos.Det ? first - 1 : first, time.Last);
    }

    // The weekday in the words or right before them ("Friday, 31 June").
    private static DayOfWeek? SaidWeekday(SentenceFacts facts, TimeExpression time)
    {
        var tokens = facts.Sentence.Tokens;
        for (var at = Math.Max(0, time.First - 2); at <= time.Last; at++)
            if (IsWeekday(tokens[at]) && (at >= time.First || at == time.First - 1 || tokens[time.First - 1].Text is ","))
                return Enum.GetValues<DayOfWeek>().First(day => day.ToString().StartsWith(tokens[at].Text[..3], StringComparison.OrdinalIgnoreCase));
        return null;
    }

    private static bool IsWeekday(Token token) => Reading.CalendarWords.IsWeekday(token.Lower);

    private static bool HasYear(SentenceFacts facts, TimeExpression time)
    {
        for (var at = time.First; at <= time.Last; at++)
            if (facts.Sentence.Tokens[at].Text is { Length: 4 } text && text.All(char.IsDigit))
                return true;
        return false;
    }

    // "The attack of April 27" in a report of April 20: no year is told, the deed is the noun that the date hangs on, and it's told as done.
    private static bool IsAhead(FlagContext context, SentenceFacts facts, TimeExpression time)
    {
        if (context.Report.Anchor is not { } published || time.Granularity != Granularity.Day || HasYear(facts, time) || time.Rule is not ("day-month" or "month-day") || time.Interval is not { } days)
            return false;
        var tokens = facts.Sentence.Tokens;
        var head = TreePath.HeadOf(tokens, time.First, time.Last);
        if (tokens[head].Head is not (>= 0 and var deed) || !facts.Triggers.Any(trigger => trigger.First <= deed && deed <= trigger.Last) || tokens[deed].Upos != Upos.Noun)
            return false;
        var same = new DateOnly(published.Year, days.Start.Month, Math.Min(days.Start.Day, DateTime.DaysInMonth(published.Year, days.Start.Month)));
        var ahead = same.DayNumber - published.DayNumber;
        return ahead is > 0 and < MostDaysAhead && context.Coded.Incidents.Any(incident => IsFresh(incident, published)) && tokens.Any(token => token.Features.Tense == Language.Tense.Past && token.Upos is Upos.Verb or Upos.Aux) && !tokens.Any(token => token.Lower is "will" or "planned" or "upcoming");
    }

    private static bool IsFresh(Incident incident, DateOnly published) => incident.Date is { Start: { } start } && published.DayNumber - start.FirstDay.DayNumber is >= 0 and <= FreshDays;
}
