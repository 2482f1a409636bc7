using System.Collections.Immutable;

namespace Blotter.Reading.Sections;

/// <summary>The lines of a text as posts need them: what each says of a post, read once, and where paragraphs and posts end.</summary>
internal sealed class PostLines(string text, ImmutableArray<TextLine> lines)
{
    /// <summary>Posts and their parts are not looked for further than this.</summary>
    public const int Most = 12;

    private const int LongestCounts = 100;

    private readonly PostCredit?[] _credits = new PostCredit?[lines.Length];
    private readonly bool[] _isRead = new bool[lines.Length];

    /// <summary>How many lines there are.</summary>
    public int Count => lines.Length;

    /// <summary>The line as it stands.</summary>
    public string Text(int i) => lines[i].Span.Of(text);

    /// <summary>The line's length in UTF-16 units.</summary>
    public int Length(int i) => lines[i].Span.Length;

    /// <summary>The line's last unit.</summary>
    public char Last(int i) => text[lines[i].Span.End - 1];

    /// <summary>The number of the line's paragraph.</summary>
    public int Paragraph(int i) => lines[i].Paragraph;

    /// <summary>What the line says of a post; <c>null</c> when it may be any line.</summary>
    public PostCredit? Credit(int i)
    {
        if (!_isRead[i])
            (_credits[i], _isRead[i]) = (Length(i) <= PostCredit.Longest ? PostCredit.Of(Text(i)) : null, true);
        return _credits[i];
    }

    /// <summary>Whether there is such an <paramref name="other"/> line, in the same paragraph.</summary>
    public bool IsSameParagraph(int i, int other) => other >= 0 && other < lines.Length && lines[other].Paragraph == lines[i].Paragraph;

    /// <summary>Whether there is such a line, and it leads to what follows.</summary>
    public bool IsLeadIn(int i) => i >= 0 && Last(i) is ':' or '：';

    /// <summary>Whether the line is a link to a platform and no more.</summary>
    public bool IsLinkOnly(int i)
    {
        var line = Text(i);
        return PostLink.FindAll(line) is [{ Platform: not null } link, ..] && link.Span.Start == 0 && link.Span.End == line.Length;
    }

    /// <summary>Whether the line counts readers and says no more.</summary>
    public bool IsCounts(int i) => Length(i) <= LongestCounts && PostStamp.Read(Text(i)) is { HasCounts: true, Names.IsEmpty: true, Handle: null };

    /// <summary>The line after the paragraph's last, or after the post's where another begins in the same paragraph.</summary>
    public int EndOfParagraph(int i)
    {
        var end = i + 1;
        while (IsSameParagraph(i, end) && end - i < Most && (!StartsAnother(end) || IsPassedOn(i, end)))
            end++;
        return end;
    }

    /// <summary>The line after the links, buttons, counts and times that stand under a post, from <paramref name="next"/> on.</summary>
    public int EndOfTail(int next)
    {
        var paragraph = lines[next - 1].Paragraph;
        while (next < lines.Length && lines[next].Paragraph == paragraph && IsTail(next))
            next++;
        return next;
    }

    private bool StartsAnother(int i) => Credit(i) is { Kind: PostCreditKind.View or PostCreditKind.Forwarded or PostCreditKind.Heading };

    // Under a channel's name stands whose message it passes on.
    private bool IsPassedOn(int i, int next) =>
        next == i + 1 && Credit(i) is { Kind: PostCreditKind.Header or PostCreditKind.Stamp } && Credit(next) is { Kind: PostCreditKind.Forwarded };

    private bool IsTail(int i) =>
        Length(i) <= PostCredit.Longest && (Credit(i) is { Kind: PostCreditKind.Furniture or PostCreditKind.Clock or PostCreditKind.End } || IsLinkOnly(i) || IsCounts(i));
}
