using AngleSharp.Dom;

namespace Blotter.Reading.Formats.Html;

/// <summary>
/// Chooses the element that holds a report's text: the one marked as such (<c>itemprop=articleBody</c>, <c>article</c>, <c>main</c>, in that order) when it
/// holds at least half of the page's prose, else the one with the highest density of text.
/// </summary>
/// <remarks>
/// Prose is the text of paragraphs outside links. Density follows the Readability experiment of Arc90 (2009) as described in its source: each paragraph
/// of 25 units or more gives one point, one for each comma and one for each 100 units up to three; its parent gets them whole, its grandparent half,
/// further ancestors a third of that for each step; an element's points are then weighed by the share of its text that lies outside links.
/// Of several marked elements that hold half only together (the entries of a live page), their common ancestor is taken.
/// </remarks>
internal sealed class MainText
{
    private const int ShortestParagraph = 25;
    private const int ScoredAncestors = 5;
    private static readonly string[] Marked = ["[itemprop~=articleBody]", "article", "main,[role=main]"];

    private readonly IElement _body;
    private readonly Dictionary<IElement, int> _prose = [];
    private readonly HashSet<IElement> _beside = [];
    private readonly HashSet<IElement> _withPost = [];

    private MainText(IElement body) => _body = body;

    /// <summary>The element that holds the report's text, and those inside it that are beside the report.</summary>
    public static (IElement Container, IReadOnlySet<IElement> Beside) Choose(IElement body)
    {
        var choice = new MainText(body);
        choice.Weigh(body, linked: false);
        choice.MarkBeside(body, choice.Prose(body));
        choice._prose.Clear();
        choice.Weigh(body, linked: false);
        return (choice.FindMarked() ?? choice.FindDensest() ?? body, choice._beside);
    }

    // Text outside links, in UTF-16 units, of each element and all in it; nested at most as deep as MarkupLimiter lets it.
    private int Weigh(IElement element, bool linked)
    {
        if (PageHints.IsUnread(element) || _beside.Contains(element))
            return 0;
        var isLinked = linked || element.LocalName is "a";
        var weight = 0;
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text && !isLinked && !string.IsNullOrWhiteSpace(text.Data))
                weight += text.Length;
            else if (child is IElement inner)
                weight += Weigh(inner, isLinked);
        }
        _prose[element] = weight;
        if (PageHints.Says(element, "post") || element.Children.Any(_withPost.Contains))
            _withPost.Add(element);
        return weight;
    }

    // "has-sidebar" on the element that holds the report must not remove the report, nor "social" an embedded post.
    private void MarkBeside(IElement element, int whole)
    {
        foreach (var child in element.Children)
        {
            if (PageHints.IsUnread(child) || !_prose.TryGetValue(child, out var prose))
                continue;
            if (prose * 2 < whole && PageHints.IsBeside(child) && !_withPost.Contains(child))
                _beside.Add(child);
            else
                MarkBeside(child, whole);
        }
    }

    private int Prose(IElement element) => _prose.GetValueOrDefault(element);

    private IElement? FindMarked()
    {
        foreach (var selector in Marked)
        {
            var marked = _body.QuerySelectorAll(selector).Where(element => Prose(element) > 0).ToList();
            if (marked.Count == 0)
                continue;
            var best = marked.MaxBy(Prose)!;
            if (Prose(best) * 2 >= Prose(_body))
                return best;
            if (CommonAncestor(marked) is { } common && common != _body)
                return common;
        }
        return null;
    }

    private IElement? CommonAncestor(List<IElement> marked)
    {
        if (marked.Sum(element => (long)Prose(element)) * 2 < Prose(_body))
            return null;
        var common = marked[0];
        foreach (var element in marked.Skip(1))
        {
            while (!common.Contains(element))
                common = common.ParentElement!;
        }
        return common;
    }

    private IElement? FindDensest()
    {
        var points = new Dictionary<IElement, double>();
        foreach (var paragraph in _body.QuerySelectorAll("p,pre,td,blockquote,div").Where(IsParagraph))
        {
            var text = paragraph.TextContent;
            var score = 1 + text.Count(unit => unit == ',') + Math.Min(text.Length / 100, 3);
            var (ancestor, share) = (paragraph.ParentElement, 1.0);
            for (var level = 0; ancestor is not null && level < ScoredAncestors; level++, ancestor = ancestor.ParentElement)
            {
                points[ancestor] = points.GetValueOrDefault(ancestor) + (score * share);
                share = level == 0 ? 0.5 : share / 3;
            }
        }
        return points.Keys.Where(element => Prose(element) > 0).OrderByDescending(element => points[element] * Density(element)).FirstOrDefault();
    }

    private double Density(IElement element) => (double)Prose(element) / Math.Max(1, element.TextContent.Length);

    // A div counts as a paragraph when it holds text and no blocks of its own.
    private bool IsParagraph(IElement element) =>
        Prose(element) >= ShortestParagraph && (element.LocalName is not "div" || element.Children.All(child => !Blocks.IsBlock(child)));
}
