using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Blotter.Reading.Sections;

/// <summary>
/// Finds social posts as they look in text that was copied from a page: the post's own lines up to the line that attributes it, as the platforms'
/// embed codes print it (<c>— Name (@handle) October 3, 2018 pic.twitter.com/x</c>, <c>View this post on Instagram</c> ... <c>A post shared by</c>,
/// <c>Forwarded from</c>, <c>t.me/channel</c> and a date), or a line that leads to a film (<c>Watch: https://...</c>).
/// </summary>
internal sealed partial class PostFinder
{
    private const int LongestCue = 400;
    private const int MostLines = 12;
    private const int LongestPostParagraph = 1500;

    /// <summary>One of these stands in every attribution and link.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("@/·|");

    private static readonly ImmutableArray<string> Hosts = [.. DataFile.Load("Reading/Sections/post-hosts.tsv").Rows.Select(row => row["address"])];

    private readonly string _text;
    private readonly ImmutableArray<TextLine> _lines;

    private PostFinder(string text, ImmutableArray<TextLine> lines) => (_text, _lines) = (text, lines);

    /// <summary>
    /// The posts among the lines from <paramref name="first"/> on, as ranges of lines <c>[Start, End)</c>, in order, not overlapping.
    /// </summary>
    public static ImmutableArray<(int Start, int End)> Find(string text, ImmutableArray<TextLine> lines, int first)
    {
        var finder = new PostFinder(text, lines);
        var posts = ImmutableArray.CreateBuilder<(int Start, int End)>();
        var free = first;
        for (var i = first; i < lines.Length; i++)
        {
            if (finder.PostAt(i, free) is not { } post)
                continue;
            posts.Add(post);
            free = post.End;
            i = post.End - 1;
        }
        return posts.ToImmutable();
    }

    private (int Start, int End)? PostAt(int i, int free)
    {
        var line = Line(i);
        if (line.Length > LongestCue)
            return EndsWithAttribution(line[^LongestCue..]) && line.Length <= LongestPostParagraph ? (i, i + 1) : null;
        if (line.StartsWith("View this post on", StringComparison.OrdinalIgnoreCase))
            return (i, EndOfShared(i));
        if (line.StartsWith("Forwarded from ", StringComparison.OrdinalIgnoreCase))
            return (i, EndOfParagraph(i));
        if (!line.AsSpan().ContainsAny(Signs))
            return null;
        if (Attribution().IsMatch(line) || EndsWithAttribution(line))
            return (StartOfPost(i, free), EndOfLinks(i + 1, _lines[i].Paragraph));
        if (ChannelStamp().IsMatch(line) || PlatformStamp().IsMatch(line))
            return (StartOfParagraph(i, free), EndOfLinks(i + 1, _lines[i].Paragraph));
        return IsLead(line) && !IsBeforeAttribution(i) ? (i, i + 1) : null;
    }

    // The link to a post's picture stands before or after the line that attributes the post.
    private bool IsBeforeAttribution(int i) =>
        i + 1 < _lines.Length && _lines[i + 1].Paragraph == _lines[i].Paragraph
        && _lines[i + 1].Span.Length < LongestCue && Attribution().IsMatch(Line(i + 1));

    private string Line(int i) => _lines[i].Span.Of(_text);

    // Embed codes print "text — Name (@handle) date" in one paragraph when markup is lost.
    private static bool EndsWithAttribution(string line) => TrailingAttribution().IsMatch(line);

    // "Watch: https://...", a link alone, "the strike, filmed from a balcony ▶ https://youtu.be/...": short words before, hardly any after.
    private static bool IsLead(string line)
    {
        var link = Link().Match(line);
        if (!link.Success || !IsPostLink(link.Value))
            return false;
        var before = line[..link.Index].Trim();
        var isLead = before.Length == 0 || Watch().IsMatch(before) || Pointer().IsMatch(before);
        return isLead && before.Length <= 100 && line.Length - link.Index - link.Length <= 40;
    }

    private static bool IsPostLink(string link) => Hosts.Any(host => link.Contains(host, StringComparison.OrdinalIgnoreCase));

    private int StartOfPost(int i, int free)
    {
        var start = StartOfParagraph(i, free);
        if (start < i || i == free || !Attribution().IsMatch(Line(i)))
            return start;
        var before = StartOfParagraph(i - 1, free);
        var isPostText = before == i - 1 && _lines[before].Span.Length <= LongestCue && Line(before)[^1] is not ':';
        return isPostText ? before : start;
    }

    private int StartOfParagraph(int i, int free)
    {
        var start = i;
        while (start > free && i - start < MostLines && _lines[start - 1].Paragraph == _lines[i].Paragraph
            && LineMarkers.KindOf(Line(start - 1)) is null)
            start--;
        return start;
    }

    private int EndOfParagraph(int i)
    {
        var end = i + 1;
        while (end < _lines.Length && end - i < MostLines && _lines[end].Paragraph == _lines[i].Paragraph)
            end++;
        return end;
    }

    private int EndOfLinks(int next, int paragraph)
    {
        while (next < _lines.Length && _lines[next].Paragraph == paragraph && _lines[next].Span.Length < LongestCue && IsLinkOnly(Line(next)))
            next++;
        return next;
    }

    private static bool IsLinkOnly(string line) => Link().Match(line) is { Success: true, Index: 0 } link && link.Length == line.Length;

    private int EndOfShared(int i)
    {
        for (var end = i; end < Math.Min(_lines.Length, i + MostLines); end++)
        {
            if (_lines[end].Span.Length < LongestCue && SharedBy().IsMatch(Line(end)))
                return end + 1;
        }
        return EndOfParagraph(i);
    }

    // All patterns run on at most 400 units and have no nested repetition; the time limit is never reached.
    [GeneratedRegex(@"^(?:[—–―-]|--|&mdash;)\s?[^@|]{1,100}(?:\(@\w{1,30}\)|\|\s?(?:https?://)?t\.me/)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attribution();

    [GeneratedRegex(@"\s?[—–―]\s?[^—–―@]{1,80}\(@\w{1,30}\)[^@]{0,90}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TrailingAttribution();

    [GeneratedRegex(@"^(?=.*\d).{0,60}\b(?:https?://)?t\.me/\w+(?:/\d+)?[^\p{L}]{0,40}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChannelStamp();

    [GeneratedRegex(
        @"^[^·|]{1,60}[·|]\s?(?:Facebook|Instagram|Telegram|TikTok|YouTube|VK|Weibo|WhatsApp|X|Twitter)\s?[·|].{0,60}\d",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex PlatformStamp();

    [GeneratedRegex(@"(?:https?://|pic\.twitter\.com/|t\.me/)\S{1,300}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?i)^\W*(?:watch|video|see|listen|post|tweet)\b.{0,80}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Watch();

    [GeneratedRegex(@"(?:▶|►|⬇|👉|👇)\uFE0F?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"(?i)^a (?:post|photo|video|reel) (?:shared|posted) by ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SharedBy();
}
