using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Roles;

namespace Blotter.Coding.Incidents;

/// <summary>
/// Tells the incidents of a report apart: of which types it tells, and which of the sentences that tell of one type tell of the same; each with whoever and whatever takes part.
/// </summary>
internal sealed class IncidentFinder(IncidentModels models, IncidentThresholds thresholds)
{
    // A sentence near a group that is no part of it speaks for it, but less.
    private const float Beside = 0.3f;

    private readonly IncidentGroups _groups = new(models, thresholds);
    private readonly ParticipantFinder _participants = new(thresholds);

    /// <summary>The incidents of a report, by type and then in text order.</summary>
    /// <param name="view">The report.</param>
    /// <param name="words">Chooses the words that stand for participants.</param>
    public ImmutableArray<FoundIncident> Find(ReportView view, ParticipantRoles words)
    {
        var groups = Likely([.. _groups.Of(view).Select(group => (group, models.Incident.Read(IncidentFeatures.Of(view, group).Distinct())[1]))]);
        if (groups.IsEmpty)
            return [];
        var own = groups.Select(_ => new List<Participant>()).ToArray();
        foreach (var participant in _participants.Find(view.Report, view.Roles, words))
            foreach (var at in Takes(view, participant, groups))
                own[at].Add(participant);
        return [.. groups.Select((pair, at) => Incident(view, pair.Group, pair.Probability, own[at]))];
    }

    private FoundIncident Incident(ReportView view, IncidentGroup group, float probability, List<Participant> participants)
    {
        var telling = Surest(view, group, participants);
        var stages = models.Stage.Read(StageFeatures.Of(view.Report.Sentences, group.Type, telling).Distinct());
        var stage = Enum.GetValues<Stage>().MaxBy(stage => stages[models.Stage.Labels.IndexOf(stage.ToString())]);
        return new FoundIncident(group.Type, stage, probability, telling, [.. participants]);
    }

    private ImmutableArray<(IncidentGroup Group, float Probability)> Likely(ImmutableArray<(IncidentGroup Group, float Probability)> all)
    {
        if (all.IsEmpty)
            return [];
        var best = all.MaxBy(pair => pair.Probability);
        return best.Probability < thresholds.Only ? [] : [.. all.Where(pair => pair == best || pair.Probability >= thresholds.Incident)];
    }

    private IEnumerable<int> Takes(ReportView view, Participant participant, ImmutableArray<(IncidentGroup Group, float Probability)> groups)
    {
        if (groups.Length == 1)
            return [0];
        var sentences = participant.Entity.Phrases.Select(phrase => phrase.Sentence.Index).Distinct().ToArray();
        var scores = groups.Select(group => sentences.Max(sentence => view.Clues.Events[sentence][(int)group.Group.Type] * Nearness(sentence, group.Group.Sentences))).ToArray();
        var least = scores.Max() * (participant.Role == Role.Organisation ? thresholds.ShareOfOrganisations : thresholds.Share);
        return Enumerable.Range(0, scores.Length).Where(at => scores[at] >= least);
    }

    private static float Nearness(int sentence, ImmutableArray<int> group)
    {
        var apart = group.Min(each => Math.Abs(each - sentence));
        return apart == 0 ? 1 : Beside / apart;
    }

    // The likeliest sentences, those with participants before others.
    private static ImmutableArray<int> Surest(ReportView view, IncidentGroup group, List<Participant> participants)
    {
        var with = participants.SelectMany(participant => participant.Entity.Phrases).Select(phrase => phrase.Sentence.Index).ToHashSet();
        var own = group.Sentences.ToDictionary(at => at, at => view.Clues.Events[at][(int)group.Type]);
        var most = own.Values.Max();
        return [.. group.Sentences.Where(at => own[at] >= Math.Max(IncidentGroups.LeastTelling, most / 2) || own[at] == most).OrderByDescending(at => own[at] + (with.Contains(at) ? 0.2f : 0)).ThenBy(at => at)];
    }
}
