using System.Collections.Immutable;

namespace Blotter.Reading.Sections;

/// <summary>
/// Finds social posts as they look in text that was copied from a page: the post's own lines with those that <see cref="PostCredit"/> knows as the
/// platforms' (<c>— Name (@handle) October 3, 2018</c>, <c>View this post on Instagram</c> ... <c>A post shared by</c>, <c>Forwarded from</c>,
/// <c>Name · Facebook · 29 February</c>, <c>[POST] ... [END OF POST]</c>), or a line that leads to a film (<c>Watch: https://...</c>).
/// </summary>
internal sealed class PostFinder
{
    private const int MostHeadedLines = 30;
    private const int LongestPostParagraph = 1000;
    private const int LongestText = 600;
    private const int MostParagraphsBefore = 4;
    private const int LongestLead = 100;
    private const int LongestAfterLink = 40;
    private const int LongestOwner = 60;

    private readonly PostLines _lines;

    private PostFinder(PostLines lines) => _lines = lines;

    /// <summary>
    /// The posts among the lines from <paramref name="first"/> on, as ranges of lines <c>[Start, End)</c>, in order, not overlapping.
    /// </summary>
    public static ImmutableArray<(int Start, int End)> Find(string text, ImmutableArray<TextLine> lines, int first)
    {
        var finder = new PostFinder(new PostLines(text, lines));
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

    private (int Start, int End)? PostAt(int i, int free) => _lines.Credit(i) switch
    {
        null when IsLinkOfStamp(i) => (StartOfPost(i, free), _lines.EndOfTail(i + 1)),
        null when IsLead(i) => (i, i + 1),
        null => EndsWithAttribution(i) ? (i, _lines.EndOfTail(i + 1)) : null,
        { Kind: PostCreditKind.Sound } => (StartOfPost(i, free), _lines.EndOfTail(i + 1)),
        { Kind: PostCreditKind.View } => (i, EndOfShared(i)),
        { Kind: PostCreditKind.Forwarded } => (i, EndOfForwarded(i)),
        { Kind: PostCreditKind.Heading } => (i, EndOfHeaded(i)),
        { Kind: PostCreditKind.Attribution } => (StartOfPost(i, free), _lines.EndOfTail(i + 1)),
        { Kind: PostCreditKind.Shared, Stamp: var stamp } => StartOfPost(i, free) is var start && (start < i || stamp.Handle is not null || _lines.IsLeadIn(i - 1)) ? (start, _lines.EndOfTail(i + 1)) : null,
        { Kind: PostCreditKind.Stamp } stamp => OfStamp(i, free, stamp),
        { Kind: PostCreditKind.Header } header => OfHeader(i, free, header),
        _ => null,
    };

    private bool EndsWithAttribution(int i) => _lines.Length(i) <= LongestPostParagraph && PostCredit.AtEnd(_lines.Text(i)) is not null;

    // "Watch: https://...", a link alone, "the strike, filmed from a balcony ▶ https://youtu.be/...": short words before, hardly any after.
    private bool IsLead(int i)
    {
        if (_lines.Length(i) > PostCredit.Longest || IsBeforeCredit(i))
            return false;
        var line = _lines.Text(i);
        if (PostLink.FindAll(line) is not [{ IsPost: true } link, ..])
            return false;
        var before = line[..link.Span.Start].Trim();
        var leads = before.Length == 0 || PostPatterns.Watch().IsMatch(before) || PostPatterns.Pointer().IsMatch(before) || (link.IsMedia && before[^1] == ':');
        return leads && before.Length <= LongestLead && line.Length - link.Span.End <= LongestAfterLink;
    }

    // A channel's link with counts or a time on the next line: "t.me/channel/120", "18.4K views".
    private bool IsLinkOfStamp(int i) =>
        _lines.IsSameParagraph(i, i + 1) && _lines.Length(i) <= LongestLead && _lines.Length(i + 1) <= LongestLead && _lines.IsLinkOnly(i)
        && PostLink.FindAll(_lines.Text(i)) is [{ Platform: "telegram" }] && (_lines.IsCounts(i + 1) || _lines.Credit(i + 1) is { Kind: PostCreditKind.Clock });

    // The link to a post's picture stands before or after the line that attributes the post.
    private bool IsBeforeCredit(int i) =>
        _lines.IsSameParagraph(i, i + 1) && _lines.Credit(i + 1) is { Kind: PostCreditKind.Attribution or PostCreditKind.Stamp };

    // A stamp stands over the words of a post or under them.
    private (int Start, int End)? OfStamp(int i, int free, PostCredit stamp)
    {
        var isFirst = i == free || !_lines.IsSameParagraph(i, i - 1) || _lines.IsLeadIn(i - 1);
        var isNamed = stamp.Author is not null || stamp.Stamp.Handle is not null || stamp.Stamp.Links.Any(link => link.IsPost);
        if (!isNamed && IsOwner(i - 1, free) && _lines.IsSameParagraph(i, _lines.EndOfTail(i + 1)))
            return (i - 1, _lines.EndOfParagraph(i));
        if (!isFirst)
            return (StartOfPost(i, free), _lines.EndOfTail(i + 1));
        if (!isNamed)
            return null;
        var tail = _lines.EndOfTail(i + 1);
        if (_lines.IsSameParagraph(i, tail))
            return (i, _lines.EndOfParagraph(i));
        if (_lines.IsLeadIn(i - 1))
            return (i, tail < _lines.Count && _lines.Length(tail) <= LongestText && tail == i + 1 && _lines.Credit(tail) is null ? _lines.EndOfParagraph(tail) : tail);
        return (StartOfPost(i, free), tail);
    }

    // A short first line that ends no sentence is a name.
    private bool IsOwner(int i, int free) =>
        i >= free && _lines.Length(i) <= LongestOwner && _lines.IsSameParagraph(i, i + 1) && (i == free || !_lines.IsSameParagraph(i, i - 1) || _lines.IsLeadIn(i - 1))
        && _lines.Credit(i) is null && char.IsLetterOrDigit(_lines.Last(i));

    // The name of an account starts a card that a stamp ends, or stands over the words of a post.
    private (int Start, int End)? OfHeader(int i, int free, PostCredit header)
    {
        var isFirst = i == free || !_lines.IsSameParagraph(i, i - 1) || _lines.IsLeadIn(i - 1);
        var hasOwner = header.Author is null && i > free && _lines.IsSameParagraph(i, i - 1) && _lines.Length(i - 1) <= LongestOwner && _lines.Credit(i - 1) is null && !_lines.IsLeadIn(i - 1);
        var start = hasOwner ? i - 1 : i;
        if (EndOfCard(i) is { } end)
            return (start, end);
        var isStamped = header.Stamp.HasTime;
        if (!isFirst && !hasOwner)
            return isStamped ? (StartOfPost(i, free), _lines.EndOfTail(i + 1)) : null;
        if (_lines.IsSameParagraph(i, i + 1))
            return isStamped || _lines.IsLeadIn(start - 1) ? (start, _lines.EndOfParagraph(i)) : null;
        return isStamped ? OfStamp(i, free, header) : null;
    }

    private int? EndOfCard(int i)
    {
        for (var end = i + 1; end < Math.Min(_lines.Count, i + PostLines.Most); end++)
        {
            if (_lines.Length(end) > PostCredit.Longest)
                return null;
            switch (_lines.Credit(end)?.Kind)
            {
                case PostCreditKind.Clock or PostCreditKind.Sound or PostCreditKind.Stamp:
                    return _lines.EndOfTail(end + 1);
                case null when LineMarkers.KindOf(_lines.Text(end)) is null && !_lines.IsLeadIn(end):
                case PostCreditKind.Furniture or PostCreditKind.Forwarded:
                    continue;
                default:
                    return null;
            }
        }
        return null;
    }

    private int StartOfPost(int i, int free)
    {
        var start = StartInParagraph(i, free);
        if (start < i && start > free && !_lines.IsSameParagraph(start, start - 1))
            return LeadBefore(start, free) ?? start;
        if (start < i || i == free || _lines.IsSameParagraph(i, i - 1) || _lines.IsLeadIn(i - 1))
            return start;
        return StartAcross(i, free);
    }

    // The words stand in the paragraphs before: all that follow a line with a colon, if few, else the last one.
    private int StartAcross(int i, int free)
    {
        if (LeadBefore(i, free) is { } start)
            return start;
        var isOneLine = !_lines.IsSameParagraph(i - 1, i - 2) && i - 1 >= free && _lines.Length(i - 1) <= PostCredit.Longest;
        return isOneLine && LineMarkers.KindOf(_lines.Text(i - 1)) is null ? i - 1 : i;
    }

    // The line after the one with a colon, if few words are between.
    private int? LeadBefore(int i, int free)
    {
        for (int start = i - 1, length = 0; start >= free; start--)
        {
            if (_lines.IsLeadIn(start))
                return start + 1;
            length += _lines.Length(start);
            if (length > LongestText || _lines.Paragraph(i) - _lines.Paragraph(start) > MostParagraphsBefore || LineMarkers.KindOf(_lines.Text(start)) is not null)
                return null;
        }
        return null;
    }

    // Where the report goes on in the same paragraph, lines are its paragraphs, and only the last one is the post's.
    private int StartInParagraph(int i, int free)
    {
        var start = i;
        for (var length = 0; start > free && _lines.IsSameParagraph(i, start - 1); start--)
        {
            if (_lines.IsLeadIn(start - 1))
                return start;
            length += _lines.Length(start - 1);
            if (LineMarkers.KindOf(_lines.Text(start - 1)) is not null)
                break;
            if (i - start >= PostLines.Most || length > LongestPostParagraph)
                return i - 1;
        }
        return start < i && _lines.IsSameParagraph(i, _lines.EndOfTail(i + 1)) && _lines.Credit(_lines.EndOfTail(i + 1)) is null ? i - 1 : start;
    }

    private int EndOfShared(int i)
    {
        var length = 0;
        for (var end = i + 1; end < Math.Min(_lines.Count, i + PostLines.Most); end++)
        {
            length += _lines.Length(end);
            if (_lines.Credit(end) is { Kind: PostCreditKind.Shared })
                return _lines.EndOfTail(end + 1);
            if (_lines.Credit(end) is { Kind: not PostCreditKind.Furniture } || length > 4 * LongestText)
                break;
        }
        return _lines.EndOfParagraph(i);
    }

    // Channel and date stand under the words, sometimes after a blank line.
    private int EndOfForwarded(int i)
    {
        var length = 0;
        for (var end = i + 1; end < Math.Min(_lines.Count, i + PostLines.Most); end++)
        {
            length += _lines.Length(end);
            if (_lines.Credit(end) is { Kind: PostCreditKind.Stamp or PostCreditKind.Clock })
                return _lines.EndOfTail(end + 1);
            if (_lines.Credit(end) is { Kind: not (PostCreditKind.Furniture or PostCreditKind.Header) } || length > 2 * LongestText)
                break;
        }
        return _lines.IsSameParagraph(i, i + 1) || i + 1 >= _lines.Count || _lines.Credit(i + 1) is not null ? _lines.EndOfParagraph(i) : _lines.EndOfParagraph(i + 1);
    }

    private int EndOfHeaded(int i)
    {
        for (var end = i; end < Math.Min(_lines.Count, i + MostHeadedLines); end++)
        {
            if (_lines.Credit(end) is { Kind: PostCreditKind.End })
                return end + 1;
            if (end > i && _lines.Credit(end) is { Kind: PostCreditKind.Heading })
                break;
        }
        return _lines.IsSameParagraph(i, i + 1) || i + 1 >= _lines.Count ? _lines.EndOfParagraph(i) : _lines.EndOfParagraph(i + 1);
    }
}
