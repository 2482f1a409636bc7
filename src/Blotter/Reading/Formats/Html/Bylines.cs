using AngleSharp.Dom;

namespace Blotter.Reading.Formats.Html;

/// <summary>Finds who signs a page.</summary>
internal static class Bylines
{
    private const int LongestByline = 200;

    /// <summary>Whether the element is marked as the author's name or the line that holds it.</summary>
    public static bool IsByline(IElement element) =>
        (IsMarked(element) || PageHints.Says(element, "byline")) && ShortText.Of(element, LongestByline) is not null;

    private static bool IsMarked(IElement element) =>
        element.GetAttribute("rel") is "author" || (element.GetAttribute("itemprop")?.Split(' ').Contains("author", StringComparer.Ordinal) ?? false);
}
