using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Time;

/// <summary>Months and weekdays among the tokens of a sentence.</summary>
internal static class Months
{
    /// <summary>1 to 12 for a month's English name or abbreviation, else <c>null</c>; in lower case "may" and "march" are other words.</summary>
    public static int? Number(Token token) =>
        token.IsCapitalised || token.Lower is not ("may" or "march" or "mar") ? CalendarWords.EnglishMonth(token.Lower.TrimEnd('.')) : null;

    /// <summary>The weekday with that full English name, else <c>null</c>; abbreviations ("sat", "sun") are other words too often.</summary>
    public static DayOfWeek? Weekday(Token token) =>
        CalendarWords.EnglishWeekdays.IndexOf(token.Lower, StringComparer.Ordinal) is var index and >= 0 ? (DayOfWeek)((index + 1) % 7) : null;
}
