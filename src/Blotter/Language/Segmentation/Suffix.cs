namespace Blotter.Language.Segmentation;

/// <summary>Contracted words and possessives behind an apostrophe.</summary>
internal static class Suffix
{
    /// <summary>Whether the character is written for an apostrophe.</summary>
    public static bool IsApostrophe(char unit) => unit is '\'' or '’' or '`' or '´';

    /// <summary>The length of "'s", "'re", "'ve", "'ll", "'d", "'m" or "'t" at <paramref name="at"/>, with nothing of a word behind it; else 0.</summary>
    public static int LengthAt(string text, int at, int limit)
    {
        if (at + 1 >= limit || !IsApostrophe(text[at]))
            return 0;
        var length = LengthOfLetters(text.AsSpan(at + 1, Math.Min(2, limit - at - 1)));
        var end = at + 1 + length;
        return length > 0 && (end == limit || !GoesOn(text, end)) && Clusters.End(text, end - 1, limit) == end ? length + 1 : 0;
    }

    /// <summary>Whether the suffix "'t" at <paramref name="apostrophe"/> is the end of "n't" behind a verb ("didn't").</summary>
    public static bool IsNegation(string text, int start, int apostrophe, int limit) =>
        apostrophe + 1 < limit && text[apostrophe + 1] is 't' or 'T' && apostrophe - start >= 3 && text[apostrophe - 1] is 'n' or 'N'
        && TokenWords.Negated.Contains(text.AsSpan(start, apostrophe - 1 - start));

    /// <summary>
    /// Whether the suffix at <paramref name="apostrophe"/> is rather a part of the word that begins at <paramref name="start"/>: "gov't", "1990's".
    /// </summary>
    public static bool IsPartOfWord(string text, int start, int apostrophe, int limit) => text[apostrophe + 1] is 't' or 'T'
        ? !IsNegation(text, start, apostrophe, limit)
        : char.IsAsciiDigit(text[apostrophe - 1]) && text[apostrophe + 1] is 's' or 'S';

    private static bool GoesOn(string text, int at) => Clusters.IsOfWord(text, at);

    private static int LengthOfLetters(ReadOnlySpan<char> letters) => letters switch
    {
        ['r' or 'R' or 'v' or 'V', 'e' or 'E', ..] or ['l' or 'L', 'l' or 'L', ..] => 2,
        ['s' or 'S' or 'd' or 'D' or 'm' or 'M' or 't' or 'T', ..] => 1,
        _ => 0,
    };
}
