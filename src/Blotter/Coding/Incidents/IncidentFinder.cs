using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Roles;

namespace Blotter.Coding.Incidents;

/// <summary>
/// Tells the incidents of a report apart: of which types it tells, and which of the sentences that tell of one type tell of the same; then who and what takes part, and which of them count.
/// </summary>
internal sealed class IncidentFinder(IncidentModels models, IncidentThresholds thresholds)
{
    private readonly IncidentGroups _groups = new(models.Groups, thresholds);

    /// <summary>The incidents of a report, by type and then in text order.</summary>
    /// <param name="view">The report.</param>
    /// <param name="words">Chooses the words that stand for participants.</param>
    public ImmutableArray<FoundIncident> Find(ReportView view, ParticipantRoles words)
    {
        var groups = _groups.Of(view);
        if (groups.IsEmpty)
            return [];
        ImmutableArray<(ParticipantCandidate Candidate, float Probability)> candidates =
            [.. ParticipantCandidates.Of(view, groups, words).Select(candidate => (candidate, models.Participant.Read(candidate.Numbers)))];
        var likely = Likely(view, groups, candidates);
        if (likely.IsEmpty)
            return [];
        var own = likely.Select(_ => new List<Participant>()).ToArray();
        // Nobody is both who did it and whom it was done to.
        var surest = candidates.GroupBy(pair => pair.Candidate.Entity).Select(roles => roles.MaxBy(pair => pair.Probability));
        foreach (var (candidate, probability) in surest.Where(pair => pair.Probability >= thresholds.Participant))
            foreach (var at in GroupShares.Of(candidate.Participant.Role, [.. likely.Select(group => candidate.Scores[group.At])]))
                own[at].Add(candidate.Participant with { Probability = probability });
        return [.. likely.Select((group, at) => Incident(view, groups[group.At], group.Probability, [.. own[at].OrderBy(participant => participant.Span.Start).ThenBy(participant => participant.Role)]))];
    }

    // The groups that are likely incidents.
    private ImmutableArray<(int At, float Probability)> Likely(ReportView view, ImmutableArray<IncidentGroup> groups, ImmutableArray<(ParticipantCandidate Candidate, float Probability)> candidates)
    {
        var numbers = new IncidentNumbers(view, groups, candidates);
        var judged = groups.Select((_, at) => (At: at, Probability: models.Incident.Read(numbers.Of(at)))).ToArray();
        var best = judged.MaxBy(group => group.Probability);
        return [.. judged.Where(group => group.Probability >= (group == best ? thresholds.Only : thresholds.Incident))];
    }

    private FoundIncident Incident(ReportView view, IncidentGroup group, float probability, ImmutableArray<Participant> participants)
    {
        var telling = Surest(view, group, participants);
        var stages = models.Stage.Read(StageFeatures.Of(view.Report.Sentences, group.Type, telling).Distinct());
        var stage = Enum.GetValues<Stage>().MaxBy(stage => stages[models.Stage.Labels.IndexOf(stage.ToString())]);
        return new FoundIncident(group.Type, stage, probability, telling, participants);
    }

    // The likeliest sentences, those with participants before others.
    private static ImmutableArray<int> Surest(ReportView view, IncidentGroup group, ImmutableArray<Participant> participants)
    {
        var with = participants.SelectMany(participant => participant.Entity.Phrases).Select(phrase => phrase.Sentence.Index).ToHashSet();
        var own = group.Sentences.ToDictionary(at => at, at => view.Clues.Events[at][(int)group.Type]);
        var most = own.Values.Max();
        return [.. group.Sentences.Where(at => own[at] >= Math.Max(IncidentGroups.LeastTelling, most / 2) || own[at] == most).OrderByDescending(at => own[at] + (with.Contains(at) ? 0.2f : 0)).ThenBy(at => at)];
    }
}
