using System.Collections.Immutable;

namespace Blotter.Reading.Sections;

/// <summary>
/// Finds social posts as they look in text that was copied from a page: the post's own lines with those that <see cref="PostCredit"/> knows as the
/// platforms' (<c>— Name (@handle) October 3, 2018</c>, <c>View this post on Instagram</c> ... <c>A post shared by</c>, <c>Forwarded from</c>,
/// <c>Name · Facebook · 29 February</c>, <c>[POST] ... [END OF POST]</c>), or a line that leads to a film (<c>Watch: https://...</c>).
/// </summary>
internal sealed class PostFinder
{
    private const int MostLines = 12;
    private const int MostHeadedLines = 30;
    private const int LongestPostParagraph = 1000;
    private const int LongestText = 600;
    private const int MostParagraphsBefore = 4;
    private const int LongestLead = 100;
    private const int LongestAfterLink = 40;
    private const int LongestOwner = 60;

    private readonly string _text;
    private readonly ImmutableArray<TextLine> _lines;
    private readonly PostCredit?[] _credits;
    private readonly bool[] _isRead;

    private PostFinder(string text, ImmutableArray<TextLine> lines) =>
        (_text, _lines, _credits, _isRead) = (text, lines, new PostCredit?[lines.Length], new bool[lines.Length]);

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

    private (int Start, int End)? PostAt(int i, int free) => Credit(i) switch
    {
        null when IsLinkOfStamp(i) => (StartOfPost(i, free), EndOfTail(i + 1)),
        null when IsLead(i) => (i, i + 1),
        null => EndsWithAttribution(i) ? (i, EndOfTail(i + 1)) : null,
        { Kind: PostCreditKind.Sound } => (StartOfPost(i, free), EndOfTail(i + 1)),
        { Kind: PostCreditKind.View } => (i, EndOfShared(i)),
        { Kind: PostCreditKind.Forwarded } => (i, EndOfForwarded(i)),
        { Kind: PostCreditKind.Heading } => (i, EndOfHeaded(i)),
        { Kind: PostCreditKind.Attribution } => (StartOfPost(i, free), EndOfTail(i + 1)),
        { Kind: PostCreditKind.Shared, Stamp: var stamp } => StartOfPost(i, free) is var start && (start < i || stamp.Handle is not null) ? (start, EndOfTail(i + 1)) : null,
        { Kind: PostCreditKind.Stamp } stamp => OfStamp(i, free, stamp),
        { Kind: PostCreditKind.Header } header => OfHeader(i, free, header),
        _ => null,
    };

    private string Line(int i) => _lines[i].Span.Of(_text);

    private PostCredit? Credit(int i)
    {
        if (!_isRead[i])
            (_credits[i], _isRead[i]) = (_lines[i].Span.Length <= PostCredit.Longest ? PostCredit.Of(Line(i)) : null, true);
        return _credits[i];
    }

    private bool EndsWithAttribution(int i) => _lines[i].Span.Length <= LongestPostParagraph && PostCredit.AtEnd(Line(i)) is not null;

    // "Watch: https://...", a link alone, "the strike, filmed from a balcony ▶ https://youtu.be/...": short words before, hardly any after.
    private bool IsLead(int i)
    {
        if (_lines[i].Span.Length > PostCredit.Longest || IsBeforeCredit(i))
            return false;
        var line = Line(i);
        if (PostLink.FindAll(line) is not [{ IsPost: true } link, ..])
            return false;
        var before = line[..link.Span.Start].Trim();
        var leads = before.Length == 0 || PostPatterns.Watch().IsMatch(before) || PostPatterns.Pointer().IsMatch(before);
        return leads && before.Length <= LongestLead && line.Length - link.Span.End <= LongestAfterLink;
    }

    // A channel's link with counts or a time on the next line: "t.me/channel/120", "18.4K views".
    private bool IsLinkOfStamp(int i) =>
        IsSameParagraph(i, i + 1) && _lines[i].Span.Length <= LongestLead && _lines[i + 1].Span.Length <= LongestLead && IsLinkOnly(i)
        && PostLink.FindAll(Line(i)) is [{ Platform: "telegram" }] && (IsCounts(i + 1) || Credit(i + 1) is { Kind: PostCreditKind.Clock });

