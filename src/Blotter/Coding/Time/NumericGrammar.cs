using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Time;

/// <summary>Dates in digits: "2022-03-14", "14/03/2021", "3/14/21", with a time behind ("2000-04-06T04:00Z").</summary>
internal static class NumericGrammar
{
    // How far from an ambiguous date another is looked for, in slots.
    private const int Reach = 60;

    // As long as "14.03.24": with dots between them fewer digits are a version or a section.
    private const int LengthOfShortDate = 8;

    // As long as "04/02", and how many days before the report such a date is looked for.
    private const int LengthOfDayAndMonth = 5;
    private const int RecentDays = 45;

    // Two digits of a year: of the twentieth century from here on.
    private const int FirstShortYear = 50;

    /// <summary>The date that starts at a slot, or <c>null</c>.</summary>
    public static TimeExpression? At(TimeSlots slots, int at) => slots.Kind(at) switch
    {
        TimeWordKind.FourDigits => Iso(slots, at),
        TimeWordKind.Number or TimeWordKind.Slashes => Slashed(slots, at),
        _ => null,
    };

    // The tokenizer cuts at hyphens: "2000", "04", "06T04", ":", "00".
    private static TimeExpression? Iso(TimeSlots slots, int at)
    {
        if (!slots.IsJoined(at + 1) || !slots.IsJoined(at + 2) || slots.Lower(at + 1).Length != 2 || !slots.Is(at + 1, TimeWordKind.Number))
            return null;
        var third = slots.Lower(at + 2).AsSpan();
        if (third.Length < 2 || !TryDigits(third[..2], out var day) || CalendarPeriod.OfDay(slots.Number(at), slots.Number(at + 1), day) is not { } period)
            return null;
        if (third.Length == 2)
            return Behind(slots, at, at + 2, period);
        return third.Length >= 5 && third[2] == 't' && TryDigits(third[3..5], out var hour) && hour <= 24 ? IsoTime(slots, at, period, hour) : null;
    }

    // "2024-03-14 06:20:00".
    private static TimeExpression Behind(TimeSlots slots, int first, int last, CalendarPeriod day) => slots.Is(last + 1, TimeWordKind.Hours)
        ? ClockGrammar.OnDay(first, last + 1, day, slots.Number(last + 1), "numeric-time", DateBasis.Stated)
        : TimeResult.Date(first, last, day, DateBasis.Stated, "numeric");

    private static TimeExpression IsoTime(TimeSlots slots, int at, CalendarPeriod day, int hour)
    {
        var last = at + 2;
        var rest = slots.Lower(last).AsSpan(5);
        if (!(rest.Length >= 3 && rest[0] == ':' && TryDigits(rest[1..3], out var minutes)))
            minutes = 0;
        if (slots.Is(at + 3, ":") && slots.Lower(at + 4).Length >= 2 && TryDigits(slots.Lower(at + 4).AsSpan(0, 2), out minutes))
            last = at + 4;
        return ClockGrammar.OnDay(at, last, day, (hour * 60) + Math.Min(minutes, 59), "numeric-time", DateBasis.Stated);
    }

    // Of two numbers under 13 nothing tells which is the month: then it is the month of neither. Where dots stand between them the day is first everywhere.
    private static TimeExpression? Slashed(TimeSlots slots, int at)
    {
        Span<int> numbers = stackalloc int[3];
        var text = slots.Lower(at);
        var last = at;
        if (slots.Is(at, TimeWordKind.Slashes) && DayAndMonth(slots, at) is { } recent)
            return recent;
        if (slots.Is(at, TimeWordKind.Slashes) ? !Split(text, numbers) : !Joined(slots, at, numbers, out last))
            return null;
        if (numbers[0] > 999)
            return CalendarPeriod.OfDay(numbers[0], numbers[1], numbers[2]) is { } iso ? Behind(slots, at, last, iso) : null;
        var year = numbers[2] > 999 ? numbers[2] : numbers[2] > 99 || IsDotted(text) && text.Length != LengthOfShortDate ? -1 : numbers[2] + (numbers[2] >= FirstShortYear ? 1900 : 2000);
        return (numbers[0], numbers[1]) switch
        {
            ( > 12, _) => Day(at, last, year, numbers[1], numbers[0]),
            (_, > 12) => Day(at, last, year, numbers[0], numbers[1]),
            var (one, two) when one == two => Day(at, last, year, one, two),
            ( > 0, > 0) when year > 0 && IsDotted(text) => Day(at, last, year, numbers[1], numbers[0]),
            ( > 0, > 0) when year > 0 => DayFirst(slots, at) is { } first ? Day(at, last, year, first ? numbers[1] : numbers[0], first ? numbers[0] : numbers[1]) : Ambiguous(at, last, year),
            _ => null,
        };
    }

