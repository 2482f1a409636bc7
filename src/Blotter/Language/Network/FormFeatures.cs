namespace Blotter.Language.Network;

/// <summary>
/// What the network sees of a word's form: hashed rows of one table for its beginning, its end, its character n-grams and its shape. Letter case
/// shows in the shape alone. Digits count as 0, as in the word vectors.
/// </summary>
internal static class FormFeatures
{
    /// <summary>Rows of the table that the features are hashed into.</summary>
    public const int TableRows = 1 << 15;

    /// <summary>The most features that a form has: its shape, both affixes of each length, n-grams of two lengths.</summary>
    public const int Most = 1 + (2 * LongestAffix) + (2 * MostGrams);

    /// <summary>The most characters of a form that are looked at.</summary>
    public const int LongestKey = 64;

    private const int LongestAffix = 4;
    private const int MostGrams = 16;
    private const int LongestShape = 12;

    /// <summary>Lower case with digits as 0 and straight apostrophes: the key of the word tables. Cut after <see cref="LongestKey"/> characters.</summary>
    /// <returns>The key's length; <paramref name="key"/> has room for the longest.</returns>
    public static int Key(ReadOnlySpan<char> form, Span<char> key)
    {
        var length = Math.Min(form.Length, LongestKey);
        for (var at = 0; at < length; at++)
            key[at] = form[at] switch
            {
                >= 'a' and <= 'z' => form[at],
                >= 'A' and <= 'Z' => (char)(form[at] | 0x20),
                >= '0' and <= '9' => '0',
                '’' or '‘' => '\'',
                '“' or '”' => '"',
                < (char)128 => form[at],
                _ => char.ToLowerInvariant(form[at]),
            };
        return length;
    }

    /// <summary>Fills <paramref name="rows"/> with the features' rows.</summary>
    /// <returns>How many there are.</returns>
    public static int Rows(ReadOnlySpan<char> form, ReadOnlySpan<char> key, Span<int> rows)
    {
        var count = 0;
        rows[count++] = Row(1, Shape(form));
        for (var length = 1; length <= Math.Min(LongestAffix, key.Length); length++)
        {
            rows[count++] = Row(2, TextHash.Of(key[..length]));
            rows[count++] = Row(3, TextHash.Of(key[^length..]));
        }
        for (var length = 3; length <= 4; length++)
            for (var start = 0; start + length <= key.Length && start < MostGrams; start++)
                rows[count++] = Row(4, TextHash.Of(key.Slice(start, length)));
        return count;
    }

    private static int Row(ulong template, ulong hash) => (int)((TextHash.Mix(hash ^ unchecked(template * 0x9E3779B97F4A7C15UL)) >> 32) & (TableRows - 1));

    // Runs of one class of characters, each run told as one character or as many: "Xx", "X", "XX", "0", "0.0".
    private static ulong Shape(ReadOnlySpan<char> form)
    {
        Span<char> shape = stackalloc char[LongestShape];
        var length = 0;
        foreach (var unit in form[..Math.Min(form.Length, LongestKey)])
        {
            var kind = char.IsAsciiLetterLower(unit) ? 'x' : char.IsAsciiLetterUpper(unit) ? 'X' : char.IsAsciiDigit(unit) ? '0'
                : unit < 128 ? unit : char.IsUpper(unit) ? 'X' : char.IsLetter(unit) ? 'x' : char.IsDigit(unit) ? '0' : '?';
            if (length >= 2 && shape[length - 1] == kind && shape[length - 2] == kind)
                continue;
            if (length == LongestShape)
                break;
            shape[length++] = kind;
        }
        return TextHash.Of(shape[..length]);
    }
}
