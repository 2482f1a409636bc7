using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Blotter.Reading.Formats.Html;

/// <summary>What an element's name, class, id and state say about it, by the words of <c>page-hints.tsv</c>.</summary>
internal static class PageHints
{
    private static readonly ILookup<string, string> Words =
        DataFile.Load("Reading/Formats/Html/page-hints.tsv").Rows.ToLookup(row => row["role"], row => $" {row["word"]} ", StringComparer.Ordinal);

    private static readonly FrozenSet<string> Unread = FrozenSet.Create(
        StringComparer.Ordinal,
        "aside", "audio", "button", "canvas", "dialog", "footer", "iframe", "input", "label", "map", "menu", "nav", "noscript", "script", "style",
        "svg", "template", "video");

    /// <summary>Whether an element is never part of a report's text: menus, frames, controls, or hidden from readers.</summary>
    public static bool IsUnread(IElement element) =>
        Unread.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") is "true"
        || element.GetAttribute("role") is "navigation" or "complementary" or "search" or "banner" or "contentinfo"
        || HidesByStyle(element.GetAttribute("style"));

    /// <summary>Whether class or id say that it is something beside the report: comments, related links, advertising.</summary>
    public static bool IsBeside(IElement element) => Says(element, "drop");

    /// <summary>Whether class or id give the element the <paramref name="role"/> (byline, standfirst, caption, post).</summary>
    public static bool Says(IElement element, string role)
    {
        var names = Names(element);
        return names.Length > 2 && Words[role].Any(word => names.Contains(word, StringComparison.Ordinal));
    }

    private static string Names(IElement element)
    {
        var names = $" {element.ClassName} {element.Id} ";
        return names.Length == 3 ? string.Empty : string.Create(names.Length, names, (folded, source) =>
        {
            for (var i = 0; i < folded.Length; i++)
                folded[i] = char.IsAsciiLetterOrDigit(source[i]) ? char.ToLowerInvariant(source[i]) : ' ';
        });
    }

    private static bool HidesByStyle(string? style) =>
        style is not null && style.Replace(" ", "", StringComparison.Ordinal) is var rules
        && (rules.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || rules.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
}
