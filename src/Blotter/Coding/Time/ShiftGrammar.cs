using Blotter.Coding.Contract;

namespace Blotter.Coding.Time;

/// <summary>Counts from the report's day or from the date that the text told.</summary>
internal static class ShiftGrammar
{
    /// <summary>"A week ago today", "two weeks ago Friday", "a week from Monday": so many weeks or years from a day that is named; <c>null</c> where none is.</summary>
    /// <param name="slots">The sentence.</param>
    /// <param name="first">First slot of the expression.</param>
    /// <param name="at">Where the day is named.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="count">How many, below 0 back.</param>
    public static TimeExpression? FromDay(TimeSlots slots, int first, int at, TimeUnit unit, long count)
    {
        var day = slots.Is(at, "on") ? at + 1 : at;
        var weekday = slots.Is(day, TimeWordKind.Weekday);
        if (!weekday && !(slots.Is(day, TimeWordKind.Day) && (count > 0 || slots.Number(day) == 0)) || unit is not (TimeUnit.Week or TimeUnit.Fortnight or TimeUnit.Month or TimeUnit.Year) || weekday && unit > TimeUnit.Fortnight)
            return null;
        var start = slots.Today is { } today ? weekday ? Nearest.Weekday(today, slots.Number(day), count < 0 ? Direction.Past : Direction.Future) : today.After(slots.Number(day)) : null;
        var period = unit switch { TimeUnit.Week => start?.After(7 * count), TimeUnit.Fortnight => start?.After(14 * count), TimeUnit.Month => start?.Months(count), _ => start?.Months(12 * count) };
        return TimeResult.DateOr(first, day, period, UnitGrammar.Open(Granularity.Day), Granularity.Day, "ago");
    }

    /// <summary>So many units before or after.</summary>
    /// <param name="slots">The sentence.</param>
    /// <param name="first">First slot of the expression.</param>
    /// <param name="last">Last slot of it.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="step">-1 back, 1 on.</param>
    /// <param name="fromText">Whether it counts from the date told, not from the report's.</param>
    public static TimeExpression? From(TimeSlots slots, int first, int last, TimeUnit unit, Quantity quantity, int step, bool fromText)
    {
        var rule = fromText ? "told-shift" : "ago";
        if (unit <= TimeUnit.Hour)
            return TimeResult.Bare(first, last, TimeKind.Duration, QuantityGrammar.Value(quantity, unit), rule);
        var granularity = unit switch { TimeUnit.Decade or TimeUnit.Century or TimeUnit.Millennium => Granularity.Year, _ => UnitGrammar.Of(unit)!.Value };
        var count = step * quantity.Whole * unit switch { TimeUnit.Decade => 10, TimeUnit.Century => 100, TimeUnit.Millennium => 1000, TimeUnit.Fortnight => 2, _ => 1 };
        return Period(slots, granularity, count, fromText, isYearBefore: granularity == Granularity.Year && quantity.Whole == 1 && step < 0) is { } period
            ? TimeResult.Date(first, last, period, DateBasis.Relative, rule) with { IsCompared = !fromText || granularity >= Granularity.Quarter }
            : (fromText ? slots.Anchor.Told : slots.Today) is null ? TimeResult.Open(first, last, TimeKind.Date, UnitGrammar.Open(granularity), granularity, DateBasis.Relative, rule) : null;
    }

    private static CalendarPeriod? Period(TimeSlots slots, Granularity granularity, long count, bool fromText, bool isYearBefore)
    {
        if (isYearBefore && slots.Anchor.Reference is { Granularity: Granularity.Quarter or Granularity.Half } same)
            return same.Months(12 * count);
        if ((fromText ? slots.Anchor.Told : slots.Today) is not { } anchor)
            return null;
        if (granularity == Granularity.Week && fromText && anchor.Granularity == Granularity.Day)
            return anchor.After(7 * count);
        var start = granularity == Granularity.Day ? anchor with { Granularity = granularity } : CalendarPeriod.Holding(granularity, anchor.Start);
        return start?.After(count);
    }
}
