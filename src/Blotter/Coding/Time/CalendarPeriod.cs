using System.Globalization;

namespace Blotter.Coding.Time;

/// <summary>Whole days from <paramref name="Start"/> up to, but not with, <paramref name="End"/>; never empty.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">The day after the last.</param>
internal readonly record struct TimeInterval(DateOnly Start, DateOnly End)
{
    /// <summary>The last day.</summary>
    public DateOnly Last => End.AddDays(-1);
}

/// <summary>How narrow a time is.</summary>
internal enum Granularity : byte
{
    /// <summary>Nothing is said of it: durations, sets, "recently".</summary>
    None,

    /// <summary>A time of day in hours.</summary>
    Clock,

    /// <summary>A morning, an evening.</summary>
    PartOfDay,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Half,
    Season,
    Year,
    Decade,
    Century,

    /// <summary>Days from one date to another, such as a month of fasting.</summary>
    Days,
}

/// <summary>A stretch of the calendar of one kind: a day, a week from Monday (ISO 8601), a month, a season.</summary>
/// <param name="Granularity">Its kind: <see cref="Granularity.Day"/> to <see cref="Granularity.Century"/>.</param>
/// <param name="Start">Its first day.</param>
internal readonly record struct CalendarPeriod(Granularity Granularity, DateOnly Start)
{
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    /// <summary>TIMEX3's code of a season, 1 spring to 4 winter.</summary>
    public static string SeasonCode(int season) => Seasons[season - 1];

    /// <summary>Its days, or <c>null</c> where the calendar of .NET (to 9999-12-31) ends before they do.</summary>
    public TimeInterval? Interval => After(1) is { } next && (Granularity != Granularity.Weekend || Start.DayNumber + 2 <= DateOnly.MaxValue.DayNumber)
        ? new TimeInterval(Start, Granularity == Granularity.Weekend ? Start.AddDays(2) : next.Start)
        : null;

    /// <summary>As TIMEX3 writes it.</summary>
    public string Value => Granularity switch
    {
        Granularity.Week => Week(Start),
        Granularity.Weekend => Week(Start) + "-WE",
        Granularity.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Granularity.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:D4}-Q{((Start.Month - 1) / 3) + 1}"),
        Granularity.Half => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:D4}-H{((Start.Month - 1) / 6) + 1}"),
        Granularity.Season => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:D4}-{Seasons[(Start.Month / 3) - 1]}"),
        Granularity.Year => Start.ToString("yyyy", CultureInfo.InvariantCulture),
        Granularity.Decade => string.Create(CultureInfo.InvariantCulture, $"{Start.Year / 10:D3}"),
        Granularity.Century => string.Create(CultureInfo.InvariantCulture, $"{Start.Year / 100:D2}"),
        _ => Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>The period of a kind that holds <paramref name="day"/>; <c>null</c> where it would start before year 1.</summary>
    public static CalendarPeriod? Holding(Granularity granularity, DateOnly day) => granularity switch
    {
        Granularity.Week => From(granularity, day.DayNumber - (((int)day.DayOfWeek + 6) % 7)),
        Granularity.Weekend => From(granularity, day.DayNumber - (((int)day.DayOfWeek + 1) % 7)),
        Granularity.Month => new CalendarPeriod(granularity, new DateOnly(day.Year, day.Month, 1)),
        Granularity.Quarter => new CalendarPeriod(granularity, new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1)),
        Granularity.Half => new CalendarPeriod(granularity, new DateOnly(day.Year, day.Month < 7 ? 1 : 7, 1)),
        Granularity.Season => Season(day),
        Granularity.Year => new CalendarPeriod(granularity, new DateOnly(day.Year, 1, 1)),
        Granularity.Decade => OfYear(granularity, day.Year / 10 * 10),
        Granularity.Century => OfYear(granularity, day.Year / 100 * 100),
        _ => new CalendarPeriod(Granularity.Day, day),
    };

    /// <summary>A year, decade or century by its first year; <c>null</c> outside 1 to 9999.</summary>
    public static CalendarPeriod? OfYear(Granularity granularity, int year) => year is >= 1 and <= 9999 ? new CalendarPeriod(granularity, new DateOnly(year, 1, 1)) : null;

    /// <summary>A month; <c>null</c> where there is none.</summary>
    public static CalendarPeriod? OfMonth(int year, int month) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 ? new CalendarPeriod(Granularity.Month, new DateOnly(year, month, 1)) : null;

    /// <summary>A day; <c>null</c> where the calendar has none.</summary>
    public static CalendarPeriod? OfDay(int year, int month, int day) =>
        OfMonth(year, month) is not null && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new CalendarPeriod(Granularity.Day, new DateOnly(year, month, day)) : null;

    /// <summary>A season, 1 spring to 4 winter, by the months of meteorology in the north; winter starts in December of <paramref name="year"/>.</summary>
    public static CalendarPeriod? OfSeason(int year, int season) => OfMonth(year, season * 3) is { } month ? month with { Granularity = Granularity.Season } : null;

    /// <summary>The period so many of its kind later, or earlier below 0; <c>null</c> outside the years 1 to 9999.</summary>
    public CalendarPeriod? After(long count) => Granularity switch
    {
        Granularity.Day => Days(count),
        Granularity.Week or Granularity.Weekend => Days(7 * count),
        Granularity.Month => Months(count),
        Granularity.Quarter or Granularity.Season => Months(3 * count),
        Granularity.Half => Months(6 * count),
        Granularity.Year => Months(12 * count),
        Granularity.Decade => Months(120 * count),
        _ => Months(1200 * count),
    };

    /// <summary>The same stretch so many months later: a day keeps its number where the month has it.</summary>
    public CalendarPeriod? Months(long count)
    {
        var month = (Start.Year * 12L) + Start.Month - 1 + count;
        if (month < 12 || month >= 120_000)
            return null;
        var (year, number) = ((int)(month / 12), (int)(month % 12) + 1);
        return this with { Start = new DateOnly(year, number, Math.Min(Start.Day, DateTime.DaysInMonth(year, number))) };
    }

    private static CalendarPeriod? From(Granularity granularity, long day) =>
        day >= 0 && day <= DateOnly.MaxValue.DayNumber ? new CalendarPeriod(granularity, DateOnly.FromDayNumber((int)day)) : null;

    private CalendarPeriod? Days(long count) => From(Granularity, Start.DayNumber + count);

    private static CalendarPeriod? Season(DateOnly day) => day.Month < 3 ? OfSeason(day.Year - 1, 4) : OfSeason(day.Year, day.Month / 3);

    private static string Week(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moment):D4}-W{ISOWeek.GetWeekOfYear(moment):D2}");
    }
}
