namespace Blotter.Language.Segmentation;

/// <summary>Finds the end of a number, or of a word that begins with a digit.</summary>
internal static class NumberShape
{
    /// <summary>
    /// The end of what begins with the digit at <paramref name="start"/>: "1,800", "18:15", "9/11", "2021-03-17", "713-555-0100", "20th", "4G"; a unit
    /// is left for a token of its own ("5" + "pm").
    /// </summary>
    public static int End(string text, int start, int limit)
    {
        var end = Digits(text, start, limit);
        while (end + 1 < limit && char.IsAsciiDigit(text[end + 1]) && text[end] is ',' or '.' or ':')
            end = Digits(text, end + 1, limit);
        if (end + 1 < limit && text[end] is '-' or '/' && char.IsAsciiDigit(text[end + 1]))
            return GroupsEnd(text, start, end, limit);
        if (Suffix.LengthAt(text, end, limit) == 2 && text[end + 1] is 's' or 'S')
            return end + 2; // "1990's"
        return end < limit && Clusters.IsOfWord(text, end) ? LettersEnd(text, start, end, limit) : end;
    }

    private static int Digits(string text, int at, int limit)
    {
        while (at < limit && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    // Digits in groups: a date, a telephone number or the like stays whole; a range or fraction is cut.
    private static int GroupsEnd(string text, int start, int first, int limit)
    {
        Span<int> lengths = stackalloc int[4];
        var groups = 1;
        lengths[0] = first - start;
        var end = first;
        while (groups < lengths.Length && end + 1 < limit && text[end] is '-' or '/' && char.IsAsciiDigit(text[end + 1]))
        {
            var next = Digits(text, end + 1, limit);
            lengths[groups++] = next - end - 1;
            end = next;
        }
        var ends = end == limit || !(Clusters.IsOfWord(text, end) || text[end] is '-' or '/');
        return ends && IsWhole(text.AsSpan(start, end - start), lengths[..groups], text[first]) ? end : first;
    }

    private static bool IsWhole(ReadOnlySpan<char> written, ReadOnlySpan<int> lengths, char separator) => separator == '-'
        ? lengths is [3, 4] or [3, 3, 4] or [1, 3, 3, 4] or [5, 4] or [4, 1 or 2, 1 or 2] or [1 or 2, 1 or 2, 4 or 2]
        : lengths is [3, 3, 4] or [1 or 2, 1 or 2, 2 or 4] or [4, 1 or 2, 1 or 2] || (lengths is [1 or 2, 1 or 2] && IsDayOfYear(written, lengths[0]));

    // "9/11" and "12/27" are days, "1/2" and "3/4" fractions, "19/20" a pair.
    private static bool IsDayOfYear(ReadOnlySpan<char> written, int monthLength)
    {
        var month = int.Parse(written[..monthLength], System.Globalization.CultureInfo.InvariantCulture);
        var day = int.Parse(written[(monthLength + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 && (written.Length > 3 || day < month);
    }

    private static int LettersEnd(string text, int start, int letters, int limit)
    {
        var end = letters;
        while (end < limit && Clusters.IsOfWord(text, end))
            end = Clusters.End(text, end, limit);
        var length = end - letters;
        return length <= 7 && TokenWords.Units.Contains(text.AsSpan(letters, length)) ? letters : WordShape.End(text, start, limit);
    }
}
