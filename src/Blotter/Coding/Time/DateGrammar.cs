using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Dates by the calendar's names: days, months, weekdays with their date, seasons, years, decades, centuries.</summary>
internal static class DateGrammar
{
    private const int FirstYear = 1000;
    private const int LastYear = 2999;

    // Four digits alone are a year only in the years that news writes of.
    private const int FirstBareYear = 1750;
    private const int LastBareYear = 2060;

    // The most days that share the month behind them.
    private const int MostDays = 3;

    private const int LastDay = 31;

    // Two digits of a year: of the twentieth century from here on.
    private const int FirstShortYear = 50;

    /// <summary>The date that starts at a slot, or <c>null</c>.</summary>
    public static TimeExpression? At(TimeSlots slots, int at) =>
        Calendar(slots, at) ?? OrdinalGrammar.DayOfMonth(slots, at) ?? SeasonAlone(slots, at) ?? SpelledYear(slots, at) ?? Decade(slots, at) ?? Century(slots, at);

    /// <summary>A weekday with its date, a day, a month or a year.</summary>
    public static TimeExpression? Calendar(TimeSlots slots, int at) =>
        WeekdayDate(slots, at) ?? MonthDay(slots, at) ?? DayMonth(slots, at) ?? NextDay(slots, at) ?? MonthAlone(slots, at) ?? YearAlone(slots, at);

    /// <summary>"Tuesday, March 15": the weekday is part of the date.</summary>
    private static TimeExpression? WeekdayDate(TimeSlots slots, int at)
    {
        if (!slots.Is(at, TimeWordKind.Weekday))
            return null;
        var next = slots.Is(at + 1, ",") ? at + 2 : at + 1;
        return (MonthDay(slots, next) ?? DayMonth(slots, next)) is { } date ? date with { First = at } : null;
    }

    /// <summary>"March 15", "Sept. 29, 2016", "June 3rd".</summary>
    public static TimeExpression? MonthDay(TimeSlots slots, int at)
    {
        if (!slots.Is(at, TimeWordKind.Month) || MonthNames.IsWord(slots, at))
            return null;
        var next = slots.Is(at + 1, ".") ? at + 2 : at + 1;
        if (slots.Is(next, "the"))
            next++;
        return IsDay(slots, next) && !IsCount(slots, next) ? WithYear(slots, at, next, slots.Number(at), slots.Number(next), "month-day") : null;
    }

    /// <summary>"15 March 2022", "3 JAN 90", "the 3rd of May", and "3" of "3-5 March".</summary>
    private static TimeExpression? DayMonth(TimeSlots slots, int at)
    {
        var day = slots.Is(at, "the") && slots.Is(at + 1, TimeWordKind.Ordinal) ? at + 1 : at;
        if (!IsDay(slots, day))
            return null;
        var next = slots.Is(day + 1, "of") ? day + 2 : day + 1;
        if (slots.Is(next, TimeWordKind.Month) && (!MonthNames.IsWord(slots, next) || slots.Is(day + 1, "of")))
            return WithYear(slots, at, next, slots.Number(next), slots.Number(day), "day-month");
        return MonthBehind(slots, day) is var month and > 0 && WithYear(slots, at, month, slots.Number(month), slots.Number(day), "day-month") is { } date ? date with { Last = day } : null;
    }

    // The month of "3" in "3-5 March", "3 and 5 March", "3/4 March"; -1 when there is none.
    private static int MonthBehind(TimeSlots slots, int day)
    {
        for (var hop = 0; hop < MostDays; hop++)
        {
            day = slots.IsJoined(day + 1) ? day + 1 : slots.Does(day + 1, WordRole.Joiner) || hop > 0 && slots.Is(day + 1, ",") ? day + 2 : -1;
            if (!IsDay(slots, day))
                return -1;
            if (slots.Is(day + 1, TimeWordKind.Month) && !MonthNames.IsWord(slots, day + 1))
                return day + 1;
        }
        return -1;
    }

    // "9" of "Oct. 7-9", "25" of "April 24 and 25".
    private static TimeExpression? NextDay(TimeSlots slots, int at)
    {
        if (!IsDay(slots, at) || slots.Kind(at) != TimeWordKind.Number && slots.Kind(at) != TimeWordKind.Ordinal || IsCount(slots, at))
            return null;
        var day = slots.IsJoined(at) ? at - 1 : slots.Does(at - 1, WordRole.Joiner) ? at - 2 : -1;
        return day > 0 && IsDay(slots, day) && slots.Is(day - 1, TimeWordKind.Month) && slots.Number(at) > slots.Number(day) && slots.Kind(at + 1) is not (TimeWordKind.Unit or TimeWordKind.HalfDay) && !MonthNames.IsWord(slots, day - 1)
            ? WithYear(slots, at, at, slots.Number(day - 1), slots.Number(at), "month-day") : null;
    }

