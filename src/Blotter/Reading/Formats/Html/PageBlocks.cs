using AngleSharp.Dom;

namespace Blotter.Reading.Formats.Html;

/// <summary>Puts a page's headline, standfirst and byline before the paragraphs of its main text, wherever the page has them.</summary>
internal static class PageBlocks
{
    private const int LongestLine = 500;
    private const int MostHeadings = 50;
    private const string Standfirsts = "p,div,h2,span";
    private const string Signatures = "p,div,span,a,address";

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
        var headline = heading is null ? title : Line(heading);
        if (headline is not null)
            head.Add(new Block(SectionKind.Headline, headline));
        AddOutside(SectionKind.Standfirst, Standfirsts, element => PageHints.Says(element, "standfirst"));
        AddOutside(SectionKind.Byline, Signatures, Bylines.IsByline);
        head.AddRange(Blocks.Of(container, placed)
            .Where(block => block.Kind != SectionKind.Body || !string.Equals(block.Text, headline, StringComparison.Ordinal)));
        return head;

        // Standfirst and byline often stand between the headline and the element that holds the text.
        void AddOutside(SectionKind kind, string selector, Func<IElement, bool> fits)
        {
            if (container.QuerySelectorAll(selector).Any(fits))
                return;
            var found = body.QuerySelectorAll(selector)
                .FirstOrDefault(element => fits(element) && Line(element) is not null && IsOutside(element, container, placed));
            if (found is not null)
                head.Add(new Block(kind, Line(found)!));
        }
    }

    // The heading that the title repeats, else the first in the text, else the first of the page.
    private static IElement? Heading(IElement body, IElement container, string? title)
    {
        var headings = body.QuerySelectorAll("h1,[itemprop=headline]")
            .Where(heading => !PageHints.IsUnread(heading) && Line(heading) is not null)
            .Take(MostHeadings)
            .ToList();
        return headings.Find(heading => title is not null && title.Contains(Line(heading)!, StringComparison.OrdinalIgnoreCase))
            ?? headings.Find(container.Contains)
            ?? headings.FirstOrDefault();
    }

    private static bool IsOutside(IElement element, IElement container, HashSet<IElement> placed) =>
        !container.Contains(element) && !element.Contains(container)
        && !Ancestors(element).Any(ancestor => placed.Contains(ancestor) || PageHints.IsUnread(ancestor));

    private static IEnumerable<IElement> Ancestors(IElement element)
    {
        for (var ancestor = element; ancestor is not null; ancestor = ancestor.ParentElement)
            yield return ancestor;
    }

    private static string? Line(IElement element) => ShortText.Of(element, LongestLine);
}
