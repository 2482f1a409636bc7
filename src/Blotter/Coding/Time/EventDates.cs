using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Time;

/// <summary>Those of a sentence's times that may date an event that a report tells: days and longer periods up to a year that do not lie after the report.</summary>
internal static class EventDates
{
    // A report of the evening before may bear the next day's date, and the other way round.
    private const int DaysAhead = 1;

    /// <summary>The dates in text order.</summary>
    /// <param name="times">The sentence's times.</param>
    /// <param name="published">The report's day, or <c>null</c>.</param>
    public static ImmutableArray<TimeExpression> Of(ImmutableArray<TimeExpression> times, DateOnly? published) =>
        [.. times.Where(time => IsDate(time) && (time.Interval is not { } days || published is not { } day || days.Start.DayNumber <= day.DayNumber + DaysAhead))];

    /// <summary>Whether a date is narrow enough for an event: a year or a month beside a day tells of something before, or of the person.</summary>
    public static bool IsNarrow(TimeExpression date) => date.Precision is DatePrecision.Day or DatePrecision.Week || date.Granularity == Granularity.Days;

    private static bool IsDate(TimeExpression time) =>
        time.Kind is TimeKind.Date or TimeKind.Time && time.Granularity is not (Granularity.None or Granularity.Decade or Granularity.Century);
}