    /// <summary>"In August 2020", "January": the month, not a day of it.</summary>
    public static TimeExpression? MonthAlone(TimeSlots slots, int at, bool bare = false)
    {
        if (!slots.Is(at, TimeWordKind.Month) || MonthNames.IsWord(slots, at))
            return null;
        var next = slots.Is(at + 1, ".") && IsYear(slots, at + 2) ? at + 2 : slots.Lower(at + 1) is "," or "of" && IsYear(slots, at + 2) ? at + 2 : at + 1;
        var month = slots.Number(at);
        if (IsYear(slots, next))
            return CalendarPeriod.OfMonth(slots.Number(next), month) is { } stated ? TimeResult.Date(at, next, stated, DateBasis.Stated, "month-year") : null;
        if (SpelledYear(slots, next) is { Interval: { } year } spelled)
            return TimeResult.Date(at, spelled.Last, CalendarPeriod.OfMonth(year.Start.Year, month)!.Value, DateBasis.Stated, "month-year");
        if (!bare && !MonthNames.StandsAlone(slots, at))
            return null;
        if (IsYearWord(slots, next) && slots.Today is { } now)
            return TimeResult.DateOr(at, next + 1, CalendarPeriod.OfMonth(now.Start.Year + slots.Number(next), month), MonthValue(month), Granularity.Month, "month");
        var period = slots.Today is { } today ? Nearest.Month(today, month, Tense.Finely(slots, at, at)) : null;
        return TimeResult.DateOr(at, at, period, MonthValue(month), Granularity.Month, "month");
    }

    /// <summary>"In 1999", "1990".</summary>
    public static TimeExpression? YearAlone(TimeSlots slots, int at, bool bare = false)
    {
        if (slots.Lower(at) is "fiscal" or "fy" && (slots.Is(at + 1, "year") ? at + 2 : at + 1) is var number && slots.Is(number, TimeWordKind.FourDigits) && YearAlone(slots, number, bare: true) is { } fiscal)
            return fiscal with { First = at };
        if (!slots.Is(at, TimeWordKind.FourDigits) || !IsYear(slots, at) || slots.IsJoined(at + 1) && slots.Kind(at + 1) is not (TimeWordKind.Number or TimeWordKind.FourDigits))
            return null;
        return bare || YearNumbers.StandsAlone(slots, at, FirstBareYear, LastBareYear) ? Year(at, at, slots.Number(at)) : null;
    }

    /// <summary>"The summer of 1994", "summer 1994"; without a year only behind an article or a preposition.</summary>
    public static TimeExpression? SeasonAlone(TimeSlots slots, int at)
    {
        var season = slots.Is(at, "the") ? at + 1 : at;
        if (!slots.Is(season, TimeWordKind.Season))
            return null;
        var next = slots.Is(season + 1, "of") ? season + 2 : season + 1;
        var year = IsYear(slots, next) ? Year(next, next, slots.Number(next)) : SpelledYear(slots, next);
        if (year is { Interval: { } days })
            return TimeResult.DateOr(at, year.Last, CalendarPeriod.OfSeason(days.Start.Year, slots.Number(season)), "XXXX", Granularity.Season, "season", DateBasis.Stated);
        var stands = season > at || slots.IsMid(at) || slots.Does(at - 1, WordRole.BeforeSeason);
        if (!stands || slots.Does(season + 1, WordRole.BehindSeason) || slots.Upos(season) is Upos.Verb or Upos.Propn)
            return null;
        var period = slots.Today is { } today ? Nearest.Season(today, slots.Number(season), Tense.Of(slots, at, season)) : null;
        return TimeResult.DateOr(at, season, period, "XXXX-" + CalendarPeriod.SeasonCode(slots.Number(season)), Granularity.Season, "season");
    }

    /// <summary>"The 1990s", "the nineties", "the early '80s".</summary>
    public static TimeExpression? Decade(TimeSlots slots, int at)
    {
        var decade = slots.Is(at, "the") ? at + 1 : at;
        if (!slots.Is(decade, TimeWordKind.Decade) || slots.Number(decade) is var number && number < 100 && decade == at && !slots.Lower(at).StartsWith('\'') && !slots.Is(at - 1, TimeWordKind.Edge)
            || slots.Does(at - 1, WordRole.Owner))
            return null;
        var year = number >= 100 ? number : number + 1900;
        return CalendarPeriod.OfYear(year % 100 == 0 && year < 1900 ? Granularity.Century : Granularity.Decade, year) is { } period
            ? TimeResult.Date(at, decade, period, DateBasis.Stated, "decade") : null;
    }

    // "The 20th century", "the eleventh century".
    private static TimeExpression? Century(TimeSlots slots, int at)
    {
        var ordinal = slots.Is(at, "the") ? at + 1 : at;
        return slots.Is(ordinal, TimeWordKind.Ordinal) && slots.Number(ordinal) is >= 1 and <= 30 and var number && slots.Lower(ordinal + 1) is "century" && number > 1
            && CalendarPeriod.OfYear(Granularity.Century, (number - 1) * 100) is { } period
            ? TimeResult.Date(at, ordinal + 1, period, DateBasis.Stated, "century") : null;
    }

