using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Coding.Time;

namespace Blotter.Coding.Measures;

/// <summary>From when to when a measure holds, by the times that stand in the words that tell of it.</summary>
internal static class MeasureDates
{
    // A day further away is told of something else.
    private const int Near = 8;

    /// <summary>The days, or <c>null</c> where no time stands there.</summary>
    public static EventDate? Of(MeasureMention mention) => Told(mention) is { } told ? IsOpen(told, mention) ? told with { End = null } : told : null;

    // A ban, a truce and a closure hold from their day until somebody ends them.
    private static bool IsOpen(EventDate told, MeasureMention mention) =>
        told is { Start: { Day: not null } start, End: { } end } && start == end && mention.IsLasting
        && !mention.Facts.Times.Any(time => time.Kind == TimeKind.Duration && IsWithin(time, mention));

    private static EventDate? Told(MeasureMention mention)
    {
        EventDate? found = null;
        foreach (var time in mention.Facts.Times)
            if (IsWithin(time, mention) && time is { Kind: TimeKind.Date or TimeKind.Time, Interval: not null, IsAge: false } && !IsHour(time, mention))
                found = With(found, time, mention);
        foreach (var time in mention.Facts.Times)
            if (IsWithin(time, mention) && time.Kind == TimeKind.Duration && WordBefore(time, mention) == "for")
                found = Lasting(found, time);
        return found ?? OnlyDay(mention);
    }

    // The only day that the sentence names, unless it is the day of saying so.
    private static EventDate? OnlyDay(MeasureMention mention)
    {
        var facts = mention.Facts;
        if (facts.Dates is not [{ Precision: DatePrecision.Day, Interval: not null } day] || mention.Facts.Tree.Tokens[day.Last].Head is not (>= 0 and var head))
            return null;
        return mention.Facts.Tree.Tokens[head].Lemma is "say" or "tell" or "announce" or "report" or "confirm" or "add" or "write" || Math.Abs(day.First - mention.First) > Near && Math.Abs(day.First - mention.Last) > Near
            ? null
            : new EventDate(day.Start, day.End, day.Precision, day.Basis, facts.Sentence.SpanOf(day.First, day.Last));
    }

    private static EventDate? With(EventDate? found, TimeExpression time, MeasureMention mention)
    {
        var before = WordBefore(time, mention);
        var span = mention.Facts.Sentence.SpanOf(time.First, time.Last);
        if (before is "until" or "till" or "through" or "to" or "and")
            return found is null ? new EventDate(null, time.End, time.Precision, time.Basis, span) : found with { End = time.End };
        if (found is { Start: not null, End: null })
            return found with { End = time.End };
        return found ?? new EventDate(time.Start, before is "from" or "since" ? null : time.End, time.Precision, time.Basis, span);
    }

    // "for three days from Tuesday": the first day counts.
    private static EventDate? Lasting(EventDate? found, TimeExpression time) =>
        found is { Start: { Day: not null } start } && DaysOf(time.Value) is { } days && days < (DateOnly.MaxValue.DayNumber - start.FirstDay.DayNumber)
            ? found with { End = PartialDate.Of(start.FirstDay.AddDays(days - 1)), Precision = DatePrecision.Day }
            : found;

    // "from 2000 to 0500"
    private static bool IsHour(TimeExpression time, MeasureMention mention) => time.Precision == DatePrecision.Year && WordBefore(time, mention) is "from" or "to" or "between" or "and";

    private static bool IsWithin(TimeExpression time, MeasureMention mention) => time.First >= mention.First && time.First <= mention.Last;

    private static string WordBefore(TimeExpression time, MeasureMention mention) => time.First > 0 ? mention.Facts.Sentence.Tokens[time.First - 1].Lower : "";

    // "P3D"
    private static int? DaysOf(string value) =>
        value.Length > 2 && value[0] == 'P' && value[^1] == 'D' && int.TryParse(value.AsSpan(1, value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 4000 ? days : null;
}
