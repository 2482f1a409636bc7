using System.Buffers;

namespace Blotter.Resolving;

/// <summary>What of a headline tells the story.</summary>
internal static class Headline
{
    // Words that make a headline by themselves.
    private const int Least = 4;

    private static readonly SearchValues<char> Separators = SearchValues.Create("-|–—");

    /// <summary>
    /// A headline without the name of its site, which pages write at the end, behind a dash or a bar between blanks: "Two shot in Ataq - Gulf News 9, weather and sports". All headlines of a site would
    /// be alike by it.
    /// </summary>
    public static TextSpan WithoutSite(string text, TextSpan headline)
    {
        var words = 0;
        for (var at = headline.Start + 1; at < headline.End; at++)
        {
            words += char.IsWhiteSpace(text[at]) && !char.IsWhiteSpace(text[at - 1]) ? 1 : 0;
            if (words >= Least && IsSeparator(text, at, headline.End))
                return new TextSpan(headline.Start, at - 1);
        }
        return headline;
    }

    private static bool IsSeparator(string text, int at, int end) =>
        Separators.Contains(text[at]) && char.IsWhiteSpace(text[at - 1]) && at + 1 < end && char.IsWhiteSpace(text[at + 1]);
}
