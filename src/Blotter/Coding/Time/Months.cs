using System.Collections.Frozen;
using Blotter.Language;

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

    /// <summary>1 to 12 for a month's name, else <c>null</c>; in lower case "may" and "march" are other words.</summary>
    public static int? Number(Token token) =>
        Numbers.TryGetValue(token.Lower, out var number) && (token.IsCapitalised || token.Lower is not ("may" or "march" or "mar")) ? number : null;

    /// <summary>The weekday of a name in lower case, else <c>null</c>.</summary>
    public static DayOfWeek? Weekday(string lower) => Array.IndexOf(Weekdays, lower) is var index and >= 0 ? (DayOfWeek)index : null;
}
