using System.Globalization;

namespace Blotter.Reading.Sections;

/// <summary>Text as posts write it, with signs that only steer the direction of writing.</summary>
internal static class PostText
{
    /// <summary>The text without white space and signs of direction at its ends.</summary>
    public static string Trim(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return text[start..end];
    }

    private static bool IsBlank(char unit) =>
        char.IsWhiteSpace(unit) || unit is '\uFEFF' or '\u2060' or '\u0001' || (unit is not ('\u200D' or '\u200C') && char.GetUnicodeCategory(unit) is UnicodeCategory.Format or UnicodeCategory.Control);
}
