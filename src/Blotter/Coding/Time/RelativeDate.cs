using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>Dates told from the anchor: weekdays, "yesterday", "three days ago".</summary>
internal static class RelativeDate
{
    // News style spells out the numbers to nine or ten and writes larger ones in digits.
    private static readonly string[] SmallNumbers =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"on Monday", "last Friday", "next Tuesday", "Friday night": the last such day up to the anchor unless it says otherwise.</summary>
    public static DateMention? Weekday(ImmutableArray<Token> tokens, int at, DateOnly? anchor)
    {
        if (Months.Weekday(tokens[at]) is not { } weekday || !tokens[at].IsCapitalised)
            return null;
        var before = at > 0 ? tokens[at - 1].Lower : "";
        var first = before is "last" or "next" ? at - 1 : at;
        if (anchor is not { } day)
            return new DateMention(first, at, null, null, DatePrecision.Day, DateBasis.Relative, "weekday-without-anchor");
        var back = ((int)day.DayOfWeek - (int)weekday + 7) % 7;
        var date = before switch
        {
            "next" => day.AddDays(back == 0 ? 7 : 7 - back),
            "last" when back == 0 => day.AddDays(-7),
            _ => day.AddDays(-back),
        };
        return CalendarDate.OneDay(first, at, date, DateBasis.Relative, "weekday");
    }

    /// <summary>
    /// "today", "this morning", "yesterday", "the day before yesterday", "last night", "last month", "last year", "past week", "last weekend".
    /// </summary>
    public static DateMention? Adverb(ImmutableArray<Token> tokens, int at, DateOnly? anchor)
    {
        var second = at + 1 < tokens.Length ? tokens[at + 1].Lower : "";
        (int Words, int Days)? found = (tokens[at].Lower, second) switch
        {
            ("today" or "tonight", _) => (1, 0),
            ("this", "morning" or "noon" or "afternoon" or "evening") => (2, 0),
            ("day", "before") when at + 2 < tokens.Length && tokens[at + 2].Lower == "yesterday" => (3, -2),
            ("yesterday", _) => (1, -1),
            ("last", "night" or "evening") => (2, -1),
            _ => null,
        };
        if (found is { } match)
            return anchor is { } day
                ? CalendarDate.OneDay(at, at + match.Words - 1, day.AddDays(match.Days), DateBasis.Relative, "adverb")
                : new DateMention(at, at + match.Words - 1, null, null, DatePrecision.Day, DateBasis.Relative, "adverb-without-anchor");
        return tokens[at].Lower is "last" or "past" && second is "week" or "month" or "year" or "weekend" && anchor is { } from ? LastUnit(at, second, from) : null;
    }

    /// <summary>"three days ago", "a week ago", "two years ago".</summary>
    public static DateMention? Ago(ImmutableArray<Token> tokens, int at, DateOnly? anchor)
    {
        if (at + 2 >= tokens.Length || tokens[at + 2].Lower is not "ago" || Amount(tokens[at].Lower) is not { } amount || anchor is not { } day)
            return null;
        return tokens[at + 1].Lower.TrimEnd('s') switch
        {
            "day" => CalendarDate.OneDay(at, at + 2, day.AddDays(-amount), DateBasis.Relative, "ago"),
            "week" => Week(at, at + 2, day.AddDays(-7 * amount)),
            "month" => Month(at, at + 2, day.AddMonths(-amount)),
            "year" => YearOf(at, at + 2, day.AddYears(-amount)),
            _ => null,
        };
    }

    private static DateMention LastUnit(int at, string unit, DateOnly anchor) => unit switch
    {
        "week" => Week(at, at + 1, anchor.AddDays(-7)),
        "month" => Month(at, at + 1, anchor.AddMonths(-1)),
        "weekend" => Weekend(at, at + 1, anchor),
        _ => YearOf(at, at + 1, anchor.AddYears(-1)),
    };

    // ISO 8601 weeks start on Monday.
    private static DateMention Week(int first, int last, DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return Between(first, last, monday, monday.AddDays(6), DatePrecision.Week);
    }

    // The last Saturday and Sunday before the anchor.
    private static DateMention Weekend(int first, int last, DateOnly anchor)
    {
        var sunday = anchor.AddDays(anchor.DayOfWeek == DayOfWeek.Sunday ? -7 : -(int)anchor.DayOfWeek);
        return Between(first, last, sunday.AddDays(-1), sunday, DatePrecision.Week);
    }

    private static DateMention Month(int first, int last, DateOnly day)
    {
        var start = new DateOnly(day.Year, day.Month, 1);
        return Between(first, last, start, start.AddMonths(1).AddDays(-1), DatePrecision.Month);
    }

    private static DateMention YearOf(int first, int last, DateOnly day) =>
        Between(first, last, new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31), DatePrecision.Year);

    private static DateMention Between(int first, int last, DateOnly start, DateOnly end, DatePrecision precision) =>
        new(first, last, PartialDate.Of(start), PartialDate.Of(end), precision, DateBasis.Relative, "span-before");

    private static int? Amount(string word)
    {
        if (word is "a" or "an")
            return 1;
        if (Array.IndexOf(SmallNumbers, word) is var index and >= 0)
            return index + 1;
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 200 ? number : null;
    }
}
