using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;

namespace Blotter.Tests.Coding.Incidents;

public sealed class ParticipantCandidatesTests
{
    private const string TwoAttacks = "Gunmen killed a judge and a guard in Lima yesterday. The mayor spoke of the judge. Another group bombed a bank in Cuzco.";

    // Where the number of likelier rivals stands among the numbers of a candidate.
    private const int Likelier = 6;

    private static readonly ReportView View = ViewBench.View(
        TwoAttacks, [(EventType.Attack, 0.9f), (EventType.None, 0), (EventType.Bombing, 0.8f)], ("judge", Role.Victim), ("guard", Role.Victim), ("bank", Role.Target), ("group", Role.Organisation));

    private static readonly ImmutableArray<IncidentGroup> Groups =
    [
        new(EventType.Attack, 0.9f, 0.8f, [0], 0, 1, 0),
        new(EventType.Bombing, 0.9f, 0.7f, [2], 0, 1, 0),
    ];

    private static readonly ImmutableArray<ParticipantCandidate> Candidates = ParticipantCandidates.Of(View, Groups, ViewBench.Words());

    [Fact]
    public void Candidates_are_listed_by_role() =>
        Candidates.Select(candidate => (candidate.Participant.Role, candidate.Participant.Words.Phrase.HeadToken.Lower))
            .ShouldBe([(Role.Organisation, "group"), (Role.Target, "bank"), (Role.Victim, "judge"), (Role.Victim, "guard")]);

    [Fact]
    public void Each_takes_part_in_what_its_sentences_tell_and_organisations_in_all() => Candidates.Select(candidate => string.Join(' ', candidate.Groups)).ShouldBe(["0 1", "1", "0", "0"]);

    [Fact]
    public void Numbers_are_as_many_as_the_model_asks_for_and_finite()
    {
        Candidates.ShouldAllBe(candidate => candidate.Numbers.Length == CoderModels.Shipped.Forest(ParticipantNumbers.ModelName).Width);
        Candidates.SelectMany(candidate => candidate.Numbers).ShouldAllBe(number => float.IsFinite(number));
    }

    [Fact]
    public void Rivals_are_counted()
    {
        new Rivals(3).With(0.5f).With(0.25f).ShouldBe(new Rivals(3, 2, 0.5f, 0.25f, 0.75f));
        Candidates.Where(candidate => candidate.Participant.Role == Role.Victim).Select(candidate => candidate.Numbers[Likelier]).ShouldBe([0, 1]);
        Candidates.Where(candidate => candidate.Participant.Role == Role.Victim).Select(candidate => candidate.Numbers[Likelier + 1]).ShouldBe([LogOdds.Of(0), LogOdds.Of(0.9f)]);
    }

    [Fact]
    public void Incidents_are_described_by_their_sentences_and_participants()
    {
        var judged = Candidates.Select(candidate => (candidate, 0.5f));
        var numbers = new IncidentNumbers(View, Groups, judged);
        var (attack, bombing) = (numbers.Of(0), numbers.Of(1));
        attack.Length.ShouldBe(CoderModels.Shipped.Forest(IncidentNumbers.ModelName).Width);
        attack.Concat(bombing).ShouldAllBe(number => float.IsFinite(number));
        (attack[(int)Role.Victim - 1], bombing[(int)Role.Victim - 1]).ShouldBe((0.5f, 0));
        (attack[(int)Role.Target - 1], bombing[(int)Role.Target - 1]).ShouldBe((0, 0.5f));
    }

    [Fact]
    public void A_sentence_beside_speaks_less_than_one_that_tells()
    {
        var shares = new GroupShares(View, [Groups[0], Groups[0] with { Sentences = [1] }, Groups[0] with { Sentences = [2] }, Groups[1]]);
        shares.Scores(Candidates[3].Participant).ShouldBe([0.9f, 0.9f * 0.3f, 0.9f * 0.15f, 0]);
    }

    [Fact]
    public void Somebody_takes_part_in_what_speaks_nearly_most_for_them() => GroupShares.Of(Role.Victim, [0.5f, 0.46f, 0.2f]).ShouldBe([0, 1]);
}
