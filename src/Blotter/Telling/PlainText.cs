using System.Globalization;
using System.Text;

namespace Blotter.Telling;

/// <summary>
/// Makes text from outside fit for a screen: what would move the cursor, change colours, ring, or turn the reading direction of
/// what follows is taken out. JSON and exports never pass here; they escape in their own way.
/// </summary>
public static class PlainText
{
    /// <summary>The text on one line: runs of white space become one blank.</summary>
    public static string Line(string? text) => Part(text).Trim();

    /// <summary>A part of a line: the same, with a blank at its ends where white space stood there.</summary>
    public static string Part(string? text)
    {
        var line = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                AppendBlank(line);
            else if (!IsUnfit(rune))
                line.Append(rune.ToString());
        }
        return line.ToString();
    }

    /// <summary>The text with its line ends kept (each as <c>\n</c>).</summary>
    public static string Lines(string? text) => string.Join('\n', (text ?? "").Split('\n').Select(Line));

    private static void AppendBlank(StringBuilder line)
    {
        if (line.Length == 0 || line[^1] != ' ')
            line.Append(' ');
    }

    /// <summary>
    /// Whether it is left out. Control: escape sequences begin with one. Format: direction overrides and isolates, zero-width and invisible tag characters.
    /// </summary>
    public static bool IsUnfit(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
