using System.Globalization;

namespace Blotter.Reading;

/// <summary>A date as metadata states it: read, impossible, or no date at all (then all parts are <c>null</c>).</summary>
/// <param name="Date">The date, or <c>null</c>. Of a time stamp it is the day as written, in its own time zone.</param>
/// <param name="WhyImpossible">What is wrong with a date that is not in the calendar ("June has 30 days"), or <c>null</c>.</param>
/// <param name="Nearest">The date that an impossible one most likely meant, or <c>null</c>.</param>
internal readonly record struct StatedDate(PartialDate? Date, string? WhyImpossible, PartialDate? Nearest)
{
    // No date of any accepted form, with weekday, time and zone, is longer.
    private const int LongestDate = 64;

    /// <summary>
    /// Reads ISO 8601 (<c>2014</c>, <c>2014-01</c>, <c>2014-01-28</c>, <c>20140128</c>, with or without a time), RFC 2822 (<c>Tue, 28 Jan 2014
    /// 20:18:00 -0500</c>), English dates (<c>January 28, 2014</c>, <c>28 January 2014</c>, <c>January 2014</c>) and numbers with the year last
    /// (<c>28.01.2014</c>, <c>28-01-2014</c>, <c>1/28/2014</c>), whose order <see cref="NumericDate"/> tells.
    /// </summary>
    public static StatedDate Read(string? stated)
    {
        var text = stated.AsSpan().Trim();
        if (text.IsEmpty || text.Length > LongestDate)
            return default;
        var parts = Parts(text);
        var isNumeric = char.IsAsciiDigit(text[0]) && (parts[0].Text.Length == 8 || parts.Count == 1 || char.IsAsciiDigit(parts[1].Text[0]));
        return isNumeric ? OfNumbers(parts) : OfWords(parts);
    }

    // Runs of digits and runs of letters, each with the character before it.
    private static List<(string Text, char Before)> Parts(ReadOnlySpan<char> text)
    {
        var parts = new List<(string Text, char Before)>();
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            if (!char.IsAsciiLetterOrDigit(text[start]))
                continue;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]) && char.IsAsciiDigit(text[end]) == char.IsAsciiDigit(text[start]))
                end++;
            parts.Add((text[start..end].ToString(), start == 0 ? '\0' : text[start - 1]));
        }
        return parts;
    }

    private static StatedDate OfNumbers(List<(string Text, char Before)> parts)
    {
        var first = parts[0].Text;
        if (first.Length == 8)
            return Checked(first[..4], first[4..6], first[6..]);
        if (first.Length == 4)
        {
            var month = PartAt(parts, 1, '-', '/', '.');
            return Checked(first, month, month is null ? null : PartAt(parts, 2, parts[1].Before));
        }
        if (first.Length > 2 || PartAt(parts, 1, '-', '/', '.') is not { } second || PartAt(parts, 2, parts[1].Before) is not { Length: 4 } year)
            return default;
        return NumericDate.IsMonthFirst(Number(first), Number(second), parts[1].Before) switch
        {
            true => Checked(year, first, second),
            false => Checked(year, second, first),
            null => default,
        };
    }

    private static string? PartAt(List<(string Text, char Before)> parts, int index, params ReadOnlySpan<char> separators) =>
        index < parts.Count && char.IsAsciiDigit(parts[index].Text[0]) && separators.Contains(parts[index].Before) ? parts[index].Text : null;

    private static StatedDate OfWords(List<(string Text, char Before)> parts)
    {
        string? day = null, month = null;
        foreach (var (text, _) in parts)
        {
            if (text.Length == 4 && char.IsAsciiDigit(text[0]))
                return month is null ? default : Checked(text, month, day);
            if (day is null && text.Length <= 2 && char.IsAsciiDigit(text[0]))
                day = text;
            else if (month is null && MonthNumber(text) is { } number)
                month = number.ToString(CultureInfo.InvariantCulture);
            else if (!(month is null && day is null && IsWeekday(text)) && !IsOrdinalEnding(text))
                return default;
        }
        return default;
    }

    // An English name or its first letters, at least three.
    private static int? MonthNumber(string name)
    {
        for (var index = 0; index < CalendarWords.EnglishMonths.Length; index++)
            if (IsAbbreviation(name, CalendarWords.EnglishMonths[index]))
                return index + 1;
        return null;
    }

    private static bool IsWeekday(string text) => CalendarWords.EnglishWeekdays.Any(weekday => IsAbbreviation(text, weekday));

    private static bool IsAbbreviation(string text, string name) =>
        text.Length >= 3 && name.StartsWith(text, StringComparison.OrdinalIgnoreCase);

    private static bool IsOrdinalEnding(string text) => text.ToUpperInvariant() is "ST" or "ND" or "RD" or "TH";

    private static StatedDate Checked(string yearDigits, string? monthDigits, string? dayDigits)
    {
        if (monthDigits is { Length: > 2 } || dayDigits is { Length: > 2 } || Number(yearDigits) is not (>= 1 and var year))
            return default;
        if (monthDigits is null)
            return Of(new PartialDate(year));
        if (Number(monthDigits) is not (>= 1 and <= 12 and var month))
            return Impossible($"there is no month {monthDigits}", null);
        if (dayDigits is null)
            return Of(new PartialDate(year, month));
        var (day, last) = (Number(dayDigits), DateTime.DaysInMonth(year, month));
        if (day == 0)
            return Impossible("days count from 1", new PartialDate(year, month, 1));
        return day <= last ? Of(new PartialDate(year, month, day)) : Impossible(LastDay(year, month), new PartialDate(year, month, last));
    }

    private static StatedDate Of(PartialDate date) => new(date, null, null);

    private static StatedDate Impossible(string why, PartialDate? nearest) => new(null, why, nearest);

    private static string LastDay(int year, int month)
    {
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        var which = month == 2 ? $"{name} {year.ToString("D4", CultureInfo.InvariantCulture)}" : name;
        return string.Create(CultureInfo.InvariantCulture, $"{which} has {DateTime.DaysInMonth(year, month)} days");
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
