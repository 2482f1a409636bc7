using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Reading;

/// <summary>Names of months and weekdays and the words before them, from <c>calendar-words.tsv</c>. Letter case does not matter.</summary>
internal static class CalendarWords
{
    private static readonly DataFile File = DataFile.Load("Reading/calendar-words.tsv");
    private static readonly FrozenDictionary<string, int> Months = Numbers("month", "english", "other");
    private static readonly FrozenDictionary<string, int> MonthsInEnglish = Numbers("month", "english");
    private static readonly FrozenDictionary<string, int> Weekdays = Numbers("weekday", "english", "other");
    private static readonly FrozenSet<string> BeforeMonth =
        Rows("before-month").SelectMany(row => row.Values("english")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The full English names of the months, from January.</summary>
    public static ImmutableArray<string> EnglishMonths { get; } = FullNames("month");

    /// <summary>The full English names of the weekdays, from Monday.</summary>
    public static ImmutableArray<string> EnglishWeekdays { get; } = FullNames("weekday");

    /// <summary>1 to 12 for a month's name or abbreviation in any of the file's languages, else <c>null</c>.</summary>
    public static int? Month(string word) => Months.TryGetValue(word, out var number) ? number : null;

    /// <summary>1 to 12 for a month's name or abbreviation in English, else <c>null</c>.</summary>
    public static int? EnglishMonth(string word) => MonthsInEnglish.TryGetValue(word, out var number) ? number : null;

    /// <summary>Whether the word is a weekday's name or abbreviation.</summary>
    public static bool IsWeekday(string word) => Weekdays.ContainsKey(word);

    /// <summary>Whether English has the word before a month that stands without day and year ("in", "last", "mid").</summary>
    public static bool IsBeforeMonth(string word) => BeforeMonth.Contains(word);

    private static IEnumerable<DataRow> Rows(string kind) => File.Rows.Where(row => string.Equals(row["kind"], kind, StringComparison.Ordinal));

    private static FrozenDictionary<string, int> Numbers(string kind, params string[] columns) => Rows(kind)
        .SelectMany(row => columns.SelectMany(column => row.Values(column))
            .Select(name => KeyValuePair.Create(name, int.Parse(row["number"], CultureInfo.InvariantCulture))))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<string> FullNames(string kind) => [.. Rows(kind).Select(row => row.Values("english")[0])];
}
