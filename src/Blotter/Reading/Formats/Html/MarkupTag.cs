using System.Collections.Frozen;
using System.Text;

namespace Blotter.Reading.Formats.Html;

/// <summary>A start or end tag as it stands in a page's source, with the attributes that are read.</summary>
internal sealed class MarkupTag
{
    private const int LongestName = 40;
    private const int LongestValue = 4_000;
    private const int MostAttributes = 30;

    private static readonly FrozenSet<string> Kept = FrozenSet.Create(StringComparer.Ordinal,
        "aria-hidden", "charset", "cite", "class", "content", "data-href", "data-instgrm-permalink", "data-lazy-src", "data-post", "data-src",
        "data-shortcode", "data-telegram-post", "data-tweetid", "data-url", "data-videoid", "datetime", "dir", "hidden", "href", "http-equiv", "id",
        "itemprop", "itemscope", "itemtype", "lang", "name", "property", "pubdate", "rel", "role", "src", "style", "type", "videoid");

    private readonly List<(string Name, string Value)> _attributes = [];

    private MarkupTag(string name, bool isEnd) => (Name, IsEnd) = (name, isEnd);

    /// <summary>The element's name in lower case.</summary>
    public string Name { get; }

    /// <summary>Whether it is an end tag.</summary>
    public bool IsEnd { get; }

    /// <summary>Offset after the tag.</summary>
    public int End { get; private set; }

    /// <summary>Whether the script holds JSON-LD.</summary>
    public bool IsJsonLinkedData => Value("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>Whether it stands for something that a reader sees although its content is elsewhere: a film, a Telegram post.</summary>
    public bool IsEmbed => (Name is "iframe" && Array.Exists(Embeds.SourceNames, name => Value(name) is not null)) || Value("data-telegram-post") is not null;

    /// <summary>Reads the tag that starts at <paramref name="at"/> with <c>&lt;</c> and a letter, or <c>&lt;/</c> and a letter.</summary>
    public static MarkupTag Read(string html, int at)
    {
        var isEnd = html[at + 1] == '/';
        var start = isEnd ? at + 2 : at + 1;
        var end = start;
        while (end < html.Length && html[end] is not ('>' or '/') && !char.IsWhiteSpace(html[end]))
            end++;
        var tag = new MarkupTag(html[start..Math.Min(end, start + LongestName)].ToLowerInvariant(), isEnd);
        tag.ReadAttributes(html, end);
        return tag;
    }

    /// <summary>Writes the tag with its kept attributes.</summary>
    public void AppendTo(StringBuilder kept)
    {
        kept.Append('<').Append(Name);
        foreach (var (name, value) in _attributes)
            kept.Append(' ').Append(name).Append("=\"").Append(value.Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        kept.Append('>');
    }

    private string? Value(string name) => _attributes.Find(attribute => string.Equals(attribute.Name, name, StringComparison.Ordinal)).Value;

    private void ReadAttributes(string html, int at)
    {
        while (at < html.Length && html[at] != '>')
        {
            if (char.IsWhiteSpace(html[at]) || html[at] == '/')
            {
                at++;
                continue;
            }
            var end = at + 1;
            while (end < html.Length && html[end] is not ('>' or '/' or '=') && !char.IsWhiteSpace(html[end]))
                end++;
            var name = html.AsSpan(at, Math.Min(end - at, LongestName));
            at = ReadValue(html, end, out var value);
            Keep(name, html, value);
        }
        End = Math.Min(at + 1, html.Length);
    }

    private static int ReadValue(string html, int at, out TextSpan value)
    {
        value = default;
        var sign = SkipSpace(html, at);
        if (sign >= html.Length || html[sign] != '=')
            return at;
        var start = SkipSpace(html, sign + 1);
        if (start >= html.Length)
            return html.Length;
        if (html[start] is '"' or '\'')
        {
            var close = html.IndexOf(html[start], start + 1);
            value = new TextSpan(start + 1, close < 0 ? html.Length : close);
            return close < 0 ? html.Length : close + 1;
        }
        var end = start;
        while (end < html.Length && html[end] != '>' && !char.IsWhiteSpace(html[end]))
            end++;
        value = new TextSpan(start, end);
        return end;
    }

    private static int SkipSpace(string html, int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
            at++;
        return at;
    }

    private void Keep(ReadOnlySpan<char> name, string html, TextSpan value)
    {
        var kept = name.ToString().ToLowerInvariant();
        if (_attributes.Count < MostAttributes && value.Length <= LongestValue && Kept.Contains(kept) && Value(kept) is null)
            _attributes.Add((kept, value.Of(html)));
    }
}
