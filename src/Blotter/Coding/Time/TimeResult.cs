using Blotter.Coding.Contract;

namespace Blotter.Coding.Time;

/// <summary>Makes expressions of what rules found. Indexes are those of slots.</summary>
internal static class TimeResult
{
    /// <summary>A stretch of the calendar.</summary>
    public static TimeExpression Date(int first, int last, CalendarPeriod period, DateBasis basis, string rule) =>
        new(first, last, TimeKind.Date, period.Value, period.Interval, period.Granularity, basis, TimeModifier.None, rule);

    /// <summary>A stretch of the calendar, or where its anchor is missing what is known of it.</summary>
    /// <param name="first">First slot.</param>
    /// <param name="last">Last slot.</param>
    /// <param name="period">The stretch, or <c>null</c>.</param>
    /// <param name="open">The value where the stretch is not known.</param>
    /// <param name="granularity">How narrow it is.</param>
    /// <param name="rule">The rule's name.</param>
    /// <param name="basis">What it rests on.</param>
    public static TimeExpression DateOr(int first, int last, CalendarPeriod? period, string open, Granularity granularity, string rule, DateBasis basis = DateBasis.Relative) =>
        period is { } known ? Date(first, last, known, basis, rule) : Open(first, last, TimeKind.Date, open, granularity, basis, rule);

    /// <summary>A time whose days are not known.</summary>
    public static TimeExpression Open(int first, int last, TimeKind kind, string value, Granularity granularity, DateBasis basis, string rule) =>
        new(first, last, kind, value, null, granularity, basis, TimeModifier.None, rule + "-without-anchor") { Gap = TimeGap.NoAnchor };

    /// <summary>A length or a repetition.</summary>
    public static TimeExpression Bare(int first, int last, TimeKind kind, string value, string rule) =>
        new(first, last, kind, value, null, Granularity.None, DateBasis.Stated, TimeModifier.None, rule) { Gap = kind == TimeKind.Set ? TimeGap.Repetition : TimeGap.Length };

    /// <summary>"Now", "recently".</summary>
    public static TimeExpression Reference(int first, int last, int direction, string rule = "reference") =>
        new(first, last, TimeKind.Date, direction switch { < 0 => "PAST_REF", 0 => "PRESENT_REF", _ => "FUTURE_REF" }, null, Granularity.None, DateBasis.Relative, TimeModifier.None, rule) { Gap = TimeGap.NoDate };
}
