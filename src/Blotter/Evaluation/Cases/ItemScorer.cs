using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blotter.Evaluation.Cases;

/// <summary>Compares an output's items with the gold's, facet by facet.</summary>
/// <remarks>
/// A facet of an incident that was not found counts as missed and one of an incident that the gold does not know counts as spurious, so
/// that no facet looks better than the incidents found allow. Only the item itself is then noted as a mismatch.
/// </remarks>
internal sealed class ItemScorer
{
    private static readonly FrozenDictionary<CaseFacet, Whole> Wholes = new Dictionary<CaseFacet, Whole>
    {
        [CaseFacet.Sources] = new(CaseFacet.SourcesWithKindAndVia, [CaseFacet.SourceKind, CaseFacet.SourceVia]),
        [CaseFacet.Claims] = new(CaseFacet.ClaimsWithSourceAndStance, [CaseFacet.ClaimSource, CaseFacet.ClaimStance]),
    }.ToFrozenDictionary();

    private readonly ScoreSheet _sheet;
    private readonly Alignment _alignment;

    // What the gold of this case gives somewhere: a facet that it always leaves out is not scored on a spurious item either.
    private readonly HashSet<CaseFacet> _given = [];
    private readonly HashSet<CaseFacet> _populated = [];

    private ItemScorer(ScoreSheet sheet, Alignment alignment)
    {
        _sheet = sheet;
        _alignment = alignment;
    }

    /// <summary>Scores an output against the gold of the same report.</summary>
    public static void Score(Item gold, Item found, Alignment alignment, ScoreSheet sheet)
    {
        var scorer = new ItemScorer(sheet, alignment);
        scorer.Survey(gold);
        scorer.Compare(gold, found);
    }

    private void Survey(Item gold)
    {
        foreach (var trait in gold.Traits)
            _given.Add(trait.Facet);
        foreach (var list in gold.Lists)
        {
            _given.Add(list.Facet);
            if (!list.Items.IsEmpty)
                _populated.Add(list.Facet);
            foreach (var item in list.Items)
                Survey(item);
        }
    }

    private void Compare(Item gold, Item found)
    {
        foreach (var trait in gold.Traits)
            _sheet.Answer(trait.Facet, gold.Label, trait.Answer, ItemMatcher.AnswerOf(found, trait.Facet));
        foreach (var list in gold.Lists)
            CompareLists(list, ItemMatcher.ItemsOf(found, list.Facet), gold.Label);
    }

    private void CompareLists(ItemList gold, ImmutableArray<Item> found, string owner)
    {
        var pairs = ItemMatcher.Pairs(gold.Items, found, _alignment);
        _sheet.Count(gold.Facet, gold.Items.Length, found.Length, pairs.Length);
        CountWhole(gold, found, pairs);
        foreach (var (g, f) in pairs)
            Compare(gold.Items[g], found[f]);
        foreach (var missed in gold.Items.Where((_, index) => !pairs.Any(pair => pair.Gold == index)))
        {
            _sheet.Note(gold.Facet, owner, missed.Label, found: null);
            CountAlone(missed, gold: 1);
        }
        foreach (var spurious in found.Where((_, index) => !pairs.Any(pair => pair.Found == index)))
        {
            _sheet.Note(gold.Facet, owner, expected: null, spurious.Label);
            CountAlone(InScope(spurious, gold.Facet), gold: 0);
        }
    }

    private void CountWhole(ItemList gold, ImmutableArray<Item> found, ImmutableArray<(int Gold, int Found)> pairs)
    {
        if (!Wholes.TryGetValue(gold.Facet, out var whole))
            return;
        var correct = pairs.Count(pair => whole.Parts.All(part => Right(gold.Items[pair.Gold], found[pair.Found], part)));
        _sheet.Count(whole.Row, gold.Items.Length, found.Length, correct);
    }

    private static bool Right(Item gold, Item found, CaseFacet part)
    {
        if (!gold.Traits.Any(trait => trait.Facet == part))
            return true;
        var (wanted, given) = (ItemMatcher.AnswerOf(gold, part), ItemMatcher.AnswerOf(found, part));
        return wanted is null ? given is null : given is not null && wanted.Accepts(given);
    }

    // An item that only one side has: everything it says counts on that side.
    private void CountAlone(Item item, int gold)
    {
        foreach (var trait in item.Traits.Where(trait => trait.Answer is not null))
            _sheet.Count(trait.Facet, gold, 1 - gold, correct: 0);
        foreach (var list in item.Lists)
        {
            var count = list.Items.Length;
            _sheet.Count(list.Facet, gold * count, (1 - gold) * count, correct: 0);
            if (Wholes.TryGetValue(list.Facet, out var whole))
                _sheet.Count(whole.Row, gold * count, (1 - gold) * count, correct: 0);
            foreach (var inner in list.Items)
                CountAlone(gold == 1 ? inner : InScope(inner, list.Facet), gold);
        }
    }

    private Item InScope(Item spurious, CaseFacet list) => !_populated.Contains(list)
        ? spurious
        : spurious with
        {
            Traits = [.. spurious.Traits.Where(trait => _given.Contains(trait.Facet))],
            Lists = [.. spurious.Lists.Where(inner => _given.Contains(inner.Facet))],
        };

    // A row that counts an item only when all these parts are right as well.
    private sealed record Whole(CaseFacet Row, ImmutableArray<CaseFacet> Parts);
}
