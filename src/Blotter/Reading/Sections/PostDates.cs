using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Blotter.Reading.Sections;

/// <summary>A day as a post's stamp writes it.</summary>
/// <param name="Span">Where it is in its line.</param>
/// <param name="Year">The year, or <c>null</c> where it is left out.</param>
/// <param name="Month">Month, 1 to 12; of two numbers that may both be it the second.</param>
/// <param name="Day">Day of the month.</param>
/// <param name="IsSwappable">Whether day and month may as well be the other way round.</param>
internal readonly record struct PostDay(TextSpan Span, int? Year, int Month, int Day, bool IsSwappable);

/// <summary>
/// Finds days in the stamps of posts, in the languages of <c>post-months.tsv</c> and in numbers: "3 Oct 2018", "2 de noviembre de 2023", "2025. gada 4.
/// marts", "2024-08-07", "04/03/21", "2021年3月4日". Of numbers that may be both, day and month stay open.
/// </summary>
internal static class PostDates
{
    // No platform is older.
    private const int FirstYear = 1997;
    private const int LastYear = 2199;

    private static readonly ImmutableArray<Regex> Patterns =
        [PostPatterns.YearMonthDay(), PostPatterns.MarkedNumbers(), PostPatterns.Numbers(), PostPatterns.DayMonth(), PostPatterns.MonthDay()];

    private static readonly FrozenDictionary<string, int> Months = DataFile.Load("Reading/Sections/post-months.tsv").Rows
        .SelectMany(row => row.Values("names").Select(name => (Name: name, Number: int.Parse(row["number"], CultureInfo.InvariantCulture))))
        .DistinctBy(month => month.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(month => month.Name, month => month.Number, StringComparer.OrdinalIgnoreCase);

    /// <summary>The days in a line of at most some hundred units, in order, not overlapping; those that the calendar does not have are left out.</summary>
    public static ImmutableArray<PostDay> FindAll(string line)
    {
        if (!line.Any(char.IsDigit))
            return [];
        var digits = WithAsciiDigits(line);
        var found = new List<PostDay>();
        foreach (var pattern in Patterns)
        {
            for (var match = pattern.Match(digits); match.Success;)
            {
                var day = match.Groups["sep"].Success ? OfNumbers(match) : OfWords(match);
                if (day is { } known && !found.Exists(other => other.Span.Overlaps(known.Span)))
                    found.Add(known);
                // What is no day may hold the start of one.
                match = pattern.Match(digits, match.Index + (day is null ? 1 : match.Length));
            }
        }
        found.Sort((one, other) => one.Span.CompareTo(other.Span));
        return [.. found];
    }

    /// <summary>Whether the calendar has the day.</summary>
    public static bool Exists(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static PostDay? OfWords(Match match)
    {
        var month = match.Groups["n"].Success ? Number(match, "n") : MonthOf(match.Groups["m"].Value);
        if (month is not { } known)
            return null;
        int? year = match.Groups["y"].Success ? Number(match, "y") : null;
        return Exists(year ?? 2000, known, Number(match, "d"))
            ? new PostDay(new TextSpan(match.Index, match.Index + match.Length), year, known, Number(match, "d"), IsSwappable: false)
            : null;
    }

    private static PostDay? OfNumbers(Match match)
    {
        int first = Number(match, "a"), second = Number(match, "b"), last = Number(match, "c");
        var span = new TextSpan(match.Index, match.Index + match.Length);
        if (match.Groups["a"].Length == 4)
            return match.Groups["c"].Length <= 2 && Exists(first, second, last) ? new PostDay(span, first, second, last, IsSwappable: false) : null;
        if (match.Groups["a"].Length > 2 || match.Groups["c"].Length is not (2 or 4))
            return null;
        var year = match.Groups["c"].Length == 2 ? 2000 + last : last;
        var (isDayFirst, isMonthFirst) = (Exists(year, second, first), Exists(year, first, second));
        if (!isDayFirst && !isMonthFirst)
            return null;
        var isOpen = isDayFirst && isMonthFirst && first != second && match.Groups["sep"].ValueSpan[0] != '.';
        return isDayFirst ? new PostDay(span, year, second, first, isOpen) : new PostDay(span, year, first, second, IsSwappable: false);
    }

    private static int? MonthOf(string name) => CalendarWords.Month(name) ?? (Months.TryGetValue(name, out var number) ? number : null);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // Digits of any script become ASCII's, and what only steers the direction of writing becomes a blank; places stay.
    private static string WithAsciiDigits(string line) => string.Create(line.Length, line, (units, source) =>
    {
        for (var at = 0; at < source.Length; at++)
            units[at] = source[at] switch
            {
                var unit when char.IsAscii(unit) => unit,
                var unit when char.IsDigit(unit) => (char)('0' + (int)char.GetNumericValue(unit)),
                var unit when char.GetUnicodeCategory(unit) is UnicodeCategory.Format or UnicodeCategory.SpaceSeparator => ' ',
                var unit => unit,
            };
    });
}
