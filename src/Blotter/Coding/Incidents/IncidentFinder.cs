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
        var (incidents, surest) = Judge(view, words);
        if (incidents.IsEmpty)
            return [];
        var own = incidents.Select(_ => new List<Participant>()).ToArray();
        foreach (var (candidate, probability) in surest.Where(pair => pair.Candidate.Participant.Role != Role.Organisation && pair.Probability >= thresholds.Participant))
            foreach (var at in GroupShares.Of(candidate.Participant.Role, [.. incidents.Select(incident => candidate.Scores[incident.At])]))
                own[at].Add(candidate.Participant with { Probability = probability });
        foreach (var share in Shares(view, incidents, surest))
            if (models.Organisation.Read(share.Numbers) is var probability && probability >= thresholds.Organisation)
                own[share.Incident].Add(share.Organisation.Candidate.Participant with { Probability = probability });
        return [.. incidents.Select((incident, at) => Incident(view, incident, [.. own[at].OrderBy(participant => participant.Span.Start).ThenBy(participant => participant.Role)]))];
    }

    /// <summary>The organisations that may have done each of the incidents, which are in the order of <see cref="Find"/>.</summary>
    /// <param name="view">The report.</param>
    /// <param name="words">Chooses the words that stand for participants.</param>
    public ImmutableArray<OrganisationShare> Organisations(ReportView view, ParticipantRoles words)
    {
        var (incidents, surest) = Judge(view, words);
        return [.. Shares(view, incidents, surest)];
    }

    // The likely incidents, and each candidate in its surest role: nobody is both who did it and whom it was done to.
    private (ImmutableArray<LikelyIncident> Incidents, ImmutableArray<(ParticipantCandidate Candidate, float Probability)> Surest) Judge(ReportView view, ParticipantRoles words)
    {
        var groups = _groups.Of(view);
        if (groups.IsEmpty)
            return ([], []);
        ImmutableArray<(ParticipantCandidate Candidate, float Probability)> candidates =
            [.. ParticipantCandidates.Of(view, groups, words).Select(candidate => (candidate, models.Participant.Read(candidate.Numbers)))];
        return (Likely(view, groups, candidates), [.. candidates.GroupBy(pair => pair.Candidate.Entity).Select(roles => roles.MaxBy(pair => pair.Probability))]);
    }

    private static IEnumerable<OrganisationShare> Shares(ReportView view, ImmutableArray<LikelyIncident> incidents, ImmutableArray<(ParticipantCandidate Candidate, float Probability)> surest)
    {
        var organisations = surest.Where(pair => pair.Candidate.Participant.Role == Role.Organisation).OrderByDescending(pair => pair.Probability).ThenBy(pair => pair.Candidate.Entity)
            .Select(pair => new LikelyOrganisation(pair.Candidate, pair.Probability));
        return new OrganisationNumbers(view, incidents, [.. organisations]).All();
    }

    // The groups that are likely incidents.
    private ImmutableArray<LikelyIncident> Likely(ReportView view, ImmutableArray<IncidentGroup> groups, ImmutableArray<(ParticipantCandidate Candidate, float Probability)> candidates)
    {
        var numbers = new IncidentNumbers(view, groups, candidates);
        var judged = groups.Select((group, at) => new LikelyIncident(group, at, models.Incident.Read(numbers.Of(at)))).ToArray();
        var best = judged.MaxBy(incident => incident.Probability);
        return [.. judged.Where(incident => incident.Probability >= (incident == best ? thresholds.Only : thresholds.Incident))];
    }

    private FoundIncident Incident(ReportView view, LikelyIncident incident, ImmutableArray<Participant> participants)
    {
        var group = incident.Group;
        var telling = Surest(view, group, participants);
        var stages = models.Stage.Read(StageFeatures.Of(view.Report.Sentences, group.Type, telling).Distinct());
        var stage = Enum.GetValues<Stage>().MaxBy(stage => stages[models.Stage.Labels.IndexOf(stage.ToString())]);
        return new FoundIncident(group.Type, stage, incident.Probability, telling, participants);
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
