using System.Buffers;
using AngleSharp.Dom;

namespace Blotter.Reading.Formats.Html;

/// <summary>Embedded films and posts whose words are elsewhere: a reader sees a frame, the stored text gets its link.</summary>
internal static class Embeds
{
    private static readonly SearchValues<char> AfterQuery = SearchValues.Create(" \"'<>");
    private static readonly SearchValues<char> AfterPath = SearchValues.Create("?&# \"'<>");

    private static readonly (string Prefix, string Link)[] Players =
    [
        ("//www.youtube.com/embed/", "https://www.youtube.com/watch?v="),
        ("//youtube.com/embed/", "https://www.youtube.com/watch?v="),
        ("//www.youtube-nocookie.com/embed/", "https://www.youtube.com/watch?v="),
        ("//www.tiktok.com/embed/v2/", "https://www.tiktok.com/embed/v2/"),
        ("//player.vimeo.com/video/", "https://vimeo.com/"),
        ("//www.dailymotion.com/embed/video/", "https://www.dailymotion.com/video/"),
        ("//rumble.com/embed/", "https://rumble.com/embed/"),
        ("//t.me/", "https://t.me/"),
        ("//vk.com/video_ext.php", "https://vk.com/video_ext.php"),
    ];

    /// <summary>The public link of the film or post that an element embeds, or <c>null</c>.</summary>
    public static string? LinkOf(IElement element)
    {
        if (element.GetAttribute("data-telegram-post") is { Length: > 0 and <= 200 } post
            && post.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '_' or '/'))
            return $"https://t.me/{post}";
        if (element.LocalName is not ("iframe" or "amp-youtube") || element.GetAttribute("src") is not { } source)
            return null;
        foreach (var (prefix, link) in Players)
        {
            var at = source.IndexOf(prefix, StringComparison.OrdinalIgnoreCase);
            if (at is >= 0 and <= 6)
                return link + Id(source.AsSpan(at + prefix.Length), keepsQuery: link.EndsWith(".php", StringComparison.Ordinal));
        }
        return null;
    }

    private static string Id(ReadOnlySpan<char> rest, bool keepsQuery)
    {
        var end = rest.IndexOfAny(keepsQuery ? AfterQuery : AfterPath);
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
