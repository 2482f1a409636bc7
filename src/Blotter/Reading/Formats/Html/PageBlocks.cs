using AngleSharp.Dom;

namespace Blotter.Reading.Formats.Html;

/// <summary>Puts a page's headline, standfirst and byline before the paragraphs of its main text, wherever the page has them.</summary>
internal static class PageBlocks
{
    private const int LongestStandfirst = 600;

    /// <summary>The paragraphs of the stored text, in order.</summary>
    /// <param name="body">The page's body.</param>
    /// <param name="container">The element that holds the text.</param>
    /// <param name="beside">Elements to leave out.</param>
    /// <param name="title">The title of the metadata, or <c>null</c>.</param>
    public static IReadOnlyList<Block> Read(IElement body, IElement container, IReadOnlySet<IElement> beside, string? title)
    {
        var head = new List<Block>();
        var placed = new HashSet<IElement>(beside);
        var heading = Heading(body, container, title);
        if (heading is not null)
            placed.Add(heading);
        if ((heading is null ? title : Line(heading)) is { Length: > 0 } headline)
            head.Add(new Block(SectionKind.Headline, headline));
        if (!ReferenceEquals(body, container))
            AddOutside(body, container, placed, head);
        head.AddRange(Blocks.Of(container, placed).Where(block => block.Kind != SectionKind.Body || !IsHeadline(head, block.Text)));
        return head;
    }

    // The heading that the title repeats, else the first in the text, else the first of the page.
    private static IElement? Heading(IElement body, IElement container, string? title)
    {
        var headings = body.QuerySelectorAll("h1,[itemprop=headline]").Where(heading => !PageHints.IsUnread(heading) && Line(heading).Length is > 0 and <= 500).Take(50).ToList();
        return headings.Find(heading => title is not null && title.Contains(Line(heading), StringComparison.OrdinalIgnoreCase))
            ?? headings.Find(container.Contains)
            ?? headings.FirstOrDefault();
    }

    // Standfirst and byline often stand between the headline and the element that holds the text.
    private static void AddOutside(IElement body, IElement container, HashSet<IElement> placed, List<Block> head)
    {
        var standfirst = body.QuerySelectorAll("p,div,h2,span").FirstOrDefault(element => PageHints.Says(element, "standfirst") && IsOutside(element));
        if (standfirst is not null && Line(standfirst).Length <= LongestStandfirst)
            head.Add(new Block(SectionKind.Standfirst, Line(standfirst)));
        if (!container.QuerySelectorAll("*").Any(Bylines.IsByline) && body.QuerySelectorAll("p,div,span,a,address").FirstOrDefault(element => Bylines.IsByline(element) && IsOutside(element)) is { } byline)
            head.Add(new Block(SectionKind.Byline, Line(byline)));

        bool IsOutside(IElement element) =>
            !container.Contains(element) && !element.Contains(container) && Line(element).Length > 0
            && !Ancestors(element).Any(ancestor => placed.Contains(ancestor) || PageHints.IsUnread(ancestor));
    }

    private static IEnumerable<IElement> Ancestors(IElement element)
    {
        for (var ancestor = element; ancestor is not null; ancestor = ancestor.ParentElement)
            yield return ancestor;
    }

    private static bool IsHeadline(List<Block> head, string text) => head.Count > 0 && string.Equals(head[0].Text, text, StringComparison.Ordinal);

    private static string Line(IElement element) => PageMetadata.Field(element.TextContent) ?? string.Empty;
}
