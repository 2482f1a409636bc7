using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Blotter.Reading.Formats.Html;

/// <summary>A paragraph of a page and what it is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, trimmed, lines separated by <c>\n</c>.</param>
internal readonly record struct Block(SectionKind Kind, string Text);

/// <summary>
/// Turns elements into paragraphs as a reader sees them: white space collapses as CSS has it, block elements start paragraphs, <c>br</c> starts a
/// line, <c>pre</c> keeps its lines. An embedded post is one block with a line for each of its paragraphs.
/// </summary>
internal sealed class Blocks
{
    private static readonly FrozenSet<string> BlockNames = FrozenSet.Create(StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "tfoot", "thead", "tr", "ul");

    private const int LongestPost = 20_000;

    private readonly IReadOnlySet<IElement> _left;
    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _line = new();
    private SectionKind _kind = SectionKind.Body;
    private bool _isPost;
    private bool _isPreformatted;

    private Blocks(IReadOnlySet<IElement> left) => _left = left;

    /// <summary>Whether the element starts a paragraph.</summary>
    public static bool IsBlock(IElement element) => BlockNames.Contains(element.LocalName);

    /// <summary>The paragraphs of an element without those elements that are <paramref name="left"/> out.</summary>
    public static IReadOnlyList<Block> Of(IElement element, IReadOnlySet<IElement> left)
    {
        var blocks = new Blocks(left);
        blocks.Visit(element);
        blocks.Flush();
        return blocks._blocks;
    }

    // Nested at most as deep as MarkupLimiter lets it.
    private void Visit(IElement element)
    {
        if (Embeds.LinkOf(element) is { } link)
            AddPost(link);
        else if (_isPost && element.LocalName is "time")
            AppendTime(element);
        else if (element.LocalName is "br")
            EndLine();
        else if (_left.Contains(element) || PageHints.IsUnread(element))
            return;
        else if (KindOf(element) is { } kind && kind != _kind && !_isPost)
            VisitAs(kind, element);
        else
            VisitContent(element);
    }

    private void VisitAs(SectionKind kind, IElement element)
    {
        var outer = _kind;
        Flush();
        (_kind, _isPost) = (kind, kind == SectionKind.Post);
        VisitContent(element);
        if (_isPost)
            AddLink(Embeds.LinkOfPost(element));
        _isPost = false;
        Flush();
        _kind = outer;
    }

    private void VisitContent(IElement element)
    {
        var isBlock = IsBlock(element);
        var wasPreformatted = _isPreformatted;
        if (isBlock)
            Break();
        _isPreformatted |= element.LocalName is "pre";
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement inner)
                Visit(inner);
            else if (child is IText text)
                Append(text.Data);
        }
        _isPreformatted = wasPreformatted;
        if (isBlock)
            Break();
        else if (element.LocalName is "td" or "th")
            Append(" ");
    }

    private static SectionKind? KindOf(IElement element)
    {
        if (element.LocalName is "figcaption" || PageHints.Says(element, "caption"))
            return SectionKind.Caption;
        if (PageHints.Says(element, "post"))
            return SectionKind.Post;
        if (element.LocalName is "p" or "div" or "span" or "a" or "address" && Bylines.IsByline(element))
            return SectionKind.Byline;
        return PageHints.Says(element, "standfirst") ? SectionKind.Standfirst : null;
    }

    private void AddPost(string link)
    {
        if (_isPost)
            return;
        Flush();
        _blocks.Add(new Block(SectionKind.Post, link));
    }

    // Of a message's time readers see hours alone; its day stands in the markup.
    private void AppendTime(IElement element)
    {
        VisitContent(element);
        var hasYear = element.TextContent.AsSpan().Count("20") > 0 && element.TextContent.Count(char.IsAsciiDigit) >= 5;
        if (!hasYear && StatedDate.Read(element.GetAttribute("datetime")).Date is { } date)
            Append($" {date}");
    }

    // The link behind a post's date gets a line of its own, unless the words have it.
    private void AddLink(string? link)
    {
        if (link is null || _line.ToString() is not { Length: <= LongestPost } written || written.Contains(link, StringComparison.OrdinalIgnoreCase))
            return;
        if (written.Length > 0 && written[^1] != '\n')
            EndLine();
        _line.Append(link);
    }

    private void Append(string text)
    {
        foreach (var unit in text)
        {
            if (_isPreformatted || !IsSpace(unit))
                _line.Append(unit == '\r' ? '\n' : unit);
            else if (_line.Length > 0 && !IsSpace(_line[^1]))
                _line.Append(' ');
        }
    }

    // CSS collapses these alone; a no-break space stays.
    private static bool IsSpace(char unit) => unit is ' ' or '\t' or '\n' or '\r' or '\f';

    private void EndLine()
    {
        while (_line.Length > 0 && _line[^1] is ' ' or '\t')
            _line.Length--;
        if (_line.Length > 0)
            _line.Append('\n');
    }

    private void Break()
    {
        if (!_isPost)
            Flush();
        else if (_line.Length > 0 && _line[^1] != '\n')
            EndLine();
    }

    private void Flush()
    {
        var text = _line.ToString().Trim();
        _line.Clear();
        if (text.Length > 0)
            _blocks.Add(new Block(_kind, text));
    }
}