    private bool IsLinkOnly(int i)
    {
        var line = Line(i);
        return PostLink.FindAll(line) is [{ Platform: not null } link, ..] && link.Span.Start == 0 && link.Span.End == line.Length;
    }

    private bool IsCounts(int i) => _lines[i].Span.Length <= LongestLead && PostStamp.Read(Line(i)) is { HasCounts: true, Names.IsEmpty: true, Handle: null };

    // The link to a post's picture stands before or after the line that attributes the post.
    private bool IsBeforeCredit(int i) =>
        IsSameParagraph(i, i + 1) && Credit(i + 1) is { Kind: PostCreditKind.Attribution or PostCreditKind.Stamp };

    private bool IsSameParagraph(int i, int other) => other >= 0 && other < _lines.Length && _lines[other].Paragraph == _lines[i].Paragraph;

    private bool IsLeadIn(int i) => i >= 0 && _text[_lines[i].Span.End - 1] is ':' or '：';

    // A stamp stands over the words of a post or under them.
    private (int Start, int End)? OfStamp(int i, int free, PostCredit stamp)
    {
        var isFirst = i == free || !IsSameParagraph(i, i - 1) || IsLeadIn(i - 1);
        var isNamed = stamp.Author is not null || stamp.Stamp.Handle is not null || stamp.Stamp.Links.Any(link => link.IsPost);
        if (!isNamed && IsOwner(i - 1, free) && IsSameParagraph(i, EndOfTail(i + 1)))
            return (i - 1, EndOfParagraph(i));
        if (!isFirst)
            return (StartOfPost(i, free), EndOfTail(i + 1));
        if (!isNamed)
            return null;
        var tail = EndOfTail(i + 1);
        if (IsSameParagraph(i, tail))
            return (i, EndOfParagraph(i));
        if (IsLeadIn(i - 1))
            return (i, tail < _lines.Length && _lines[tail].Span.Length <= LongestText && tail == i + 1 && Credit(tail) is null ? EndOfParagraph(tail) : tail);
        return (StartOfPost(i, free), tail);
    }

    // A short first line that ends no sentence is a name.
    private bool IsOwner(int i, int free) =>
        i >= free && _lines[i].Span.Length <= LongestOwner && IsSameParagraph(i, i + 1) && (i == free || !IsSameParagraph(i, i - 1) || IsLeadIn(i - 1))
        && Credit(i) is null && char.IsLetterOrDigit(_text[_lines[i].Span.End - 1]);

    // The name of an account starts a card that a stamp ends, or stands over the words of a post.
    private (int Start, int End)? OfHeader(int i, int free, PostCredit header)
    {
        var isFirst = i == free || !IsSameParagraph(i, i - 1) || IsLeadIn(i - 1);
        var hasOwner = header.Author is null && i > free && IsSameParagraph(i, i - 1) && _lines[i - 1].Span.Length <= LongestOwner && Credit(i - 1) is null && !IsLeadIn(i - 1);
        var start = hasOwner ? i - 1 : i;
        if (EndOfCard(i) is { } end)
            return (start, end);
        var isStamped = header.Stamp.HasTime;
        if (!isFirst && !hasOwner)
            return isStamped ? (StartOfPost(i, free), EndOfTail(i + 1)) : null;
        if (IsSameParagraph(i, i + 1))
            return isStamped || IsLeadIn(start - 1) ? (start, EndOfParagraph(i)) : null;
        return isStamped ? OfStamp(i, free, header) : null;
    }

