using System.Globalization;
using System.Text.RegularExpressions;

namespace Blotter.Reading.Sections;

/// <summary>
/// Reads dates as head lines write them: "28 January 2014", "Jan. 28, 2014", "2014-01-28", "28.1.2014", "28/01/2014".
/// The order of numbers is told as <see cref="NumericDate"/> says.
/// </summary>
internal static partial class WrittenDate
{
    private const int LongestLine = 400;

    /// <summary>
    /// All whole dates (day, month, year) in <paramref name="line"/> with their place in it, in order. Lines over 400 units hold none.
    /// </summary>
    public static IEnumerable<(PartialDate Date, TextSpan Span)> FindAll(string line)
    {
        if (line.Length > LongestLine)
            return [];
        return DayFirst().Matches(line).Select(m => (m, Date(m.Groups["y"], m.Groups["m"], m.Groups["d"])))
            .Concat(MonthFirst().Matches(line).Select(m => (m, Date(m.Groups["y"], m.Groups["m"], m.Groups["d"]))))
            .Concat(Numeric().Matches(line).Select(m => (m, OfNumbers(m))))
            .Where(found => found.Item2 is not null)
            .Select(found => (found.Item2!.Value, new TextSpan(found.m.Index, found.m.Index + found.m.Length)))
            .OrderBy(found => found.Item2);
    }

    /// <summary>The first whole date in <paramref name="line"/>, or <c>null</c>.</summary>
    public static PartialDate? Find(string line) => FindAll(line).Select(found => (PartialDate?)found.Date).FirstOrDefault();

    /// <summary>
    /// Whether <paramref name="words"/> says a day of a dateline: "March 15", "8 February 2020", "3 JAN 90", "Saturday", "NO DATE".
    /// </summary>
    public static bool IsDay(string words)
    {
        if (words.Length > 40)
            return false;
        var parts = words.Split([' ', '.', ',', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 4 || string.Equals(words, "NO DATE", StringComparison.Ordinal))
            return parts.Length == 2;
        var dated = parts.Any(part => CalendarWords.Month(part) is not null) && parts.Any(part => char.IsAsciiDigit(part[0]));
        return (dated || parts.Any(CalendarWords.IsWeekday)) && parts.All(part => char.IsAsciiDigit(part[0]) || IsCalendarWord(part));
    }

    /// <summary>
    /// The whole date that a dateline gives, or <c>null</c> when it leaves the year out. A year of two digits is 1970 to 2069, as wire copy of the
    /// 1980s and 1990s writes it.
    /// </summary>
    public static PartialDate? OfDateline(string written)
    {
        if (Find(written) is { } whole)
            return whole;
        var m = ShortYear().Match(written);
        if (!m.Success)
            return null;
        var year = int.Parse(m.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        return CalendarWords.Month(m.Groups["m"].Value) is { } month
            ? Valid(year + (year < 70 ? 2000 : 1900), month, int.Parse(m.Groups["d"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>Whether the word names a month or a weekday.</summary>
    public static bool IsCalendarWord(string word) => CalendarWords.Month(word) is not null || CalendarWords.IsWeekday(word);

    private static PartialDate? Date(Group year, Group month, Group day) =>
        CalendarWords.Month(month.Value) is { } number
            ? Valid(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture), number, int.Parse(day.ValueSpan, CultureInfo.InvariantCulture))
            : null;

    private static PartialDate? OfNumbers(Match m)
    {
        int first = Number("a"), second = Number("b"), last = Number("c");
        if (m.Groups["a"].Length == 4)
            return Valid(first, second, last);
        if (m.Groups["a"].Length > 2 || m.Groups["c"].Length != 4)
            return null;
        return NumericDate.IsMonthFirst(first, second, m.Groups["sep"].ValueSpan[0]) switch
        {
            true => Valid(last, first, second),
            false => Valid(last, second, first),
            null => null,
        };

        int Number(string group) => int.Parse(m.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static PartialDate? Valid(int year, int month, int day) =>
        year is >= 1800 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new PartialDate(year, month, day)
            : null;

    // Each pattern is applied to at most 400 units and has no nested repetition, which bounds its work.
    [GeneratedRegex(
        @"(?<![\p{L}\d])(?<d>\d{1,2})(?:st|nd|rd|th|\.|º)?\s+(?:de\s+)?(?<m>\p{L}{3,12})\.?,?\s+(?:de\s+)?(?<y>\d{4})(?!\d)",
        RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<!\p{L})(?<m>\p{L}{3,12})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})(?!\d)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"(?<![\d/.-])(?<a>\d{1,4})(?<sep>[-/.])(?<b>\d{1,2})\k<sep>(?<c>\d{1,4})(?!\d)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^(?<d>\d{1,2})\s+(?<m>\p{L}{3,9})\.?\s+(?<y>\d{2})$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex ShortYear();
}
