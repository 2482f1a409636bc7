using Blotter.Coding.Contract;
using Blotter.Coding.Time;

namespace Blotter.Coding.Tallies;

/// <summary>Reckons the days of tallies' periods.</summary>
internal static class TallyDates
{
    // The third part of a month that "late" means starts here.
    private const int LateInMonth = 21;
    private const int LongestLength = 9999;
    private const int MostYears = 400;

    /// <summary>The period of one day.</summary>
    public static Period On(DateOnly day) => new(PartialDate.Of(day), PartialDate.Of(day));

    /// <summary>The day a week, month, year or decade before another; <c>null</c> for other times.</summary>
    public static DateOnly? Back(TimeExpression time, DateOnly day) => time.Granularity switch
    {
        Granularity.Week => day.AddDays(-7),
        Granularity.Month => day.AddMonths(-1),
        Granularity.Year => day.AddYears(-1),
        Granularity.Decade => day.AddYears(-10),
        _ => null,
    };

    /// <summary>When a count since that time starts: its first day where the text says "start of", the last third of a month for "late", else all of its days.</summary>
    public static Period? StartOf(TimeExpression time, DateOnly? anchor)
    {
        if (time.Interval is not { } days)
            return null;
        if (anchor is { } day && days.Start > day && time.Basis == DateBasis.Relative && days.Start.Year > 1)
            days = new TimeInterval(days.Start.AddYears(-1), days.End.AddYears(-1));
        if (time.Modifier == TimeModifier.Start && time.Granularity is Granularity.Month or Granularity.Year or Granularity.Week)
            return On(days.Start);
        if (time.Modifier == TimeModifier.End && time.Granularity == Granularity.Month)
            return new Period(PartialDate.Of(new DateOnly(days.Start.Year, days.Start.Month, LateInMonth)), PartialDate.Of(days.Last));
        return new Period(PartialDate.Of(days.Start), PartialDate.Of(days.Last));
    }

    /// <summary>The day that lies a length (ISO 8601) after another, or before it where <paramref name="sign"/> is -1; <c>null</c> for lengths that are not known.</summary>
    public static DateOnly? After(string value, DateOnly from, int sign)
    {
        if (value is not ['P', ..] || value.Contains('X') || value.Contains('.'))
            return null;
        var (number, day, isTime) = (0, from, false);
        foreach (var letter in value.AsSpan(1))
        {
            if (char.IsAsciiDigit(letter))
            {
                number = Math.Min(number * 10 + letter - '0', LongestLength);
                continue;
            }
            isTime |= letter == 'T';
            if (Math.Abs(day.Year - from.Year) > 200 || day.Year is < 500 or > 9000)
                return null;
            var steps = Math.Min(number, MostYears) * sign;
            day = letter switch
            {
                'D' => day.AddDays(number * sign),
                'W' => day.AddDays(7 * number * sign),
                'M' when !isTime => day.AddMonths(steps),
                'Y' => day.AddYears(steps),
                'H' => day.AddDays(number * sign / 24),
                _ => day,
            };
            number = 0;
        }
        return day;
    }
}
