using System.Collections.Immutable;
using System.Globalization;
using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Holidays and religious periods, from <c>holidays.tsv</c>: their names among tokens, and their days.</summary>
internal static class Holidays
{
    private static readonly ImmutableArray<(string[] Words, string[][] Rules, int Days)> All =
    [
        .. DataFile.Load("Coding/Time/holidays.tsv").Rows
            .SelectMany(row => row.Values("phrases").Select(phrase => (Words: phrase.Split(' '), Rules: row["rule"].Split(';').Select(rule => rule.Split(' ')).ToArray(), Days: int.Parse(row["days"], CultureInfo.InvariantCulture))))
            .OrderBy(holiday => holiday.Words[0], StringComparer.Ordinal).ThenByDescending(holiday => holiday.Words.Length),
    ];

    private static readonly UmAlQuraCalendar Hijri = new();
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly PersianCalendar Persian = new();
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>The first words of their names, each with the place of the first holiday that starts with it.</summary>
    public static IEnumerable<(string Word, int Index)> FirstWords => All.Select((holiday, index) => (holiday.Words[0], index)).DistinctBy(pair => pair.Item1, StringComparer.Ordinal);

    /// <summary>How many days it lasts.</summary>
    public static int Days(int holiday) => All[holiday].Days;

    /// <summary>The holiday whose name starts at a token, of several the longest, and how many tokens its name takes; <c>null</c> when there is none.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="at">Where the name starts.</param>
    /// <param name="index">Place of the first holiday that starts with that word.</param>
    public static (int Holiday, int Length)? At(ImmutableArray<Token> tokens, int at, int index)
    {
        for (var first = All[index].Words[0]; index < All.Length && All[index].Words[0] == first; index++)
            if (Matches(All[index].Words, tokens, at))
                return (index, All[index].Words.Length);
        return null;
    }

    /// <summary>Its first days in the year before, the year and the year after, in order; fewer where its calendar is not known.</summary>
    public static ImmutableArray<DateOnly> Around(int holiday, int year)
    {
        var days = Enumerable.Range(year - 1, 3).Where(each => each is >= 2 and <= 9998).SelectMany(each => All[holiday].Rules.SelectMany(rule => In(rule, each)));
        return [.. days.Distinct().Order()];
    }

    private static bool Matches(string[] words, ImmutableArray<Token> tokens, int at)
    {
        if (at + words.Length > tokens.Length)
            return false;
        for (var word = 1; word < words.Length; word++)
            if (!string.Equals(words[word], tokens[at + word].Lower, StringComparison.Ordinal))
                return false;
        return true;
    }

    private static IEnumerable<DateOnly> In(string[] rule, int year) => rule[0] switch
    {
        "fixed" => [new DateOnly(year, Number(rule, 1), Number(rule, 2))],
        "easter" => [Easter(year).AddDays(Number(rule, 1))],
        "orthodox" => [OrthodoxEaster(year).AddDays(Number(rule, 1))],
        "nth" => [Nth(year, Number(rule, 1), Number(rule, 2), Number(rule, 3))],
        "last" => [Nth(year, Number(rule, 1) + 1, 1, Number(rule, 2)).AddDays(-7) is var day && day.Month == Number(rule, 1) ? day : day.AddDays(-7)],
        "after-monday" => [Nth(year, Number(rule, 1), 1, 1).AddDays(1)],
        _ => Foreign(rule, year).Where(day => day.Year == year),
    };

    // A year of another calendar may start in ours or in the one before.
    private static IEnumerable<DateOnly> Foreign(string[] rule, int year)
    {
        var (calendar, offset) = rule[0] switch
        {
            "hijri" => ((Calendar)Hijri, (int)((year - 622) * 33L / 32)),
            "hebrew" => (Hebrew, year + 3760),
            "persian" => (Persian, year - 622),
            _ => (Lunar, year),
        };
        for (var other = offset - 1; other <= offset + 2; other++)
            if (Day(calendar, other, Number(rule, 1), Number(rule, 2)) is { } day)
                yield return day;
    }

    private static DateOnly? Day(Calendar calendar, int year, int month, int day)
    {
        if (year < calendar.GetYear(calendar.MinSupportedDateTime) + 1 || year >= calendar.GetYear(calendar.MaxSupportedDateTime))
            return null;
        if (calendar is HebrewCalendar)
            month = HebrewMonth(year, month);
        else if (calendar is ChineseLunisolarCalendar)
            month += calendar.GetLeapMonth(year) is > 0 and var leap && leap <= month ? 1 : 0;
        return DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0));
    }

    // .NET counts from Tishri; a leap year has a thirteenth month before Nisan.
    private static int HebrewMonth(int year, int month) => month >= 7 ? month - 6 + (month == 12 && Hebrew.IsLeapYear(year) ? 1 : 0) : month + 6 + (Hebrew.IsLeapYear(year) ? 1 : 0);

    private static int Number(string[] rule, int at) => int.Parse(rule[at], CultureInfo.InvariantCulture);

    private static DateOnly Nth(int year, int month, int number, int weekday)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (number - 1)));
    }

    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var day = h + l - (7 * m) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    // Meeus' Julian computus, moved to the Gregorian calendar.
    private static DateOnly OrthodoxEaster(int year)
    {
        var d = ((19 * (year % 19)) + 15) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        var day = d + e + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1).AddDays((year / 100) - (year / 400) - 2);
    }
}
