using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Language;

/// <summary>
/// Cuts a stretch of text into words, numbers and marks. Hyphened words, abbreviations with inner full stops, numbers with separators,
/// handles and web addresses stay whole; an English possessive or contraction is cut off ("Iraq" + "'s"). Linear in the text's length.
/// </summary>
internal static class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/> inside <paramref name="span"/>, in text order.</summary>
    public static ImmutableArray<Token> Tokenize(string text, TextSpan span)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(span.Length / 5 + 1);
        for (var at = span.Start; at < span.End;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = char.IsLetterOrDigit(text[at]) || StartsHandle(text, at, span.End) ? WordEnd(text, at, span.End) : MarkEnd(text, at, span.End);
            tokens.Add(Token.Of(text, new TextSpan(at, end)));
            at = end;
        }
        return tokens.DrainToImmutable();
    }

    private static bool StartsHandle(string text, int at, int limit) =>
        text[at] is '@' or '#' && at + 1 < limit && char.IsLetterOrDigit(text[at + 1]);

    private static int MarkEnd(string text, int at, int limit)
    {
        if (IsApostrophe(text[at]) && SuffixEnd(text, at, limit) is var suffix and > 0 && at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return suffix;
        var end = at + 1;
        if (char.IsHighSurrogate(text[at]) && end < limit && char.IsLowSurrogate(text[end]))
            return end + 1;
        while (end < limit && text[end] == text[at] && text[at] is '.' or '-')
            end++;
        return Math.Min(end, limit);
    }

    private static int WordEnd(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit)
        {
            var unit = text[end];
            if (char.IsLetterOrDigit(unit) || unit == '_' || char.IsLowSurrogate(unit) || IsCombining(unit))
                end++;
            else if (IsApostrophe(unit) && SuffixEnd(text, end, limit) > 0)
                return end;
            else if (Joins(unit) && end + 1 < limit && JoinsTo(text, end))
                end++;
            else if (unit == '.' && IsAbbreviation(text, at, end))
                return end + 1;
            else
                return end;
        }
        return end;
    }

    private static bool IsCombining(char unit) =>
        char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(char unit) => unit is '\'' or '’';

    private static bool Joins(char unit) => unit is '-' or '.' or ',' or ':' or '/' or '@' or '\'' or '’' or '‑';

    // Letters are joined by hyphens, apostrophes and inner full stops; digits also by separators ("1,800", "18:15", "12.5", "17/03/2021").
    private static bool JoinsTo(string text, int at)
    {
        char before = text[at - 1], after = text[at + 1];
        if (!char.IsLetterOrDigit(after))
            return after == '/' && text[at] is '/' or ':';
        return text[at] switch
        {
            '-' or '‑' or '\'' or '’' => true,
            ',' or ':' => char.IsDigit(before) && char.IsDigit(after),
            '/' => (char.IsDigit(before) && char.IsDigit(after)) || !char.IsLetterOrDigit(before) || IsAddress(text, at),
            '.' => (char.IsDigit(before) && char.IsDigit(after)) || IsAddress(text, at)
                || (char.IsLetter(before) && (at < 2 || !char.IsLetter(text[at - 2]))),
            _ => true,
        };
    }

    // A full stop inside a word that goes on in lower case ("example.org/a") belongs to an address.
    private static bool IsAddress(string text, int at) => char.IsLower(text[at - 1]) && char.IsLower(text[at + 1]);

    // "U.S." and "a.m." keep their last full stop: single letters, each with a full stop.
    private static bool IsAbbreviation(string text, int start, int stop)
    {
        if (stop - start < 3)
            return false;
        for (var i = start; i < stop; i++)
            if ((i - start) % 2 == 0 ? !char.IsLetter(text[i]) : text[i] != '.')
                return false;
        return true;
    }

    private static int SuffixEnd(string text, int at, int limit)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["s", "re", "ve", "ll", "d", "m", "t"])
        {
            var end = at + 1 + suffix.Length;
            if (end <= limit && text.AsSpan(at + 1, suffix.Length).Equals(suffix, StringComparison.OrdinalIgnoreCase)
                && (end == limit || !char.IsLetterOrDigit(text[end])))
                return end;
        }
        return 0;
    }
}
