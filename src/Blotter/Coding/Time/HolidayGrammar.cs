using Blotter.Coding.Contract;

namespace Blotter.Coding.Time;

/// <summary>Holidays: "Christmas Eve", "last Thanksgiving", "Ramadan", "Easter 1998".</summary>
internal static class HolidayGrammar
{
    /// <summary>The holiday that starts at a slot, or <c>null</c>.</summary>
    public static TimeExpression? At(TimeSlots slots, int at)
    {
        if (Named(slots, at) is not var (holiday, last))
            return null;
        var next = slots.Is(last + 1, ",") ? last + 2 : last + 1;
        if (DateGrammar.IsYear(slots, next))
            return Of(at, next, holiday, Holidays.Around(holiday, slots.Number(next)).Where(day => day.Year == slots.Number(next)).Select(day => (DateOnly?)day).FirstOrDefault(), DateBasis.Stated);
        return Resolve(slots, at, last, holiday, Tense.Of(slots, at, last), isOver: false);
    }

    /// <summary>The holiday whose name starts at a slot, and the last slot of the name; <c>null</c> when there is none.</summary>
    public static (int Holiday, int Last)? Named(TimeSlots slots, int at)
    {
        if (!slots.Is(at, TimeWordKind.Holiday) || Holidays.At(slots.Tokens, slots.Token(at), slots.Number(at)) is not var (holiday, length))
            return null;
        var last = at;
        while (last + 1 < slots.Count && slots.Token(last + 1) < slots.Token(at) + length)
            last++;
        return (holiday, last);
    }

    /// <summary>The holiday of the year that fits.</summary>
    public static TimeExpression Resolve(TimeSlots slots, int first, int last, int holiday, Direction direction, bool isOver)
    {
        if (slots.Today is not { } today)
            return Of(first, last, holiday, null, DateBasis.Relative);
        var days = Holidays.Around(holiday, today.Start.Year);
        var day = isOver ? days.Where(day => day < today.Start).Select(day => (DateOnly?)day).LastOrDefault() : Nearest.Of(days.AsSpan(), today.Start, direction);
        return Of(first, last, holiday, day, DateBasis.Relative);
    }

    private static TimeExpression Of(int first, int last, int holiday, DateOnly? start, DateBasis basis)
    {
        if (start is not { } day)
            return TimeResult.Open(first, last, TimeKind.Date, "XXXX-XX-XX", Granularity.Day, basis, "holiday");
        var date = TimeResult.Date(first, last, new CalendarPeriod(Granularity.Day, day), basis, "holiday");
        return Holidays.Days(holiday) > 1 ? date with { Granularity = Granularity.Days, Interval = new TimeInterval(day, day.AddDays(Holidays.Days(holiday))) } : date;
    }
}
