using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;

namespace Blotter.Training.Coding;

/// <summary>
/// Learns the forests that judge candidates for participants and for incidents, in folds: candidates are made by models that did not learn from their report, and incidents are judged with
/// participants whose forest did not either.
/// </summary>
internal sealed class ForestTraining
{
    // A participant in the right role by other words gets partial credit, a half at most, from the scorer of 1992, and none from those since. Chosen between, not tuned.
    private const float OtherWords = 0.4f;

    private const ulong Seed = 7;

    private static readonly ForestLearner Participants = new();
    private static readonly ForestLearner Incidents = new() { Trees = 160, Depth = 3 };

    private readonly ImmutableArray<ForestExample[]> _participants;
    private readonly ImmutableArray<ForestExample[]> _incidents;
    private readonly ImmutableArray<(Forest Participant, Forest Incident)> _crossed;

    /// <summary>Judges the reports, the one at index i by the models without its fold.</summary>
    public ForestTraining(ImmutableArray<IncidentCase> cases, ImmutableArray<GroupModels> groups)
    {
        ImmutableArray<CandidateCase> candidates = [.. cases.Index().AsParallel().AsOrdered().Select(each => CandidateCase.Of(each.Item, groups[Folds.Of(each.Index)]))];
        _participants = [.. candidates.Select(each => each.Candidates.Zip(each.Labels, Examples).SelectMany(examples => examples).ToArray())];
        var crossed = Folds.Each(Participant);
        _incidents = [.. candidates.Select((each, at) => each.Incidents(crossed[Folds.Of(at)]).ToArray())];
        _crossed = [.. crossed.Zip(Folds.Each(Incident))];
    }

    /// <summary>The forests that judge participants and incidents, learned from all reports but those of a fold.</summary>
    public (Forest Participant, Forest Incident) Without(int fold) => fold == Folds.None ? (Participant(fold), Incident(fold)) : _crossed[fold];

    /// <summary>For each group of sentences how likely it is said to be an incident by a forest that did not learn from it, and whether it is one.</summary>
    public IEnumerable<(float Said, bool IsRight)> Judged() =>
        _incidents.SelectMany((examples, at) => examples.Select(example => (_crossed[Folds.Of(at)].Incident.Read(example.Numbers), example.IsRight)));

    private Forest Participant(int without) => Participants.Learn(ParticipantNumbers.ModelName, Folds.Outside(_participants, without).SelectMany(examples => examples), Seed);

    private Forest Incident(int without) => Incidents.Learn(IncidentNumbers.ModelName, Folds.Outside(_incidents, without).SelectMany(examples => examples), Seed);

    private static IEnumerable<ForestExample> Examples(ParticipantCandidate candidate, CandidateLabel label)
    {
        var share = label == CandidateLabel.OtherWords ? OtherWords : 0;
        if (share > 0)
            yield return new ForestExample(candidate.Numbers, IsRight: true, share);
        yield return new ForestExample(candidate.Numbers, label == CandidateLabel.Right, 1 - share);
    }
}
