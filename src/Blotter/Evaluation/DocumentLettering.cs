using Blotter.Reading;

namespace Blotter.Evaluation;

/// <summary>
/// Writes a report's text in other letters, to measure how much the coder goes by them. Each letter becomes one letter, so that spans and sections stay;
/// what was read besides the text (title, dateline, publisher) stays as it is.
/// </summary>
public static class DocumentLettering
{
    /// <summary>The document with its text in the letters asked for.</summary>
    public static Document Apply(Document document, Letters letters)
    {
        ArgumentNullException.ThrowIfNull(document);
        return letters switch
        {
            Letters.Capitals => document with { Text = document.Text.ToUpperInvariant() },
            Letters.LowerCase => document with { Text = document.Text.ToLowerInvariant() },
            Letters.TitleCase => document with { Text = InTitleCase(document.Text) },
            Letters.TrueCase => document with { Text = TrueCase.Of(document) },
            _ => document,
        };
    }

    private static string InTitleCase(string text)
    {
        var letters = (text.Any(char.IsLower) ? text : text.ToLowerInvariant()).ToCharArray();
        for (var at = 0; at < letters.Length; at++)
        {
            if (at == 0 || !IsInsideWord(letters[at - 1]))
                letters[at] = char.ToUpperInvariant(letters[at]);
        }
        return new string(letters);
    }

    // "Don't", "2nd"
    private static bool IsInsideWord(char unit) => char.IsLetterOrDigit(unit) || unit is '\'' or '’';
}
