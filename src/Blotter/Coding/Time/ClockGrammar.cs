using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Time;

/// <summary>Times of the day: "10:35 a.m.", "9.30 p.m.", "1430 GMT", "0515 [1115 GMT]", "5 p.m. EST Nov. 9", "noon Thursday", "4 in the morning".</summary>
internal static class ClockGrammar
{
    private const int Hour = 60;
    private const int Noon = 12 * Hour;

    // No time of the day.
    private static readonly (int Minutes, int Last) NoTime = (0, -1);

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
        var (end, day) = DayBehind(slots, last);
        var period = day is null ? OfText(slots) : day.Interval is { } days ? new CalendarPeriod(Granularity.Day, days.Start) : null;
        return period is { } known
            ? OnDay(at, end, known, minutes, "clock", day?.Basis ?? DateBasis.Relative)
            : TimeResult.Open(at, end, TimeKind.Time, Value(UnitGrammar.Open(Granularity.Day), minutes), Granularity.Clock, DateBasis.Stated, "clock");
    }

    // The day behind a time and where the time ends with it: "10 p.m. Wednesday", "10 p.m., Nov. 9"; with a preposition or another time between them they are two times of one day.
    private static (int End, TimeExpression? Day) DayBehind(TimeSlots slots, int last)
    {
        var behind = Behind(slots, last);
        var named = slots.Is(behind, ",") ? behind + 1 : behind;
        if (Day(slots, named) is { } day)
            return (slots.Lower(last + 1) is "(" or "[" or ")" or "]" ? last : day.Last, day);
        if (slots.Is(behind, "on"))
            return (last, Day(slots, behind + 1));
        return slots.Does(behind, WordRole.Joiner) && Minutes(slots, behind + 1) is { Last: > 0 } other ? (last, Day(slots, slots.Is(other.Last + 1, "on") ? other.Last + 2 : other.Last + 1)) : (last, null);
    }

    /// <summary>A time on a known day.</summary>
    public static TimeExpression OnDay(int first, int last, CalendarPeriod day, int minutes, string rule, DateBasis basis) => new(
        first, last, TimeKind.Time, Value(day.Value, minutes), day.Interval, Granularity.Clock, basis, TimeModifier.None, rule);

    private static string Value(string day, int minutes) => string.Create(CultureInfo.InvariantCulture, $"{day}T{minutes / Hour:D2}:{minutes % Hour:D2}");

    private static TimeExpression? Day(TimeSlots slots, int at) =>
        slots.Kind(at) is TimeWordKind.Weekday or TimeWordKind.Month or TimeWordKind.Day or TimeWordKind.Deixis or TimeWordKind.Number
        && (DateGrammar.Calendar(slots, at) ?? DayGrammar.At(slots, at)) is { Granularity: Granularity.Day or Granularity.PartOfDay } day ? day : null;

    // The day that the text told last, where it told one, or else the report's.
    private static CalendarPeriod? OfText(TimeSlots slots) => slots.Anchor.Reference is { Granularity: Granularity.Day } day ? day : slots.Today;

    private static (int Minutes, int Last) Minutes(TimeSlots slots, int at)
    {
        var number = slots.Number(at);
        switch (slots.Kind(at))
        {
            case TimeWordKind.Clock when !slots.Is(at + 1, "prayers"):
                return (number * Hour, at);
            case TimeWordKind.Hours:
                return HalfDay(slots, at + 1, number) ?? InPart(slots, at, number) ?? (IsMarked(slots, at, at + 1) ? (number, at) : NoTime);
            case TimeWordKind.Slashes when number is >= 1 and <= 12 && MinutesOf(slots.Lower(at)) is { } minutes:
                return HalfDay(slots, at + 1, (number * Hour) + minutes) ?? NoTime;
            case TimeWordKind.FourDigits:
                return Military(slots, at, number);
            case TimeWordKind.Number or TimeWordKind.Cardinal when number is >= 1 and <= 12:
                return slots.Is(at + 1, "o'clock") ? (number * Hour, at + 1) : HalfDay(slots, at + 1, number * Hour) ?? InPart(slots, at, number * Hour) ?? Shared(slots, at, number) ?? NoTime;
            case TimeWordKind.Starter when slots.Is(at, "half") && slots.Is(at + 1, "past") && slots.Kind(at + 2) is TimeWordKind.Number or TimeWordKind.Cardinal && slots.Number(at + 2) is >= 1 and <= 12 and var hour:
                return ((hour * Hour) + (Hour / 2), at + 2);
            default:
                return NoTime;
        }
    }

    // The slot behind a time: behind "a.m" and its full stop, behind the same time in another zone ("10:35 a.m. (0735 GMT) Friday") and the bracket that ends it.
    private static int Behind(TimeSlots slots, int last)
    {
        if (slots.Is(last + 1, ".") && slots.Is(last, TimeWordKind.HalfDay))
            return last + 2;
        if (slots.Lower(last + 1) is ")" or "]")
            return last + 2;
        return slots.Lower(last + 1) is "(" or "[" && slots.Kind(last + 2) is TimeWordKind.Hours or TimeWordKind.FourDigits && slots.Is(last + 3, TimeWordKind.Zone) && slots.Lower(last + 4) is ")" or "]" ? last + 5 : last + 1;
    }

    // The minutes of "9.30".
    private static int? MinutesOf(string written) => written is [.., '.', >= '0' and <= '5' and var tens, >= '0' and <= '9' and var ones] && written.Length <= 5 ? ((tens - '0') * 10) + ones - '0' : null;

    private static (int Minutes, int Last) Military(TimeSlots slots, int at, int number)
    {
        var said = slots.Does(at + 1, WordRole.HourWord);
        var doubled = slots.Lower(at + 1) is "[" or "(" && slots.Is(at + 2, TimeWordKind.FourDigits) && slots.Is(at + 3, TimeWordKind.Zone);
        return (said || doubled || slots.Is(at + 1, TimeWordKind.Zone) || slots.Is(at + 1, "local")) && number / 100 <= 24 && number % 100 < Hour
            ? ((number / 100 * Hour) + (number % 100), said ? at + 1 : at) : NoTime;
    }

    // "8" of "between 8 and 9 p.m.".
    private static (int Minutes, int Last)? Shared(TimeSlots slots, int at, int hour) =>
        slots.Does(at - 1, WordRole.FromDay) && slots.Does(at + 1, WordRole.Joiner) && slots.Is(at + 2, TimeWordKind.Number) && HalfDay(slots, at + 3, hour * Hour) is var (minutes, _) ? (minutes, at) : null;

    // "4 in the morning", "7:30 in the evening".
    private static (int Minutes, int Last)? InPart(TimeSlots slots, int at, int minutes) => slots.Is(at + 1, "in") && slots.Is(at + 2, "the") && slots.Is(at + 3, TimeWordKind.DayPart)
        ? (minutes + (slots.Number(at + 3) is DayGrammar.Afternoon or DayGrammar.Evening && minutes < Noon ? Noon : 0), at + 3) : null;

    private static (int Minutes, int Last)? HalfDay(TimeSlots slots, int at, int minutes) => slots.Is(at, TimeWordKind.HalfDay) && minutes < Noon + Hour
        ? ((minutes % Noon) + (slots.Number(at) * Hour), at) : null;

    // A number with a colon alone may be a score.
    private static bool IsMarked(TimeSlots slots, int at, int next) => slots.Is(next, TimeWordKind.Zone) || slots.Is(next, "local") || slots.Does(next, WordRole.HourWord)
        || slots.Does(at - 1, WordRole.BeforeClock) || slots.Is(next, TimeWordKind.Day);
}
