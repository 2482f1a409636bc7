using System.Collections.Immutable;

namespace Blotter.Evaluation.Cases;

/// <summary>How incidents are aligned when one side does not know a date or a place.</summary>
internal enum Alignment
{
    /// <summary>Dates must overlap and places lie within 40 km; what one side does not know agrees only with what the other does not know.</summary>
    Strict,

    /// <summary>What one side does not know contradicts nothing; but date or place must be known to both and agree.</summary>
    AllowingUnknown,
}

/// <summary>Finds which item of an output is which of the gold: greedily, the likest pair first, each item once.</summary>
internal static class ItemMatcher
{
    /// <summary>Pairs of indices into the two lists, in the order of the gold.</summary>
    public static ImmutableArray<(int Gold, int Found)> Pairs(ImmutableArray<Item> gold, ImmutableArray<Item> found, Alignment alignment)
    {
        var candidates =
            from g in Enumerable.Range(0, gold.Length)
            from f in Enumerable.Range(0, found.Length)
            where CanBeSame(gold[g], found[f], alignment)
            orderby Likeness(gold[g], found[f], alignment) descending, g, f
            select (Gold: g, Found: f);
        bool[] goldTaken = new bool[gold.Length], foundTaken = new bool[found.Length];
        var pairs = ImmutableArray.CreateBuilder<(int Gold, int Found)>();
        foreach (var pair in candidates.Where(pair => !goldTaken[pair.Gold] && !foundTaken[pair.Found]))
        {
            goldTaken[pair.Gold] = foundTaken[pair.Found] = true;
            pairs.Add(pair);
        }
        pairs.Sort();
        return pairs.ToImmutable();
    }

    /// <summary>Whether two spans overlap by half of the longer one.</summary>
    public static bool Match(TextSpan gold, TextSpan found) =>
        gold.Overlaps(found) && 2L * gold.OverlapLength(found) >= Math.Max(gold.Length, found.Length);

    /// <summary>The facet's answer of an item, or <c>null</c>.</summary>
    public static Answer? AnswerOf(Item item, CaseFacet facet) => item.Traits.FirstOrDefault(trait => trait.Facet == facet).Answer;

    /// <summary>The items of one of an item's lists; none when it has no such list.</summary>
    public static ImmutableArray<Item> ItemsOf(Item item, CaseFacet facet) =>
        item.Lists.FirstOrDefault(list => list.Facet == facet)?.Items ?? [];

    private static bool CanBeSame(Item gold, Item found, Alignment alignment) =>
        string.Equals(gold.Key, found.Key, StringComparison.Ordinal)
        && (gold.Spans.IsEmpty || gold.Spans.Any(g => found.Spans.Any(f => Match(g, f))))
        && (gold.Occasion is null || found.Occasion is null || Agree(gold.Occasion, found.Occasion, alignment));

    private static bool Agree(Occasion gold, Occasion found, Alignment alignment)
    {
        var days = gold.Days is { } a && found.Days is { } b ? a.Overlaps(b) : (bool?)null;
        var points = gold.Point is { } p && found.Point is { } q ? p.IsNear(q) : (bool?)null;
        var sameCountry = string.Equals(gold.Country, found.Country, StringComparison.Ordinal);
        var isSame = (days ?? (gold.Days is null && found.Days is null)) && (points ?? (gold.Point is null && found.Point is null && sameCountry));
        if (isSame || alignment == Alignment.Strict)
            return isSame;
        var otherCountry = gold.Country is not null && found.Country is not null && !sameCountry;
        return days != false && (points ?? !otherCountry) && (days ?? points) == true;
    }

    private static double Likeness(Item gold, Item found, Alignment alignment) =>
        gold.Traits.Count(trait => AnswerOf(found, trait.Facet) is { } answer && trait.Answer?.Accepts(answer) == true)
        + gold.Lists.Sum(list => Pairs(list.Items, ItemsOf(found, list.Facet), alignment).Length)
        + gold.Spans.SelectMany(g => found.Spans.Where(f => Match(g, f)).Select(f => (double)g.OverlapLength(f) / Math.Max(g.Length, f.Length))).Sum()
        + (string.Equals(gold.Label, found.Label, StringComparison.OrdinalIgnoreCase) ? 1 : 0);
}
