using System.Collections.Immutable;

namespace Blotter.Evaluation.Attribution;

/// <summary>Adds up the figures of documents.</summary>
internal static class AttributionTables
{
    /// <summary>All attributions, and sources and cues among those matched.</summary>
    public static ScoreTable All(IReadOnlyCollection<AttributionMatches> documents)
    {
        var (gold, found, matched) = (documents.Sum(document => document.Gold.Count()), documents.Sum(document => document.Found), Sum(documents, (document, at) => document.IsMatched(at)));
        return new ScoreTable(
            "All attributions",
            [
                new ScoreRow("attributions", gold, found, matched),
                new ScoreRow("source head, of those matched", matched, matched, Sum(documents, (document, at) => document.HasSource(at))),
                new ScoreRow("cue head, of those matched", matched, matched, Sum(documents, (document, at) => document.HasCue(at))),
                new ScoreRow("with source and cue", gold, found, Sum(documents, (document, at) => document.HasSource(at) && document.HasCue(at))),
            ]);
    }

    /// <summary>Direct, mixed and indirect ones apart.</summary>
    public static ScoreTable ByWording(IReadOnlyCollection<AttributionMatches> documents)
    {
        ImmutableArray<ScoreRow> rows =
        [
            .. Enum.GetValues<Wording>().Select(wording => Row(
                documents, wording.ToString().ToLowerInvariant(), (document, at) => document.Wordings[at] == wording, (document, at) => document.FoundWordings[at] == wording)),
        ];
        return new ScoreTable("By wording", rows);
    }

    private static ScoreRow Row(IReadOnlyCollection<AttributionMatches> documents, string name, Func<AttributionMatches, int, bool> isGold, Func<AttributionMatches, int, bool> isFound)
    {
        var (gold, correct) = (Sum(documents, isGold), Sum(documents, (document, at) => isGold(document, at) && document.IsMatched(at)));
        var found = documents.Sum(document => Enumerable.Range(0, document.Found).Count(at => isFound(document, at)));
        return new ScoreRow(name, gold, found, correct);
    }

    private static int Sum(IReadOnlyCollection<AttributionMatches> documents, Func<AttributionMatches, int, bool> counts) =>
        documents.Sum(document => document.Gold.Count(at => counts(document, at)));
}
