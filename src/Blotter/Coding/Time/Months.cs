using System.Collections.Frozen;

namespace Blotter.Coding.Time;

/// <summary>Names of months and weekdays, full and as news agencies shorten them.</summary>
internal static class Months
{
    private static readonly string[] Names =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly FrozenDictionary<string, int> Numbers = Names
        .SelectMany((name, index) => new[] { name, name[..3], name[..3] + "." }.Select(form => (form, Number: index + 1)))
        .Concat([("sept", 9), ("sept.", 9)])
        .DistinctBy(pair => pair.Item1, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>1 to 12 for a month's name in lower case, else <c>null</c>.</summary>
    public static int? Number(string lower) => Numbers.TryGetValue(lower, out var number) ? number : null;

    /// <summary>Whether it is a month's name that is no other word ("may" and "march" alone are not enough).</summary>
    public static bool IsMonth(string lower) => Numbers.ContainsKey(lower) && lower is not ("may" or "march" or "mar");

    /// <summary>The weekday of a name in lower case, else <c>null</c>.</summary>
    public static DayOfWeek? Weekday(string lower) => Array.IndexOf(Weekdays, lower) is var index and >= 0 ? (DayOfWeek)index : null;
}
