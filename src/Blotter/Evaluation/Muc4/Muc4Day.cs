using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Evaluation.Muc4;

/// <summary>The date of an incident as a template writes it: a day, a range of days, or all days up to one (the default, by the date of the report).</summary>
/// <param name="First">The first day as written, or <c>null</c> where it is open.</param>
/// <param name="Last">The last day as written.</param>
internal sealed record Muc4Day(string? First, string Last)
{
    private const int Century = 1900;

    private static readonly ImmutableArray<string> Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    /// <summary>Whether it is a single day.</summary>
    public bool IsDay { get; private init; }

    /// <summary>Whether it says no more than "up to that day".</summary>
    public bool IsDefault => First is null;

    /// <summary>What the official program compares.</summary>
    public string Plain => IsDay ? PlainString.Of(Last) : $"{(First is null ? "" : PlainString.Of(First))} - {PlainString.Of(Last)}";

    /// <summary>Reads <c>04 APR 90</c>, <c>- 04 APR 90</c> or <c>02 APR 90 - 04 APR 90</c>.</summary>
    public static Muc4Day Read(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0)
            return new Muc4Day(text, text) { IsDay = true };
        var first = text[..dash].Trim();
        return new Muc4Day(first.Length == 0 ? null : first, text[(dash + 1)..].Trim());
    }

    /// <summary>The days in the calendar, however they are written; <c>null</c> where they cannot be.</summary>
    public (DateOnly? First, DateOnly Last)? Days => Calendar(Last) is { } last && (First is null || Calendar(First) is not null)
        ? (First is null ? null : Calendar(First), last)
        : null;

    // A day, a month by at least its first three letters, a year of two or four digits.
    private static DateOnly? Calendar(string written)
    {
        if (written.Split(' ') is not [var day, { Length: >= 3 } month, { Length: 2 or 4 } year])
            return null;
        var number = Months.IndexOf(month[..3]) + 1;
        return number > 0 && Whole(day) is { } ofMonth && Whole(year[^2..]) is { } ofCentury
            && ofMonth >= 1 && ofMonth <= DateTime.DaysInMonth(Century + ofCentury, number)
            ? new DateOnly(Century + ofCentury, number, ofMonth)
            : null;
    }

    private static int? Whole(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
