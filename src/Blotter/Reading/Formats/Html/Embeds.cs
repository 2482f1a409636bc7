using System.Buffers;
using AngleSharp.Dom;
using Blotter.Reading.Sections;

namespace Blotter.Reading.Formats.Html;

/// <summary>
/// Embedded films and posts: of those whose words are elsewhere a reader sees a frame, and the stored text gets its link; of those whose words are in the
/// page, the link that leads to the post stands behind its date and is told too.
/// </summary>
internal static class Embeds
{
    /// <summary>Where a frame's address stands; pages that load frames late keep it beside.</summary>
    public static readonly string[] SourceNames = ["src", "data-src", "data-lazy-src", "data-url", "data-href"];

    private const int LongestLink = 300;
    private const int MostLinks = 40;
    private static readonly string[] OwnLinkNames = ["data-instgrm-permalink", "data-text-post-permalink", "data-href", "data-url", "cite"];
    private static readonly SearchValues<char> AfterQuery = SearchValues.Create(" \"'<>");
    private static readonly SearchValues<char> AfterPath = SearchValues.Create("?&# \"'<>");

    private static readonly (string Prefix, string Link)[] Players =
    [
        ("//www.youtube.com/embed/", "https://www.youtube.com/watch?v="),
        ("//youtube.com/embed/", "https://www.youtube.com/watch?v="),
        ("//www.youtube-nocookie.com/embed/", "https://www.youtube.com/watch?v="),
        ("//www.tiktok.com/embed/v2/", "https://www.tiktok.com/embed/v2/"),
        ("//www.tiktok.com/embed/", "https://www.tiktok.com/embed/v2/"),
        ("//www.tiktok.com/player/v1/", "https://www.tiktok.com/embed/v2/"),
        ("//player.vimeo.com/video/", "https://vimeo.com/"),
        ("//www.dailymotion.com/embed/video/", "https://www.dailymotion.com/video/"),
        ("//rumble.com/embed/", "https://rumble.com/embed/"),
        ("//www.instagram.com/p/", "https://www.instagram.com/p/"),
        ("//www.instagram.com/reel/", "https://www.instagram.com/reel/"),
        ("//t.me/", "https://t.me/"),
        ("//truthsocial.com/@", "https://truthsocial.com/@"),
        ("//mastodon.social/@", "https://mastodon.social/@"),
        ("//vk.com/video_ext.php", "https://vk.com/video_ext.php"),
        ("//vkvideo.ru/video_ext.php", "https://vk.com/video_ext.php"),
        ("//ok.ru/videoembed/", "https://ok.ru/video/"),
    ];

    /// <summary>Elements that name what they show in an attribute.</summary>
    private static readonly (string Element, string Attribute, string Link)[] Named =
    [
        ("amp-youtube", "data-videoid", "https://www.youtube.com/watch?v="),
        ("lite-youtube", "videoid", "https://www.youtube.com/watch?v="),
        ("amp-twitter", "data-tweetid", "https://twitter.com/i/status/"),
        ("amp-instagram", "data-shortcode", "https://www.instagram.com/p/"),
        ("amp-tiktok", "data-src", "https://www.tiktok.com/embed/v2/"),
    ];

    /// <summary>Frames that name in their query what they show.</summary>
    private static readonly (string Prefix, string Parameter, string Link)[] Plugins =
    [
        ("//www.facebook.com/plugins/", "href=", ""),
        ("//platform.twitter.com/embed/", "id=", "https://twitter.com/i/status/"),
    ];

    /// <summary>The public link of the film or post that an element embeds, or <c>null</c>.</summary>
    public static string? LinkOf(IElement element)
    {
        if (element.GetAttribute("data-telegram-post") is { Length: > 0 and <= 200 } post && IsPath(post))
            return $"https://t.me/{post}";
        foreach (var (name, attribute, link) in Named)
        {
            if (element.LocalName == name && element.GetAttribute(attribute) is { Length: > 0 and <= 40 } id && IsPath(id))
                return link + id;
        }
        if (element.LocalName is "amp-facebook")
            return PostLinkOf(element.GetAttribute("data-href"));
        if (element.LocalName is not ("iframe" or "amp-youtube" or "amp-iframe"))
            return null;
        return SourceNames.Select(name => element.GetAttribute(name)).Where(source => source is not null).Select(source => LinkOf(source!)).FirstOrDefault(link => link is not null);
    }

