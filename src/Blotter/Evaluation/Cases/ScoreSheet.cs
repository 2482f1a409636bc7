using System.Collections.Immutable;

namespace Blotter.Evaluation.Cases;

/// <summary>The counts and mismatches of one case.</summary>
internal sealed class ScoreSheet(string caseId)
{
    private readonly Dictionary<CaseFacet, Counts> _counts = [];
    private readonly List<Mismatch> _mismatches = [];

    /// <summary>Wrong, missed and spurious answers, in the order of scoring.</summary>
    public ImmutableArray<Mismatch> Mismatches => [.. _mismatches];

    /// <summary>Adds counts; a facet that was looked at has a row even if nothing was wanted or given.</summary>
    public void Count(CaseFacet facet, int gold, int found, int correct)
    {
        var before = _counts.GetValueOrDefault(facet);
        _counts[facet] = new Counts(before.Gold + gold, before.Found + found, before.Correct + correct);
    }

    /// <summary>Scores one answer against the gold's; two nulls agree and are not counted.</summary>
    public void Answer(CaseFacet facet, string item, Answer? gold, Answer? found)
    {
        var right = gold is not null && found is not null && gold.Accepts(found);
        Count(facet, gold is null ? 0 : 1, found is null ? 0 : 1, right ? 1 : 0);
        if (!right && (gold ?? found) is not null)
            Note(facet, item, gold?.Shown, found?.Shown);
    }

    /// <summary>Notes a mismatch without counting it.</summary>
    public void Note(CaseFacet facet, string item, string? expected, string? found) =>
        _mismatches.Add(new Mismatch(caseId, item, CaseFacetName.Of(facet), expected, found));

    /// <summary>The sum of some sheets, one row a facet that any of them looked at.</summary>
    public static ScoreTable Sum(string title, IReadOnlyCollection<ScoreSheet> sheets)
    {
        var rows = sheets.SelectMany(sheet => sheet._counts).GroupBy(count => count.Key).OrderBy(facet => facet.Key)
            .Select(facet => new ScoreRow(
                CaseFacetName.Of(facet.Key), facet.Sum(c => c.Value.Gold), facet.Sum(c => c.Value.Found), facet.Sum(c => c.Value.Correct)));
        return new ScoreTable(title, [.. rows]);
    }

    private readonly record struct Counts(int Gold, int Found, int Correct);
}
