using Blotter.Coding.Contract;

namespace Blotter.Coding.Time;

/// <summary>Counts from the report's day or from the date that the text told.</summary>
internal static class ShiftGrammar
{
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
        if (granularity == Granularity.Year && quantity.Whole == 1 && step < 0 && slots.Anchor.Reference is { Granularity: Granularity.Quarter or Granularity.Half } same)
            return TimeResult.DateOr(first, last, same.Months(12 * count), UnitGrammar.Open(granularity), granularity, rule);
        if ((fromText ? slots.Anchor.Told : slots.Today) is not { } anchor)
            return TimeResult.DateOr(first, last, null, UnitGrammar.Open(granularity), granularity, rule);
        if (granularity == Granularity.Week && fromText && anchor.Granularity == Granularity.Day)
            return TimeResult.DateOr(first, last, anchor.After(7 * count), UnitGrammar.Open(granularity), granularity, rule);
        var start = granularity == Granularity.Day ? anchor with { Granularity = granularity } : CalendarPeriod.Holding(granularity, anchor.Start);
        return start?.After(count) is { } period ? TimeResult.Date(first, last, period, DateBasis.Relative, rule) : null;
    }
}
