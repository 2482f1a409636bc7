namespace Blotter.Language.Segmentation;

/// <summary>Finds the end of a word that begins with a letter.</summary>
internal static class WordShape
{
    // "PG&E", "AT&T": longer words beside an ampersand are two names.
    private const int LongestBeforeAmpersand = 4;

    private const int LongestPrefix = 7;

    /// <summary>The end of the word at <paramref name="start"/>, without its full stop and suffixes.</summary>
    public static int End(string text, int start, int limit)
    {
        var end = start;
        while (end < limit)
        {
            if (Clusters.IsOfWord(text, end) && !(end > start && text[end - 1] == '$' && char.IsAsciiDigit(text[end])))
                end = Clusters.End(text, end, limit);
            else if (end + 1 < limit && Joins(text, start, end, limit))
                end++;
            else
                break;
        }
        return end;
    }

    private static bool Joins(string text, int start, int at, int limit)
    {
        if (Clusters.End(text, at, limit) != at + 1)
            return false;
        if (text[at] == '*')
            return JoinsAsterisk(text, start, at);
        if (text[at] == '$')
            return JoinsDollar(text, start, at);
        if (!Clusters.IsOfWord(text, at + 1))
            return false;
        return text[at] switch
        {
            '\'' or '’' or '`' or '´' => Suffix.LengthAt(text, at, limit) == 0 || Suffix.IsPartOfWord(text, start, at, limit),
            '-' or '‑' => at - start <= LongestPrefix && TokenWords.Prefixes.Contains(text.AsSpan(start, at - start)),
            '.' => char.IsAsciiLetter(text[at + 1]) && IsInitials(text, start, at) && (at + 2 >= limit || !char.IsLetter(text[at + 2])),
            '&' => JoinsAmpersand(text, start, at, limit),
            '/' => at - start <= 2 && at + 1 < limit && IsSlashWord(text, start, at, limit),
            _ => false,
        };
    }

    // "U.S" as far as it goes: single letters, each but the last with a full stop.
    private static bool IsInitials(string text, int start, int at) =>
        char.IsLetter(text[at - 1]) && (at - 1 == start || (text[at - 2] == '.' && at - 2 > start));

    private static bool JoinsAmpersand(string text, int start, int at, int limit)
    {
        var single = at - start == 1 && (at + 2 == limit || !Clusters.IsOfWord(text, at + 2));
        return at - start <= LongestBeforeAmpersand && (single || (char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1])));
    }

    private static bool IsSlashWord(string text, int start, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && end - at <= 4 && char.IsAsciiLetter(text[end]))
            end++;
        return TokenWords.SlashWords.Contains(text.AsSpan(start, end - start));
    }

    // "f**k", "b****"
    private static bool JoinsAsterisk(string text, int start, int at) =>
        (at - start <= 3 && text[at + 1] == '*') || (at > start && text[at - 1] == '*' && (text[at + 1] == '*' || char.IsAsciiLetter(text[at + 1])));

    // "US$" before an amount, "Thi$ i$" among letters
    private static bool JoinsDollar(string text, int start, int at) =>
        char.IsAsciiDigit(text[at + 1]) ? at - start <= 2 && char.IsUpper(text[at - 1]) : char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '$';
}
