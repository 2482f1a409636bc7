using Blotter.Coding.Contract;

namespace Blotter.Coding.Time;

/// <summary>Quarters and halves of a year, and the periods that business reports compare: "the third quarter of 1990", "year-earlier quarter".</summary>
internal static class QuarterGrammar
{
    /// <summary>The period that starts at a slot, or <c>null</c>.</summary>
    public static TimeExpression? At(TimeSlots slots, int at) => Coded(slots, at) ?? Compared(slots, at) ?? Numbered(slots, at) ?? Told(slots, at) ?? OfYear(slots, at);

    // "Q3 2023", "H1", "2023 Q3", "FY2024", "FY24".
    private static TimeExpression? Coded(TimeSlots slots, int at)
    {
        if (slots.Is(at, TimeWordKind.FiscalYear))
        {
            var written = slots.Number(at);
            return CalendarPeriod.OfYear(Granularity.Year, written < 100 ? written + 2000 : written) is { } period ? TimeResult.Date(at, at, period, DateBasis.Stated, "year") : null;
        }
        if (DateGrammar.IsYear(slots, at) && slots.Is(at + 1, TimeWordKind.FiscalPart))
            return Result(slots, at, at + 1, slots.Number(at), slots.Number(at + 1) % 10, slots.Number(at + 1) > 10);
        if (!slots.Is(at, TimeWordKind.FiscalPart))
            return null;
        var year = slots.Is(at + 1, "of") ? at + 2 : at + 1;
        int? told = DateGrammar.IsYear(slots, year) || slots.Is(year, TimeWordKind.FiscalYear) ? slots.Number(year) % 100 == slots.Number(year) ? slots.Number(year) + 2000 : slots.Number(year) : null;
        return told is not null || slots.Does(at - 1, WordRole.BeforeMonth) ? Result(slots, at, told is null ? at : year, told, slots.Number(at) % 10, slots.Number(at) > 10) : null;
    }

    // "The 1988 period": the same part of that year as the report's.
    private static TimeExpression? OfYear(TimeSlots slots, int at)
    {
        if (!slots.Is(at, "the") || !DateGrammar.IsYear(slots, at + 1) || slots.Lower(at + 2) is not ("period" or "quarter"))
            return null;
        var year = slots.Number(at + 1);
        return slots.Anchor is { Reference.Granularity: Granularity.Quarter, Quarter: { } quarter }
            ? TimeResult.DateOr(at, at + 2, quarter.Months(12L * (year - quarter.Start.Year)), "XXXX-QX", Granularity.Quarter, "quarter")
            : TimeResult.DateOr(at, at + 2, CalendarPeriod.OfYear(Granularity.Year, year), "XXXX", Granularity.Year, "year", DateBasis.Stated);
    }

    // "Third-quarter", "the fiscal first quarter", "its fourth quarter", "the 1988 third quarter", "this year's third quarter".
    private static TimeExpression? Numbered(TimeSlots slots, int at)
    {
        var next = slots.Is(at, "the") || slots.Lower(at) is "its" or "their" ? at + 1 : at;
        int? year = null;
        if (DateGrammar.IsYear(slots, next))
            year = slots.Number(next++);
        else if (slots.Is(next, TimeWordKind.Deixis) && slots.Is(next + 1, "year") && slots.Is(next + 2, "'s") && slots.Number(next) is >= -1 and <= 1)
            (year, next) = (slots.Today?.Start.Year + slots.Number(next), next + 3);
        if (slots.Is(next, "fiscal"))
            next++;
        if (!IsPart(slots, next + 1))
            return null;
        var half = slots.Is(next + 1, "half");
        var number = slots.Is(next, TimeWordKind.Ordinal) ? slots.Number(next) : slots.Lower(next) is "last" or "final" && slots.Is(next + 2, "of") && Year(slots, next + 3) is not null ? half ? 2 : 4 : 0;
        if (number is 0 or > 4)
            return null;
        if (half && number > 2 || half && next == at && slots.Lower(at - 1) is not ("in" or "this" or "'s"))
            return null;
        var last = next + 1;
        if (slots.Lower(last + 1) is "of" && Year(slots, last + 2) is var (end, told))
            (last, year) = (end, told);
        else if (half && year is null && slots.Is(last + 1, "of"))
            return null;
        return Result(slots, slots.IsJoined(next + 1) && !slots.IsJoined(next) ? slots.Is(next - 1, "fiscal") ? next - 1 : next : slots.Lower(at) is "its" or "their" ? at + 1 : at, last, year, number, half);
    }

