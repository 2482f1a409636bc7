using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Time;

/// <summary>Dates told by the calendar: day and month, month, year.</summary>
internal static class CalendarDate
{
    // A day and month without a year may lie a few days ahead of the anchor ("from 15 March"); further ahead it is last year's.
    private const int DaysAhead = 7;

    /// <summary>"15 March", "15 March 2022", "3 JAN 90", "the 3rd of May".</summary>
    public static DateMention? DayMonth(ImmutableArray<Token> tokens, int at, DateOnly? anchor)
    {
        if (Day(tokens[at]) is not { } day)
            return null;
        var next = at + 1 < tokens.Length && tokens[at + 1].Lower is "of" ? at + 2 : at + 1;
        return next < tokens.Length && Months.Number(tokens[next]) is { } month ? WithYear(tokens, at, next, month, day, anchor, "day-month") : null;
    }

    /// <summary>"March 15", "Sept. 29, 2016".</summary>
    public static DateMention? MonthDay(ImmutableArray<Token> tokens, int at, DateOnly? anchor)
    {
        if (Months.Number(tokens[at]) is not { } month)
            return null;
        var next = at + 1 < tokens.Length && tokens[at + 1].Text is "." ? at + 2 : at + 1;
        return next < tokens.Length && Day(tokens[next]) is { } day ? WithYear(tokens, at, next, month, day, anchor, "month-day") : null;
    }

    /// <summary>"in August 2020", "last November", "late September": the month, not a day of it.</summary>
    public static DateMention? MonthAlone(ImmutableArray<Token> tokens, int at, DateOnly? anchor)
    {
        if (Months.Number(tokens[at]) is not { } month)
            return null;
        if (at + 1 < tokens.Length && Year(tokens[at + 1]) is { } year)
            return OneMonth(at, at + 1, year, month, DateBasis.Stated, "month-year");
        if (at == 0 || !tokens[at].IsCapitalised || !CalendarWords.IsBeforeMonth(tokens[at - 1].Lower))
            return null;
        if (anchor is not { } day)
            return new DateMention(at, at, null, null, DatePrecision.Month, DateBasis.Relative, "month-without-anchor");
        return OneMonth(at, at, month <= day.Month ? day.Year : day.Year - 1, month, DateBasis.Relative, "month");
    }

    /// <summary>"in 1999".</summary>
    public static DateMention? YearAlone(ImmutableArray<Token> tokens, int at) =>
        at > 0 && tokens[at - 1].Lower is "in" or "since" or "of" && Year(tokens[at]) is { } year
            ? new DateMention(at, at, new PartialDate(year, 1, 1), new PartialDate(year, 12, 31), DatePrecision.Year, DateBasis.Stated, "year")
            : null;

    public static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    public static DateMention OneDay(int first, int last, DateOnly day, DateBasis basis, string rule) =>
        new(first, last, PartialDate.Of(day), PartialDate.Of(day), DatePrecision.Day, basis, rule);

    private static DateMention OneMonth(int first, int last, int year, int month, DateBasis basis, string rule)
    {
        var end = new PartialDate(year, month, DateTime.DaysInMonth(year, month));
        return new DateMention(first, last, new PartialDate(year, month, 1), end, DatePrecision.Month, basis, rule);
    }

    private static DateMention? WithYear(ImmutableArray<Token> tokens, int first, int last, int month, int day, DateOnly? anchor, string rule)
    {
        var next = last + 1 < tokens.Length && tokens[last + 1].Text is "," ? last + 2 : last + 1;
        if (next < tokens.Length && (Year(tokens[next]) ?? ShortYear(tokens, next, last)) is { } year)
            return Exists(year, month, day) ? OneDay(first, next, new DateOnly(year, month, day), DateBasis.Stated, rule) : null;
        if (anchor is not { } published)
            return new DateMention(first, last, null, null, DatePrecision.Day, DateBasis.Stated, rule + "-without-anchor");
        var guess = published.Year;
        if (Exists(guess, month, day) && new DateOnly(guess, month, day) > published.AddDays(DaysAhead))
            guess--;
        return Exists(guess, month, day) ? OneDay(first, last, new DateOnly(guess, month, day), DateBasis.Stated, rule) : null;
    }

    private static int? Day(Token token)
    {
        var digits = token.Lower;
        if (digits.Length > 2 && digits[^2..] is "st" or "nd" or "rd" or "th")
            digits = digits[..^2];
        return digits.Length <= 2 && Number(digits) is >= 1 and <= 31 and var day ? day : null;
    }

    private static int? Year(Token token) => token.Text.Length == 4 && Number(token.Text) is >= 1000 and <= 2999 and var year ? year : null;

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // "3 JAN 90": two digits directly after the month are a year of the agencies' telegrams, of the twentieth century from 50 on.
    private static int? ShortYear(ImmutableArray<Token> tokens, int at, int last) =>
        at == last + 1 && tokens[at].Text.Length == 2 && tokens[at].Kind == TokenKind.Number && Months.Number(tokens[last]) is not null
            && int.TryParse(tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year + (year >= 50 ? 1900 : 2000)
            : null;
}