    // "04/02, Rumbek." in a log of the week: of the two readings the one that lies in the weeks before the report.
    private static TimeExpression? DayAndMonth(TimeSlots slots, int at)
    {
        var text = slots.Lower(at);
        if (text.Length != LengthOfDayAndMonth || text[2] is not '/' || !TryDigits(text.AsSpan(0, 2), out var one) || !TryDigits(text.AsSpan(3), out var two) || slots.Anchor.Published is not { } day)
            return null;
        if (slots.Token(at) > 0 && slots.Kind(at - 1) != TimeWordKind.Weekday && !slots.Is(at - 1, "on"))
            return null;
        var (dayFirst, monthFirst) = (LastBefore(day, two, one), LastBefore(day, one, two));
        var read = (dayFirst, monthFirst) switch
        {
            ({ } first, null) => first,
            (null, { } second) => second,
            ({ } first, { } second) when first == second => first,
            _ => (DateOnly?)null,
        };
        return read is { } date ? TimeResult.Date(at, at, new CalendarPeriod(Granularity.Day, date), DateBasis.Stated, "numeric-day-month") : null;
    }

    private static DateOnly? LastBefore(DateOnly day, int month, int dayOfMonth)
    {
        for (var year = day.Year; year >= day.Year - 1 && year > 0; year--)
            if (CalendarPeriod.OfDay(year, month, dayOfMonth) is { } period && period.Start <= day && day.DayNumber - period.Start.DayNumber <= RecentDays)
                return period.Start;
        return null;
    }

    private static bool IsDotted(string text) => text.Contains('.', StringComparison.Ordinal);

    private static TimeExpression? Day(int at, int last, int year, int month, int day) =>
        CalendarPeriod.OfDay(year, month, day) is { } period ? TimeResult.Date(at, last, period, DateBasis.Stated, "numeric") : null;

    private static TimeExpression Ambiguous(int at, int last, int year) =>
        TimeResult.Open(at, last, TimeKind.Date, string.Create(CultureInfo.InvariantCulture, $"{year:D4}-XX-XX"), Granularity.Day, DateBasis.Stated, "numeric-ambiguous") with { Gap = TimeGap.AmbiguousDay };

    // What another date near it tells: "from 4/6/2021 to 25/6/2021".
    private static bool? DayFirst(TimeSlots slots, int at)
    {
        Span<int> numbers = stackalloc int[3];
        for (var other = Math.Max(0, at - Reach); other < Math.Min(slots.Count, at + Reach); other++)
            if (other != at && slots.Is(other, TimeWordKind.Slashes) && Split(slots.Lower(other), numbers) && numbers[0] < 32 && numbers[1] < 32 && numbers[0] > 12 != numbers[1] > 12)
                return numbers[0] > 12;
        return null;
    }

    private static bool Joined(TimeSlots slots, int at, Span<int> numbers, out int last)
    {
        last = at + 2;
        if (!slots.IsJoined(at + 1) || !slots.IsJoined(at + 2) || slots.Kind(at + 1) != TimeWordKind.Number || slots.Kind(at + 2) is not (TimeWordKind.Number or TimeWordKind.FourDigits))
            return false;
        (numbers[0], numbers[1], numbers[2]) = (slots.Number(at), slots.Number(at + 1), slots.Number(at + 2));
        return numbers[2] > 999;
    }

    private static bool Split(ReadOnlySpan<char> text, Span<int> numbers)
    {
        var part = 0;
        foreach (var range in text.SplitAny('/', '.', '-'))
            if (part == 3 || text[range].Length > 4 || !TryDigits(text[range], out numbers[part++]))
                return false;
        return part == 3;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
