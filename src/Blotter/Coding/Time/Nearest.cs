namespace Blotter.Coding.Time;

/// <summary>Where a clause lies.</summary>
internal enum Direction : byte
{
    Unknown,
    Past,
    Future,

    /// <summary>The past, since the verb that the date belongs to is told in it.</summary>
    Over,

    /// <summary>To come, since the verb that the date belongs to has "will".</summary>
    Ahead,
}

/// <summary>Which of the days, months and seasons of one name is meant.</summary>
internal static class Nearest
{
    // A report names a year where the day is far, so the nearest is meant; what lies against the tense must be so many times nearer.
    private const int AgainstTense = 3;

    // So many where the tense is that of its own verb.
    private const int AgainstVerb = 12;

    // "This autumn" told of in the past tense in February was last year's; "this winter" is over from March and to come from September on.
    private const int LastMonthOfLastYear = 2;
    private const int LastMonthOfLastWinter = 8;
    private const int Winter = 4;

    /// <summary>The day of that number and month that is nearest, as the tense weighs it; <c>null</c> when there is none.</summary>
    public static CalendarPeriod? Day(CalendarPeriod today, int month, int day, Direction direction)
    {
        CalendarPeriod? best = null;
        for (var year = today.Start.Year - 1; year <= today.Start.Year + 1; year++)
            if (CalendarPeriod.OfDay(year, month, day) is { } candidate && IsBetter(candidate, best, today, direction))
                best = candidate;
        return best ?? LeapDay(today, month, day);
    }

    /// <summary>The month of that number.</summary>
    public static CalendarPeriod? Month(CalendarPeriod today, int month, Direction direction)
    {
        CalendarPeriod? best = null;
        for (var year = today.Start.Year - 1; year <= today.Start.Year + 1; year++)
            if (CalendarPeriod.OfMonth(year, month) is { } candidate && IsBetter(candidate, best, CalendarPeriod.Holding(Granularity.Month, today.Start)!.Value, direction))
                best = candidate;
        return best;
    }

    /// <summary>The season of that number, 1 to 4.</summary>
    public static CalendarPeriod? Season(CalendarPeriod today, int season, Direction direction) =>
        CalendarPeriod.OfSeason(today.Start.Year, season) is not { } current ? null
            : direction != Direction.Future && current.Start > today.Start ? current.Months(-12)
            : direction == Direction.Future && current.Interval is { } days && days.End <= today.Start ? current.Months(12)
            : current;

    /// <summary>The season of that number that "last", "this" or "next" points at.</summary>
    /// <param name="from">What it counts from.</param>
    /// <param name="season">Its number, 1 to 4.</param>
    /// <param name="step">-1 the last one that is over, 1 the next that has not begun, 0 this one.</param>
    /// <param name="direction">Where the clause lies.</param>
    public static CalendarPeriod? Season(CalendarPeriod from, int season, int step, Direction direction)
    {
        if (CalendarPeriod.OfSeason(from.Start.Year, season) is not { } same)
            return null;
        var before = same.Months(-12);
        var over = IsOver(same) ? same : before is { } one && IsOver(one) ? before : same.Months(-24);
        var ahead = same.Start > from.Start ? same : same.Months(12);
        if (step != 0)
            return step < 0 ? over : ahead;
        if (before is { } current && !IsOver(current))
            return current;
        if (same.Start <= from.Start)
            return IsOver(same) && direction == Direction.Future ? ahead : same;
        return direction == Direction.Past && from.Start.Month <= LastMonthOfLastYear || season == Winter && direction != Direction.Future && from.Start.Month <= LastMonthOfLastWinter ? over : same;

        bool IsOver(CalendarPeriod period) => period.Interval is { } days && days.End <= from.Start;
    }

    /// <summary>The weekday, 1 to 7: the last one up to the report's day, in the future the next.</summary>
    public static CalendarPeriod? Weekday(CalendarPeriod today, int weekday, Direction direction)
    {
        var back = ((int)today.Start.DayOfWeek - weekday + 7) % 7;
        return today.After(back == 0 ? 0 : direction == Direction.Future ? 7 - back : -back);
    }

    /// <summary>Of first days in order, the one that fits.</summary>
    public static DateOnly? Of(ReadOnlySpan<DateOnly> days, DateOnly today, Direction direction)
    {
        DateOnly? best = null;
        foreach (var day in days)
            if (IsBetter(new CalendarPeriod(Granularity.Day, day), best is { } known ? new CalendarPeriod(Granularity.Day, known) : null, new CalendarPeriod(Granularity.Day, today), direction))
                best = day;
        return best;
    }

    private static bool IsBetter(CalendarPeriod candidate, CalendarPeriod? best, CalendarPeriod today, Direction direction)
    {
        return best is not { } known || Distance(candidate.Start) < Distance(known.Start);

        int Distance(DateOnly day) => (day.DayNumber - today.Start.DayNumber) switch
        {
            > 0 and var ahead => direction switch { Direction.Over => ahead * AgainstVerb, Direction.Past => ahead * AgainstTense, _ => ahead },
            var behind => direction switch { Direction.Ahead => -behind * AgainstVerb, Direction.Future => -behind * AgainstTense, _ => -behind },
        };
    }

    private static CalendarPeriod? LeapDay(CalendarPeriod today, int month, int day)
    {
        for (var year = today.Start.Year; year > today.Start.Year - 8; year--)
            if (CalendarPeriod.OfDay(year, month, day) is { } found && found.Start <= today.Start)
                return found;
        return null;
    }
}