    private static bool IsPart(TimeSlots slots, int at) => slots.Lower(at) is "quarter" or "half";

    private static (int Last, int? Year)? Year(TimeSlots slots, int at)
    {
        var year = slots.Is(at, "fiscal") || slots.Is(at, "the") ? at + 1 : at;
        if (DateGrammar.IsYear(slots, year))
            return (year, slots.Number(year));
        return slots.Is(at, TimeWordKind.Deixis) && slots.Is(at + 1, "year") && slots.Number(at) is >= -1 and <= 1 ? (at + 1, slots.Today?.Start.Year + slots.Number(at))
            : year > at && slots.Is(year, "year") ? (year, slots.Today?.Start.Year) : null;
    }

    private static TimeExpression Result(TimeSlots slots, int at, int last, int? year, int number, bool half)
    {
        var granularity = half ? Granularity.Half : Granularity.Quarter;
        var month = half ? (number * 6) - 5 : (number * 3) - 2;
        var stated = year ?? slots.Today?.Start.Year;
        var period = stated is { } known && CalendarPeriod.OfMonth(known, month) is { } start ? start with { Granularity = granularity } : (CalendarPeriod?)null;
        if (year is null && period is { } ahead && slots.Today is { } today && ahead.Start > today.Start && Tense.Of(slots, at, last) != Direction.Future)
            period = ahead.Months(-12);
        return TimeResult.DateOr(at, last, period, half ? $"XXXX-H{number}" : $"XXXX-Q{number}", granularity, "quarter", year is null ? DateBasis.Relative : DateBasis.Stated);
    }

    // "The quarter", "the latest period": the one told last, or the last one that is over.
    private static TimeExpression? Told(TimeSlots slots, int at)
    {
        var last = slots.Is(at, "the") && slots.Lower(at + 1) is "latest" or "current" ? at + 2 : slots.Is(at, "the") ? at + 1 : at;
        var period = slots.Lower(last) is "period" && last == at + 2;
        if (last == at || !period && slots.Lower(last) is not "quarter" || slots.Lower(last + 1) is "of" or "century" || slots.IsJoined(last + 1))
            return null;
        var ended = slots.Lower(last + 1) is "ended" or "ending";
        if (slots.Anchor.Quarter is null && !ended && slots.Lower(at + 1) is not ("current" or "latest"))
            return null;
        var told = slots.Lower(at + 1) is "current" ? Holding(slots, 0) : !ended && slots.Anchor.Quarter is { } quarter ? Recent(slots, quarter) : period ? null : Holding(slots, -1);
        return period && told is null ? null : TimeResult.DateOr(at, last, told, "XXXX-QX", Granularity.Quarter, "quarter");
    }

    // After a comparison ("a year earlier") the quarter is the report's again.
    private static CalendarPeriod? Recent(TimeSlots slots, CalendarPeriod quarter) =>
        slots.Today is { } today && quarter.Months(12) is { } next && next.Interval is { } days && days.End <= today.Start ? next : quarter;

    private static CalendarPeriod? Holding(TimeSlots slots, int step) => slots.Today is { } today ? CalendarPeriod.Holding(Granularity.Quarter, today.Start)?.After(step) : null;

    // "Year-ago", "the year-earlier quarter", "the corresponding period last year".
    private static TimeExpression? Compared(TimeSlots slots, int at)
    {
        var start = slots.Is(at, "the") ? at + 1 : at;
        if (!slots.Is(start, "year") || !slots.IsJoined(start + 1) || slots.Lower(start + 1) is not ("ago" or "earlier"))
            return null;
        var last = start + 1;
        if (slots.Is(last + 1, TimeWordKind.Ordinal) && slots.Is(last + 2, "quarter"))
            last += 2;
        else if (slots.Lower(last + 1) is "quarter" or "period")
            last++;
        else if (start > at)
            return null;
        var told = slots.Anchor is { Reference.Granularity: Granularity.Quarter, Quarter: { } quarter } ? Recent(slots, quarter) : null;
        if (told is null && slots.Lower(last) is "quarter")
            told = Holding(slots, -1);
        return told is { } same ? TimeResult.DateOr(at, last, same.Months(-12), "XXXX-QX", Granularity.Quarter, "year-earlier") with { IsCompared = true }
            : TimeResult.DateOr(at, last, slots.Today is { } today ? CalendarPeriod.Holding(Granularity.Year, today.Start)?.After(-1) : null, "XXXX", Granularity.Year, "year-earlier") with { IsCompared = true };
    }
}
