using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Time;

/// <summary>Times of the day: "10:35 a.m.", "1430 GMT", "5 p.m. EST Nov. 9", "noon Thursday", "4 in the morning".</summary>
internal static class ClockGrammar
{
    /// <summary>The time that starts at a slot, or <c>null</c>.</summary>
    public static TimeExpression? At(TimeSlots slots, int at)
    {
        var (minutes, last) = Minutes(slots, at);
        if (last < at)
            return null;
        if (slots.Is(last + 1, "local") && slots.Is(last + 2, "time"))
            last += 2;
        else if (slots.Is(last + 1, TimeWordKind.Zone))
            last++;
        var comma = slots.Is(last + 1, ",") ? last + 2 : last + 1;
        var (end, day) = Day(slots, comma) is { } named ? (named.Last, named) : (last, slots.Is(last + 1, "on") ? Day(slots, last + 2) : null);
        var period = day is null ? OfText(slots) : day.Interval is { } days ? new CalendarPeriod(Granularity.Day, days.Start) : null;
        return period is { } known
            ? OnDay(at, end, known, minutes, "clock")
            : TimeResult.Open(at, end, TimeKind.Time, Value("XXXX-XX-XX", minutes), Granularity.Clock, DateBasis.Stated, "clock");
    }

    /// <summary>A time on a known day.</summary>
    public static TimeExpression OnDay(int first, int last, CalendarPeriod day, int minutes, string rule) => new(
        first, last, TimeKind.Time, Value(day.Value, minutes), day.Interval, Granularity.Clock, DateBasis.Relative, TimeModifier.None, rule);

    private static string Value(string day, int minutes) => string.Create(CultureInfo.InvariantCulture, $"{day}T{minutes / 60:D2}:{minutes % 60:D2}");

    private static TimeExpression? Day(TimeSlots slots, int at) =>
        slots.Kind(at) is TimeWordKind.Weekday or TimeWordKind.Month or TimeWordKind.Day or TimeWordKind.Deixis or TimeWordKind.Number
        && (DateGrammar.Calendar(slots, at) ?? DayGrammar.At(slots, at)) is { Granularity: Granularity.Day } day ? day : null;

    // The day that the text told last, where it told one, or else the report's.
    private static CalendarPeriod? OfText(TimeSlots slots) => slots.Anchor.Reference is { Granularity: Granularity.Day } day ? day : slots.Today;

    private static (int Minutes, int Last) Minutes(TimeSlots slots, int at)
    {
        var number = slots.Number(at);
        switch (slots.Kind(at))
        {
            case TimeWordKind.Clock when !slots.Is(at + 1, "prayers"):
                return (number * 60, at);
            case TimeWordKind.Hours:
                return HalfDay(slots, at + 1, number) ?? (IsMarked(slots, at, at + 1) ? (number, at) : (0, -1));
            case TimeWordKind.FourDigits when slots.Is(at + 1, TimeWordKind.Zone) || slots.Lower(at + 1) is "hours" or "hrs" or "hrs." or "local":
                return number / 100 <= 24 && number % 100 < 60 ? ((number / 100 * 60) + (number % 100), slots.Is(at + 1, TimeWordKind.Zone) || slots.Is(at + 1, "local") ? at : at + 1) : (0, -1);
            case TimeWordKind.Number or TimeWordKind.Cardinal when number is >= 1 and <= 12:
                return slots.Is(at + 1, "o'clock") ? (number * 60, at + 1)
                    : HalfDay(slots, at + 1, number * 60) ?? (slots.Is(at + 1, "in") && slots.Is(at + 2, "the") && slots.Is(at + 3, TimeWordKind.DayPart)
                        ? ((number + (slots.Number(at + 3) is 2 or 3 ? 12 : 0)) * 60, at + 3) : (0, -1));
            default:
                return (0, -1);
        }
    }

    private static (int Minutes, int Last)? HalfDay(TimeSlots slots, int at, int minutes) => slots.Is(at, TimeWordKind.HalfDay) && minutes < 13 * 60
        ? ((minutes % 720) + (slots.Number(at) * 60), at) : null;

    // A number with a colon alone may be a score.
    private static bool IsMarked(TimeSlots slots, int at, int next) => slots.Is(next, TimeWordKind.Zone) || slots.Lower(next) is "local" or "hours" or "hrs"
        || slots.Lower(at - 1) is "at" or "by" or "around" or "about" or "until" or "from" or "since" or "before" or "after" || slots.Is(next, TimeWordKind.Day);
}
