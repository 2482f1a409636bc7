using Blotter.Coding.Contract;

namespace Blotter.Coding.Time;

/// <summary>The types of TIMEX3.</summary>
internal enum TimeKind : byte
{
    /// <summary>A day or a longer stretch of the calendar.</summary>
    Date,

    /// <summary>A time of the day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Times that come again.</summary>
    Set,
}

/// <summary>How a time is modified, as TIMEX3's <c>mod</c> says.</summary>
internal enum TimeModifier : byte
{
    None,
    Start,
    Mid,
    End,
    Approx,
    LessThan,
    MoreThan,
    EqualOrLess,
    EqualOrMore,
}

/// <summary>Why a time has no days.</summary>
internal enum TimeGap : byte
{
    /// <summary>It has days.</summary>
    None,

    /// <summary>The date that it counts from is not known.</summary>
    NoAnchor,

    /// <summary>The calendar has no such day.</summary>
    ImpossibleDay,

    /// <summary>Nothing tells which number is the day and which the month.</summary>
    AmbiguousDay,

    /// <summary>It is a length of time.</summary>
    Length,

    /// <summary>It comes again and again.</summary>
    Repetition,

    /// <summary>Its words name no date: "recently".</summary>
    NoDate,

    /// <summary>It ends after the last day of the calendar.</summary>
    AfterCalendar,
}

/// <summary>A time that the text tells, from token <paramref name="First"/> to token <paramref name="Last"/>, both included.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Kind">TIMEX3's type.</param>
/// <param name="Value">TIMEX3's value: <c>1999-03-14</c>, <c>1999-W11</c>, <c>199</c>, <c>P3D</c>, <c>PRESENT_REF</c>, <c>1999-03-14TNI</c>; what is not known is X.</param>
/// <param name="Interval">Its days; <c>null</c> where they cannot be told: no anchor, durations, sets, "recently".</param>
/// <param name="Granularity">How narrow it is.</param>
/// <param name="Basis">Whether its own words or another date give it.</param>
/// <param name="Modifier">What is said of its edge or precision.</param>
/// <param name="Rule">Name of the rule that found it.</param>
internal sealed record TimeExpression(
    int First, int Last, TimeKind Kind, string Value, TimeInterval? Interval, Granularity Granularity, DateBasis Basis, TimeModifier Modifier, string Rule)
{
    /// <summary>Why it has no days.</summary>
    public TimeGap Gap { get; init; } = Interval is null ? TimeGap.AfterCalendar : TimeGap.None;

    /// <summary>Whether it is only compared with ("a year earlier", "two weeks ago"), so that later times do not count from it.</summary>
    public bool IsCompared { get; init; }

    /// <summary>Whether it is somebody's or something's age.</summary>
    public bool IsAge { get; init; }

    /// <summary>The first day, or <c>null</c>.</summary>
    public PartialDate? Start => Interval is { } days ? PartialDate.Of(days.Start) : null;

    /// <summary>The last day, or <c>null</c>.</summary>
    public PartialDate? End => Interval is { } days ? PartialDate.Of(days.Last) : null;

    /// <summary>How narrow it is, in the words of the contract.</summary>
    public DatePrecision Precision => Granularity switch
    {
        <= Granularity.Day => Interval is { } days && days.Last > days.Start ? DatePrecision.Days : DatePrecision.Day,
        Granularity.Week or Granularity.Weekend => DatePrecision.Week,
        Granularity.Month => DatePrecision.Month,
        Granularity.Quarter or Granularity.Half or Granularity.Season or Granularity.Days => DatePrecision.Days,
        _ => DatePrecision.Year,
    };
}

/// <summary>What relative times count from.</summary>
/// <param name="Published">The report's day, or <c>null</c>.</param>
/// <param name="Reference">The last date that the text told, or <c>null</c>.</param>
/// <param name="Quarter">The last quarter of a year that it told, or <c>null</c>: without one "the quarter" is a part of a town.</param>
internal readonly record struct TimeAnchor(DateOnly? Published, CalendarPeriod? Reference = null, CalendarPeriod? Quarter = null)
{
    /// <summary>What "a day earlier" counts from: the last date told, else the report's.</summary>
    public CalendarPeriod? Told => Reference ?? (Published is { } day ? new CalendarPeriod(Granularity.Day, day) : null);

    /// <summary>The anchor for what stands after <paramref name="time"/>.</summary>
    public TimeAnchor After(TimeExpression time) =>
        time is { Kind: TimeKind.Date or TimeKind.Time, Interval: { } days, Granularity: not Granularity.Days, IsCompared: false }
            ? With(new CalendarPeriod(time.Granularity < Granularity.Day ? Granularity.Day : time.Granularity, days.Start))
            : this;

    private TimeAnchor With(CalendarPeriod told) => this with { Reference = told, Quarter = Quarter ?? (told.Granularity == Granularity.Quarter ? told : null) };
}
