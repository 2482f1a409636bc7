using System.Collections.Immutable;

namespace Blotter.Coding.Incidents;

/// <summary>Sentences that may tell of one incident.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Relevance">How likely the report tells of any incident.</param>
/// <param name="OfType">How likely the report tells of one of the type.</param>
/// <param name="Sentences">The sentences, ascending.</param>
/// <param name="Index">Its number among the groups of the type, from 0, in text order.</param>
/// <param name="Count">How many groups of the type there are.</param>
/// <param name="Likeness">How likely it is one with another group of the type, with the likest; 0 where it is the only one.</param>
internal sealed record IncidentGroup(EventType Type, float Relevance, float OfType, ImmutableArray<int> Sentences, int Index, int Count, float Likeness);

/// <summary>Lists what may be the incidents of a report: for each type that it may tell of, the sentences that tell of it, those of one incident together.</summary>
internal sealed class IncidentGroups(GroupModels models, IncidentThresholds thresholds)
{
    /// <summary>What tells of an attack less likely than this is left out of account.</summary>
    public const float LeastTelling = 0.1f;

    private const float LeastShare = 0.3f;

    // Each two are compared; no report tells of more incidents of a type than this, lists of them do.
    private const int MostTelling = 120;

    /// <summary>The groups by type, those of a type in text order.</summary>
    public ImmutableArray<IncidentGroup> Of(ReportView view)
    {
        var relevance = models.Report.Read(RelevanceFeatures.Of(view).Distinct())[1];
        var groups = ImmutableArray.CreateBuilder<IncidentGroup>();
        foreach (var type in TypeFeatures.Candidates(view))
        {
            var likely = models.Type.Read(TypeFeatures.Of(view, type, relevance).Distinct())[1];
            if (likely >= thresholds.Type)
                groups.AddRange(OfType(view, type, relevance, likely));
        }
        return groups.ToImmutable();
    }

    /// <summary>The sentences that tell of a type, ascending; of very many the surest.</summary>
    public static ImmutableArray<int> Telling(ReportView view, EventType type)
    {
        var most = view.Clues.Events.Max(sentence => sentence[(int)type]);
        var telling = Enumerable.Range(0, view.Clues.Events.Length).Where(at => view.Clues.Events[at][(int)type] is var own && (own == most || own >= Math.Max(LeastTelling, most * LeastShare))).ToImmutableArray();
        return telling.Length <= MostTelling ? telling : [.. telling.OrderByDescending(at => view.Clues.Events[at][(int)type]).ThenBy(at => at).Take(MostTelling).Order()];
    }

    private IEnumerable<IncidentGroup> OfType(ReportView view, EventType type, float relevance, float likely)
    {
        var telling = Telling(view, type);
        var features = new PairFeatures(view, type, telling);
        var pairs = new SentencePairs((first, second) => models.Same.Read(features.Of(first, second).Distinct())[1]);
        var groups = pairs.Group(telling, thresholds.Same);
        return groups.Select((sentences, at) => new IncidentGroup(
            type, relevance, likely, sentences, at, groups.Length, groups.Where(other => other != sentences).Select(other => pairs.Mean(sentences, other)).DefaultIfEmpty(0).Max()));
    }
}
