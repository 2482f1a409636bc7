using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Times that a number counts off: "the 14th", "14th inst.", "the first week of May", "the last day of Ramadan", "the first nine months".</summary>
internal static class OrdinalGrammar
{
    // Told days and counted ones in one month lie this far apart at most: "on 30 April ... on the 2nd" is of the next one.
    private const int FarApart = 25;

    private const int DaysOfWeek = 7;

    // The day of a week's fourth, which tells the week of the calendar that holds most of it.
    private const int MiddleOfWeek = 3;

    /// <summary>"The 14th" behind "on" or "since", "the 30th of last month", "14th inst."; <c>null</c> when no such day starts at a slot.</summary>
    public static TimeExpression? DayOfMonth(TimeSlots slots, int at)
    {
        var day = slots.Is(at, "the") ? at + 1 : at;
        if (!slots.Is(day, TimeWordKind.Ordinal) || slots.Number(day) is < 1 or > 31 || slots.Lower(day) is not [>= '0' and <= '9', ..])
            return null;
        if (slots.Is(day + 1, TimeWordKind.Letter))
            return In(slots, at, slots.Is(day + 2, ".") ? day + 2 : day + 1, Month(slots, slots.Number(day + 1)), slots.Number(day));
        var of = slots.Is(day + 1, "of") && slots.Is(day + 2, "the") ? day + 3 : day + 2;
        if (slots.Is(day + 1, "of") && slots.Is(of, TimeWordKind.Deixis) && slots.Is(of + 1, "month") && UnitGrammar.At(slots, of) is { Granularity: Granularity.Month } month)
            return In(slots, at, of + 1, month.Interval is { } days ? new CalendarPeriod(Granularity.Month, days.Start) : null, slots.Number(day));
        var stands = day > at && (slots.Is(at - 1, "on") || slots.Does(at - 1, WordRole.BeforeMonth) && !slots.Is(at - 1, "of"))
            && (slots.IsOutside(day + 1) || slots.Does(day + 1, WordRole.NewPhrase) || slots.Upos(day + 1) is Upos.Pron or Upos.Punct);
        return stands ? In(slots, at, day, Told(slots, at, slots.Number(day)), slots.Number(day)) : null;
    }

    /// <summary>"The first week of May", "the last day of Ramadan", "the second day of 1990"; <c>null</c> when no such thing starts at a slot with "the".</summary>
    public static TimeExpression? PartOf(TimeSlots slots, int at)
    {
        if (!slots.Is(at + 2, TimeWordKind.Unit) || slots.IsPlural(at + 2) || !slots.Is(at + 3, "of"))
            return null;
        var unit = (TimeUnit)slots.Number(at + 2);
        var number = slots.Is(at + 1, TimeWordKind.Ordinal) ? slots.Number(at + 1) : slots.Lower(at + 1) is "last" ? -1 : 0;
        if (unit is not (TimeUnit.Day or TimeUnit.Week) || number is 0 or > 31)
            return null;
        if (unit == TimeUnit.Day && HolidayGrammar.DayOf(slots, at, at + 4, number) is { } feast)
            return feast;
        if (Whole(slots, at + 4) is not { Interval: { } days } whole)
            return null;
        return unit == TimeUnit.Day ? Day(at, whole, days, number) : Week(at, whole, days, number);
    }

    /// <summary>"The first nine months"; <c>null</c> when no such length starts at a slot with "the".</summary>
    public static TimeExpression? Length(TimeSlots slots, int at)
    {
        if (!slots.Is(at + 1, TimeWordKind.Ordinal) || QuantityGrammar.Of(slots, at + 2) is not { } quantity || !slots.Is(quantity.Next, TimeWordKind.Unit) || !slots.IsPlural(quantity.Next) || slots.Lower(at + 2) is "a")
            return null;
        return TimeResult.Bare(at, quantity.Next, TimeKind.Duration, QuantityGrammar.Value(quantity, (TimeUnit)slots.Number(quantity.Next)), "duration");
    }

    private static TimeExpression? Whole(TimeSlots slots, int at) =>
        (DateGrammar.MonthAlone(slots, at, bare: true) ?? DateGrammar.YearAlone(slots, at, bare: true) ?? (slots.Is(at, TimeWordKind.Deixis) ? UnitGrammar.At(slots, at) : null))
            is { Granularity: Granularity.Month or Granularity.Year } whole ? whole : null;

    private static TimeExpression? Day(int at, TimeExpression whole, TimeInterval days, int number)
    {
        var day = number > 0 ? new CalendarPeriod(Granularity.Day, days.Start).After(number - 1) : new CalendarPeriod(Granularity.Day, days.Last);
        return day is { } period && period.Start <= days.Last ? TimeResult.Date(at, whole.Last, period, whole.Basis, "week-of") : null;
    }

    // The days are those of the month, the value is the week of the calendar that holds most of them.
    private static TimeExpression? Week(int at, TimeExpression whole, TimeInterval days, int number)
    {
        var first = number > 0 ? days.Start.DayNumber + ((number - 1) * DaysOfWeek) : days.Last.DayNumber - DaysOfWeek + 1;
        if (first + DaysOfWeek > DateOnly.MaxValue.DayNumber || first > days.Last.DayNumber || CalendarPeriod.Holding(Granularity.Week, DateOnly.FromDayNumber(first + MiddleOfWeek)) is not { } week)
            return null;
        var start = DateOnly.FromDayNumber(first);
        var end = start.AddDays(DaysOfWeek) is var next && next < days.End ? next : days.End;
        return TimeResult.Date(at, whole.Last, week, whole.Basis, "week-of") with { Interval = new TimeInterval(start, end) };
    }

    private static CalendarPeriod? Month(TimeSlots slots, int step) => slots.Today is { } today ? CalendarPeriod.Holding(Granularity.Month, today.Start)?.After(step) : null;

    // The month of the date that the text told last, else the report's or, where the day would lie against the tense, the one before or after.
    private static CalendarPeriod? Told(TimeSlots slots, int at, int day)
    {
        if (slots.Anchor.Reference is { Granularity: Granularity.Day or Granularity.Month } told && CalendarPeriod.Holding(Granularity.Month, told.Start) is { } same)
            return told.Granularity == Granularity.Month || Math.Abs(told.Start.Day - day) < FarApart ? same : same.After(told.Start.Day > day ? 1 : -1);
        if (slots.Today is not { } today)
            return null;
        var future = Tense.Of(slots, at, at + 1) == Direction.Future;
        return Month(slots, future ? day < today.Start.Day ? 1 : 0 : day > today.Start.Day ? -1 : 0);
    }

    private static TimeExpression In(TimeSlots slots, int first, int last, CalendarPeriod? month, int day)
    {
        var open = string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{day:D2}");
        return slots.Today is null && month is null ? TimeResult.Open(first, last, TimeKind.Date, open, Granularity.Day, DateBasis.Relative, "day-month")
            : month is { } known && CalendarPeriod.OfDay(known.Start.Year, known.Start.Month, day) is { } period ? TimeResult.Date(first, last, period, DateBasis.Relative, "day-month")
            : TimeResult.Open(first, last, TimeKind.Date, open, Granularity.Day, DateBasis.Relative, "day-month") with { Gap = TimeGap.ImpossibleDay };
    }
}