    /// <summary>"Nineteen ninety-six", "the year two thousand".</summary>
    public static TimeExpression? SpelledYear(TimeSlots slots, int at)
    {
        var first = slots.Is(at, "the") && slots.Is(at + 1, "year") ? at + 2 : at;
        if (first > at && IsYear(slots, first))
            return Year(at, first, slots.Number(first));
        if (first > at && slots.Is(first, "two") && slots.Is(first + 1, "thousand"))
            return Year(at, first + 1, 2000);
        if (slots.Kind(first) != TimeWordKind.Cardinal || slots.Number(first) is < 17 or > 20 || slots.IsJoined(first + 1))
            return null;
        var (tens, ones) = (slots.Number(first + 1), slots.Is(first + 2, TimeWordKind.Cardinal) ? slots.Number(first + 2) : 0);
        if (slots.Kind(first + 1) != TimeWordKind.Cardinal || tens < 10)
            return null;
        var two = tens >= 20 && ones is > 0 and < 10;
        return Year(at, first + (two ? 2 : 1), (slots.Number(first) * 100) + tens + (two ? ones : 0));
    }

    /// <summary>Whether the slot is a number from 1 to 31.</summary>
    public static bool IsDay(TimeSlots slots, int at) =>
        slots.Kind(at) is TimeWordKind.Number or TimeWordKind.Ordinal && slots.Number(at) is >= 1 and <= LastDay;

    /// <summary>Whether the slot is four digits that may be a year.</summary>
    public static bool IsYear(TimeSlots slots, int at) => slots.Is(at, TimeWordKind.FourDigits) && slots.Number(at) is >= FirstYear and <= LastYear;

    // "May 5 times", "March 12 km": a number of something.
    private static bool IsCount(TimeSlots slots, int at) => slots.Does(at + 1, WordRole.Measured);

    private static bool IsYearWord(TimeSlots slots, int at) => slots.Is(at, TimeWordKind.Deixis) && slots.Number(at) is >= -1 and <= 1 && slots.Is(at + 1, "year");

    private static TimeExpression? WithYear(TimeSlots slots, int first, int last, int month, int day, string rule)
    {
        var next = slots.Is(last + 1, ",") || slots.Is(last + 1, ".") && slots.Kind(last) == TimeWordKind.Month ? last + 2 : last + 1;
        if ((IsYear(slots, next) || IsFarYear(slots, next) ? slots.Number(next) : ShortYear(slots, next, last)) is { } year)
            return CalendarPeriod.OfDay(year, month, day) is { } stated ? TimeResult.Date(first, next, stated, DateBasis.Stated, rule) : Impossible(first, next);
        if (IsYearWord(slots, next) && slots.Today is { } now && CalendarPeriod.OfDay(now.Start.Year + slots.Number(next), month, day) is { } relative)
            return TimeResult.Date(first, next + 1, relative, DateBasis.Stated, rule);
        var open = string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}-{day:D2}");
        if (day > DateTime.DaysInMonth(2000, month))
            return Impossible(first, last);
        if (slots.Today is not { } today)
            return TimeResult.Open(first, last, TimeKind.Date, open, Granularity.Day, DateBasis.Stated, rule);
        return Nearest.Day(today, month, day, Tense.Finely(slots, first, last)) is { } period ? TimeResult.Date(first, last, period, DateBasis.Stated, rule) : null;
    }

    // No day of the calendar, and no month either: "31 June 2021".
    private static TimeExpression Impossible(int first, int last) =>
        new(first, last, TimeKind.Date, UnitGrammar.Open(Granularity.Day), null, Granularity.Day, DateBasis.Stated, TimeModifier.None, "impossible-day") { Gap = TimeGap.ImpossibleDay };

    // "3 JAN 90", "14 March '21": two digits directly after the month are a year of the agencies' telegrams, of the twentieth century from 50 on.
    private static int? ShortYear(TimeSlots slots, int at, int last) =>
        at == last + 1 && slots.Kind(last) == TimeWordKind.Month && slots.Is(at, TimeWordKind.Number) && slots.Lower(at).Length == 2 && !IsCount(slots, at) && !IsSubject(slots, at + 1)
            ? slots.Number(at) + (slots.Number(at) >= FirstShortYear ? 1900 : 2000) : null;

    // "On 1 May 12 people were shot", "12 were shot".
    private static bool IsSubject(TimeSlots slots, int next) => slots.Is(next, TimeWordKind.Unit) || slots.Does(next, WordRole.Counted | WordRole.PastAuxiliary | WordRole.FutureAuxiliary) || slots.Upos(next) is Upos.Noun or Upos.Aux;

    // A year that no news names, such as 9999, behind a day; what begins with 0 is a time ("18 January, 0200"), and numbers of something are followed by it.
    private static bool IsFarYear(TimeSlots slots, int at) => slots.Is(at, TimeWordKind.FourDigits) && slots.Lower(at)[0] is not '0' && (slots.IsOutside(at + 1) || slots.Does(at + 1, WordRole.PhraseEnd));

    private static TimeExpression? Year(int first, int last, int year) =>
        CalendarPeriod.OfYear(Granularity.Year, year) is { } period ? TimeResult.Date(first, last, period, DateBasis.Stated, "year") : null;

    private static string MonthValue(int month) => string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}");
}