    private int? EndOfCard(int i)
    {
        for (var end = i + 1; end < Math.Min(_lines.Length, i + MostLines); end++)
        {
            if (_lines[end].Span.Length > PostCredit.Longest)
                return null;
            switch (Credit(end)?.Kind)
            {
                case PostCreditKind.Clock or PostCreditKind.Sound or PostCreditKind.Stamp:
                    return EndOfTail(end + 1);
                case null when LineMarkers.KindOf(Line(end)) is null && !IsLeadIn(end):
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
        if (start < i || i == free || IsSameParagraph(i, i - 1) || IsLeadIn(i - 1))
            return start;
        return StartAcross(i, free);
    }

    // The words stand in the paragraphs before: all that follow a line with a colon, if few, else the last one.
    private int StartAcross(int i, int free)
    {
        for (int start = i - 1, length = 0; start >= free; start--)
        {
            if (IsLeadIn(start))
                return start + 1;
            length += _lines[start].Span.Length;
            if (length > LongestText || _lines[i].Paragraph - _lines[start].Paragraph > MostParagraphsBefore || LineMarkers.KindOf(Line(start)) is not null)
                break;
        }
        var isOneLine = !IsSameParagraph(i - 1, i - 2) && i - 1 >= free && _lines[i - 1].Span.Length <= PostCredit.Longest;
        return isOneLine && LineMarkers.KindOf(Line(i - 1)) is null ? i - 1 : i;
    }

    // Where the report goes on in the same paragraph, lines are its paragraphs, and only the last one is the post's.
    private int StartInParagraph(int i, int free)
    {
        var start = i;
        for (var length = 0; start > free && IsSameParagraph(i, start - 1); start--)
        {
            if (IsLeadIn(start - 1))
                return start;
            length += _lines[start - 1].Span.Length;
            if (LineMarkers.KindOf(Line(start - 1)) is not null)
                break;
            if (i - start >= MostLines || length > LongestPostParagraph)
                return i - 1;
        }
        return start < i && IsSameParagraph(i, EndOfTail(i + 1)) && Credit(EndOfTail(i + 1)) is null ? i - 1 : start;
    }

    private int EndOfParagraph(int i)
    {
        var end = i + 1;
        while (IsSameParagraph(i, end) && end - i < MostLines && (!StartsAnother(end) || (end == i + 1 && Credit(i) is { Kind: PostCreditKind.Header or PostCreditKind.Stamp } && Credit(end) is { Kind: PostCreditKind.Forwarded })))
            end++;
        return end;
    }

    private bool StartsAnother(int i) => Credit(i) is { Kind: PostCreditKind.View or PostCreditKind.Forwarded or PostCreditKind.Heading };

    // Links, buttons, counts and stamps under the line that ends a post.
    private int EndOfTail(int next)
    {
        var paragraph = _lines[next - 1].Paragraph;
        while (next < _lines.Length && _lines[next].Paragraph == paragraph && IsTail(next))
            next++;
        return next;
    }

    private bool IsTail(int i)
    {
        if (_lines[i].Span.Length > PostCredit.Longest)
            return false;
        if (Credit(i) is { Kind: PostCreditKind.Furniture or PostCreditKind.Clock or PostCreditKind.End })
            return true;
        return IsLinkOnly(i) || IsCounts(i);
    }

    private int EndOfShared(int i)
    {
        var length = 0;
        for (var end = i + 1; end < Math.Min(_lines.Length, i + MostLines); end++)
        {
            length += _lines[end].Span.Length;
            if (Credit(end) is { Kind: PostCreditKind.Shared })
                return EndOfTail(end + 1);
            if (Credit(end) is { Kind: not PostCreditKind.Furniture } || length > 4 * LongestText)
                break;
        }
        return EndOfParagraph(i);
    }

    // Channel and date stand under the words, sometimes after a blank line.
    private int EndOfForwarded(int i)
    {
        var length = 0;
        for (var end = i + 1; end < Math.Min(_lines.Length, i + MostLines); end++)
        {
            length += _lines[end].Span.Length;
            if (Credit(end) is { Kind: PostCreditKind.Stamp or PostCreditKind.Clock })
                return EndOfTail(end + 1);
            if (Credit(end) is { Kind: not (PostCreditKind.Furniture or PostCreditKind.Header) } || length > 2 * LongestText)
                break;
        }
        return IsSameParagraph(i, i + 1) || i + 1 >= _lines.Length || Credit(i + 1) is not null ? EndOfParagraph(i) : EndOfParagraph(i + 1);
    }

    private int EndOfHeaded(int i)
    {
        for (var end = i; end < Math.Min(_lines.Length, i + MostHeadedLines); end++)
        {
            if (Credit(end) is { Kind: PostCreditKind.End })
                return end + 1;
            if (end > i && Credit(end) is { Kind: PostCreditKind.Heading })
                break;
        }
        return IsSameParagraph(i, i + 1) || i + 1 >= _lines.Length ? EndOfParagraph(i) : EndOfParagraph(i + 1);
    }
}
