using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Time;

/// <summary>A date in the text, from token <paramref name="First"/> to token <paramref name="Last"/>, both included.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Start">First day meant, as coarse as it is known, or <c>null</c> when it cannot be told without an anchor.</param>
/// <param name="End">Last day meant.</param>
/// <param name="Precision">How narrow it is.</param>
/// <param name="Basis">Whether its own words or the anchor give it.</param>
/// <param name="Rule">Name of the rule that found it.</param>
internal sealed record DateMention(int First, int Last, PartialDate? Start, PartialDate? End, DatePrecision Precision, DateBasis Basis, string Rule);

/// <summary>
/// Finds dates and normalises them against the anchor (the publication date or the dateline's). Without an anchor a weekday or a day without
/// a year stays unresolved: found, but with no days. Times are read as past, as reports tell them, unless the text says "next".
/// </summary>
internal static class DateFinder
{
    /// <summary>All dates in text order.</summary>
    public static ImmutableArray<DateMention> Find(ImmutableArray<Token> tokens, DateOnly? anchor)
    {
        var found = ImmutableArray.CreateBuilder<DateMention>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (At(tokens, at, anchor) is not { } mention)
                continue;
            found.Add(mention);
            at = mention.Last;
        }
        return found.DrainToImmutable();
    }

    private static DateMention? At(ImmutableArray<Token> tokens, int at, DateOnly? anchor) =>
        Numeric(tokens, at)
        ?? CalendarDate.DayMonth(tokens, at, anchor)
        ?? CalendarDate.MonthDay(tokens, at, anchor)
        ?? CalendarDate.MonthAlone(tokens, at, anchor)
        ?? RelativeDate.Weekday(tokens, at, anchor)
        ?? RelativeDate.Adverb(tokens, at, anchor)
        ?? RelativeDate.Ago(tokens, at, anchor)
        ?? CalendarDate.YearAlone(tokens, at);

    // 2022-03-14, 17-03-2021, 17/03/2021, 3/17/2021; of two numbers under 13 nothing tells which is the month, so it is no date.
    private static DateMention? Numeric(ImmutableArray<Token> tokens, int at)
    {
        var text = tokens[at].Text;
        if (tokens[at].Kind != TokenKind.Number || text.Length is < 8 or > 10)
            return null;
        var parts = text.Split('-', '/', '.');
        if (parts.Length != 3 || parts.Any(part => !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            return null;
        var numbers = parts.Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        var (year, month, day) = numbers switch
        {
            [> 999, _, _] => (numbers[0], numbers[1], numbers[2]),
            [> 12, _, > 999] => (numbers[2], numbers[1], numbers[0]),
            [_, > 12, > 999] => (numbers[2], numbers[0], numbers[1]),
            _ => (0, 0, 0),
        };
        return CalendarDate.Exists(year, month, day)
            ? CalendarDate.OneDay(at, at, new DateOnly(year, month, day), DateBasis.Stated, "numeric")
            : null;
    }
}