    /// <summary>The link that leads to a post whose words are in the element, or <c>null</c> where none tells.</summary>
    public static string? LinkOfPost(IElement element)
    {
        if (element.GetAttribute("data-post") is { Length: > 0 and <= 200 } post && post.Contains('/', StringComparison.Ordinal) && IsPath(post))
            return $"https://t.me/{post}";
        var inside = element.GetDescendants().OfType<IElement>().Where(inner => inner.LocalName is "a" or "blockquote").Take(MostLinks).ToList();
        var own = new[] { element }.Concat(inside.Where(inner => inner.LocalName is "blockquote"))
            .SelectMany(holder => OwnLinkNames.Select(name => holder.GetAttribute(name)));
        // The link behind the date comes last.
        var links = inside.Where(inner => inner.LocalName is "a").Select(inner => inner.GetAttribute("href")).Reverse();
        return own.Concat(links).Select(PostLinkOf).FirstOrDefault(link => link is not null);
    }

    private static string? PostLinkOf(string? address)
    {
        if (address is not { Length: > 0 and <= LongestLink * 4 } || !address.Contains("//", StringComparison.Ordinal))
            return null;
        var query = address.Contains("fbid=", StringComparison.Ordinal) || address.Contains("watch?v=", StringComparison.Ordinal) || address.Contains("/?v=", StringComparison.Ordinal);
        var end = address.AsSpan().IndexOfAny(query ? AfterQuery : AfterPath);
        var link = end < 0 ? address : address[..end];
        if (link.StartsWith("//", StringComparison.Ordinal))
            link = $"https:{link}";
        return link.Length <= LongestLink && PostLink.FindAll(link) is [{ IsPost: true, Platform: not null } found] && found.Address == link && IsLasting(found) ? link : null;
    }

    // Short links in a post's words may lead anywhere.
    private static bool IsLasting(PostLink link) => link.Id is not null || link.IsMedia && !link.Address.Contains("pic.", StringComparison.Ordinal);

    private static bool IsPath(string path) => path.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '_' or '/' or '-');

    private static string? LinkOf(string source)
    {
        foreach (var (prefix, link) in Players)
        {
            var at = source.IndexOf(prefix, StringComparison.OrdinalIgnoreCase);
            if (at is >= 0 and <= 6)
                return link + Id(source.AsSpan(at + prefix.Length), keepsQuery: link.EndsWith(".php", StringComparison.Ordinal));
        }
        foreach (var (prefix, parameter, link) in Plugins)
        {
            if (source.IndexOf(prefix, StringComparison.OrdinalIgnoreCase) is >= 0 and <= 6 && OfQuery(source, parameter) is { } shown && PostLinkOf(link + shown) is { } post)
                return post;
        }
        return null;
    }

    private static string? OfQuery(string source, string parameter)
    {
        var at = source.IndexOf('?', StringComparison.Ordinal);
        if (at < 0 || source.Length > LongestLink * 4)
            return null;
        var value = Array.Find(source[(at + 1)..].Split('&'), pair => pair.StartsWith(parameter, StringComparison.OrdinalIgnoreCase));
        return value is null ? null : Uri.UnescapeDataString(value[parameter.Length..]);
    }

    private static string Id(ReadOnlySpan<char> rest, bool keepsQuery)
    {
        var end = rest.IndexOfAny(keepsQuery ? AfterQuery : AfterPath);
        var id = (end < 0 ? rest : rest[..end]).TrimEnd('/');
        var frame = id.IndexOf("/embed", StringComparison.Ordinal);
        return (frame < 0 ? id : id[..frame]).ToString();
    }
}
