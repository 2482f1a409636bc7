using Blotter.Coding.Contract;

namespace Blotter.Coding.Time;

/// <summary>Holidays and days of them: "Christmas Eve", "last Thanksgiving", "Easter 1998", "the second day of Ramadan", "the eve of Passover".</summary>
internal static class HolidayGrammar
{
    // A holiday that the calendar gives a day is kept for some days more.
    private const int LongestFeast = 4;

    /// <summary>The holiday that starts at a slot, or <c>null</c>.</summary>
    public static TimeExpression? At(TimeSlots slots, int at)
    {
        if (Eve(slots, at) is { } eve)
            return eve;
        if (Named(slots, at) is not var (holiday, last))
            return null;
        var next = slots.Is(last + 1, ",") ? last + 2 : last + 1;
        if (!DateGrammar.IsYear(slots, next))
        {
            var day = Resolve(slots, at, last, holiday, Tense.Of(slots, at, last), isOver: false);
            return day.Granularity == Granularity.Day && slots.Is(last + 1, TimeWordKind.DayPart) ? DayGrammar.Part(day, slots.Number(last + 1), last + 1) : day;
        }
        var year = slots.Number(next);
        return Of(at, next, holiday, Holidays.Around(holiday, year).Where(day => day.Year == year).Select(day => (DateOnly?)day).FirstOrDefault(), DateBasis.Stated);
    }

    /// <summary>A day of the holiday that starts at a slot, from 1, or its last where <paramref name="number"/> is -1; <c>null</c> when it has no such day.</summary>
    /// <param name="slots">The sentence.</param>
    /// <param name="first">First slot of the expression.</param>
    /// <param name="at">Where the holiday is named.</param>
    /// <param name="number">Which day.</param>
    public static TimeExpression? DayOf(TimeSlots slots, int first, int at, int number)
    {
        var name = slots.Is(at, "the") ? at + 1 : at;
        if (Named(slots, name) is not var (holiday, _) || At(slots, name) is not { Interval: { } days } time || number > Math.Max(LongestFeast, Holidays.Days(holiday)) || number == 0)
            return null;
        var day = number > 0 ? days.Start.AddDays(number - 1) : days.Last;
        return TimeResult.Date(first, time.Last, new CalendarPeriod(Granularity.Day, day), time.Basis, "holiday");
    }

    /// <summary>The holiday whose name starts at a slot, and the last slot of the name; <c>null</c> when there is none.</summary>
    public static (int Holiday, int Last)? Named(TimeSlots slots, int at)
    {
        if (slots.Holiday(at) is 0 || slots.Is(at, TimeWordKind.Month) && slots.IsSmall(at) || Holidays.At(slots.Tokens, slots.Token(at), slots.Holiday(at) - 1) is not var (holiday, length))
            return null;
        var last = at;
        while (last + 1 < slots.Count && slots.Token(last + 1) < slots.Token(at) + length)
            last++;
        return (holiday, last);
    }

    /// <summary>The holiday of the year that fits.</summary>
    /// <param name="slots">The sentence.</param>
    /// <param name="first">First slot of the expression.</param>
    /// <param name="last">Last slot of it.</param>
    /// <param name="holiday">Place in <see cref="Holidays"/>.</param>
    /// <param name="direction">Where the clause lies.</param>
    /// <param name="isOver">Whether it lies before the report.</param>
    public static TimeExpression Resolve(TimeSlots slots, int first, int last, int holiday, Direction direction, bool isOver)
    {
        if (slots.Today is not { } today)
            return Of(first, last, holiday, null, DateBasis.Relative);
        var days = Holidays.Around(holiday, today.Start.Year);
        var day = isOver ? days.Where(day => day < today.Start).Select(day => (DateOnly?)day).LastOrDefault() : Nearest.Of(days.AsSpan(), today.Start, direction);
        return Of(first, last, holiday, day, DateBasis.Relative);
    }

    private static TimeExpression? Eve(TimeSlots slots, int at)
    {
        if (!slots.Is(at, "the") || !slots.Is(at + 1, "eve") || !slots.Is(at + 2, "of") || DayOf(slots, at, slots.Is(at + 3, "the") ? at + 4 : at + 3, 1) is not { Interval: { } days } day)
            return null;
        return new CalendarPeriod(Granularity.Day, days.Start).After(-1) is { } eve ? TimeResult.Date(at, day.Last, eve, day.Basis, "holiday") : null;
    }

    private static TimeExpression Of(int first, int last, int holiday, DateOnly? start, DateBasis basis)
    {
        if (start is not { } day)
            return TimeResult.Open(first, last, TimeKind.Date, UnitGrammar.Open(Granularity.Day), Granularity.Day, basis, "holiday");
        var date = TimeResult.Date(first, last, new CalendarPeriod(Granularity.Day, day), basis, "holiday");
        return Holidays.Days(holiday) > 1 ? date with { Granularity = Granularity.Days, Interval = new TimeInterval(day, day.AddDays(Holidays.Days(holiday))) } : date;
    }
}
