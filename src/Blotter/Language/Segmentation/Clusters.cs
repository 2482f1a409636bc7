using System.Globalization;
using System.Runtime.CompilerServices;

namespace Blotter.Language.Segmentation;

/// <summary>
/// What a reader takes for one character: a code point with the combining marks, joiners and modifiers behind it (after Unicode's annex 29, reduced to
/// what text of reports holds). No token begins inside one.
/// </summary>
internal static class Clusters
{
    private const char FirstCombining = '\u0300';
    private const char ZeroWidthJoiner = '\u200D';
    private const char SoftHyphen = '\u00AD';

    /// <summary>The end of the cluster that begins at <paramref name="at"/>, at most <paramref name="limit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int End(string text, int at, int limit) =>
        text[at] < FirstCombining && (at + 1 == limit || (text[at + 1] < FirstCombining && text[at + 1] != SoftHyphen)) ? at + 1 : EndOfAny(text, at, limit);

    /// <summary>Whether the code point at <paramref name="at"/> belongs into a word: a letter, digit, letter-like number or underscore.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOfWord(string text, int at) =>
        text[at] < 128 ? char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_' : IsLetterOrNumber(CharUnicodeInfo.GetUnicodeCategory(text, at));

    private static bool IsLetterOrNumber(UnicodeCategory category) =>
        category is <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;

    private static int EndOfAny(string text, int at, int limit)
    {
        var end = at + Rune(text, at, limit, out var first);
        if (IsRegional(first) && end < limit && Rune(text, end, limit, out var second) is var length && IsRegional(second))
            end += length;
        while (end < limit)
        {
            var size = Rune(text, end, limit, out var next);
            if (!Extends(next))
                return end;
            end += size;
            if (next == ZeroWidthJoiner && end < limit && !char.IsWhiteSpace(text[end]) && !char.IsAscii(text[end]))
                end += Rune(text, end, limit, out _);
        }
        return end;
    }

    // A lone half of a surrogate pair counts as one code point of its own.
    private static int Rune(string text, int at, int limit, out int value)
    {
        if (char.IsHighSurrogate(text[at]) && at + 1 < limit && char.IsLowSurrogate(text[at + 1]))
        {
            value = char.ConvertToUtf32(text[at], text[at + 1]);
            return 2;
        }
        value = text[at];
        return 1;
    }

    private static bool Extends(int value)
    {
        if (value < FirstCombining)
            return value == SoftHyphen;
        if (value is >= 0x1F3FB and <= 0x1F3FF)
            return true;
        return CharUnicodeInfo.GetUnicodeCategory(value) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
    }

    private static bool IsRegional(int value) => value is >= 0x1F1E6 and <= 0x1F1FF;
}
