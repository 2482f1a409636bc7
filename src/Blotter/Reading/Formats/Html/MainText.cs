using AngleSharp.Dom;

namespace Blotter.Reading.Formats.Html;

/// <summary>
/// Chooses the element that holds a report's text: the one marked as such (<c>itemprop=articleBody</c>, <c>article</c>, <c>main</c>, in that
/// order) when it holds at least half of the page's prose, else the one with the highest density of text.
/// </summary>
/// <remarks>
/// Prose is the text of paragraphs outside links. Density follows the Readability experiment of Arc90 (2009) as described in its source: each
/// paragraph of 25 units or more gives one point, one for each comma and one for each 100 units up to three; its parent gets them whole, its
/// grandparent half, further ancestors a third of that for each step; an element's points are then weighed by the share of its text that lies outside
/// links.
/// Of several marked elements that hold half only together (the entries of a live page), their common ancestor is taken.
/// </remarks>
internal sealed class MainText
{
    private const int ShortestParagraph = 25;
    private const int ScoredAncestors = 5;
    private static readonly string[] Marked = ["[itemprop~=articleBody]", "article", "main,[role=main]"];

    private readonly IElement _body;
    private readonly Dictionary<IElement, Weight> _weights = [];
    private readonly HashSet<IElement> _beside = [];
    private readonly HashSet<IElement> _withPost = [];

    private MainText(IElement body) => _body = body;

    /// <summary>The element that holds the report's text, and those inside it that are beside the report.</summary>
    public static (IElement Container, IReadOnlySet<IElement> Beside) Choose(IElement body)
    {
        var choice = new MainText(body);
        choice.Weigh(body, isLinked: false);
        choice.MarkBeside(body, choice.Prose(body));
        choice._weights.Clear();
        choice.Weigh(body, isLinked: false);
        return (choice.FindMarked() ?? choice.FindDensest() ?? body, choice._beside);
    }

    // Nested at most as deep as MarkupLimiter lets it.
    private Weight Weigh(IElement element, bool isLinked)
    {
        if (PageHints.IsUnread(element) || _beside.Contains(element))
            return default;
        var weight = default(Weight);
        isLinked |= element.LocalName is "a";
        var holdsPost = PageHints.Says(element, "post");
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
                weight += Weight.Of(text.Data, isLinked);
            else if (child is IElement inner)
                (weight, holdsPost) = (weight + Weigh(inner, isLinked), holdsPost || _withPost.Contains(inner));
        }
        _weights[element] = weight;
        if (holdsPost)
            _withPost.Add(element);
        return weight;
    }

    // Some systems wrap the whole page in one form. "has-sidebar" on the element that holds the report must not remove the
    // report, nor "social" an embedded post.
    private void MarkBeside(IElement element, int whole)
    {
        foreach (var child in element.ChildNodes.OfType<IElement>())
        {
            if (PageHints.IsUnread(child) || !_weights.TryGetValue(child, out var weight))
                continue;
            if (weight.Prose * 2 < whole && (child.LocalName is "form" || PageHints.IsBeside(child)) && !_withPost.Contains(child))
                _beside.Add(child);
            else
                MarkBeside(child, whole);
        }
    }

    private int Prose(IElement element) => _weights.GetValueOrDefault(element).Prose;

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
            if (CommonAncestor(marked) is { } common)
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
            var weight = _weights[paragraph];
            var score = 1 + weight.Commas + Math.Min(weight.Prose / 100, 3);
            var (ancestor, share) = (paragraph.ParentElement, 1.0);
            for (var level = 0; ancestor is not null && level < ScoredAncestors; level++, ancestor = ancestor.ParentElement)
            {
                points[ancestor] = points.GetValueOrDefault(ancestor) + (score * share);
                share = level == 0 ? 0.5 : share / 3;
            }
        }
        return points.Keys.Where(element => Prose(element) > 0)
            .OrderByDescending(element => points[element] * _weights[element].Density)
            .FirstOrDefault();
    }

    // A div counts as a paragraph when it holds text and no blocks of its own.
    private bool IsParagraph(IElement element) =>
        Prose(element) >= ShortestParagraph
        && (element.LocalName is not "div" || element.ChildNodes.OfType<IElement>().All(child => !Blocks.IsBlock(child)));

    /// <summary>What an element's text weighs.</summary>
    /// <param name="Prose">UTF-16 units outside links.</param>
    /// <param name="Linked">UTF-16 units inside links.</param>
    /// <param name="Commas">Commas outside links.</param>
    private readonly record struct Weight(int Prose, int Linked, int Commas)
    {
        public double Density => (double)Prose / Math.Max(1, Prose + Linked);

        public static Weight operator +(Weight left, Weight right) =>
            new(left.Prose + right.Prose, left.Linked + right.Linked, left.Commas + right.Commas);

        public static Weight Of(string text, bool isLinked)
        {
            if (string.IsNullOrWhiteSpace(text))
                return default;
            return isLinked ? new Weight(0, text.Length, 0) : new Weight(text.Length, 0, text.AsSpan().Count(','));
        }
    }
}
