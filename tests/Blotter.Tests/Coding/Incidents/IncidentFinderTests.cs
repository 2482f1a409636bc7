using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;

namespace Blotter.Tests.Coding.Incidents;

public sealed class IncidentFinderTests
{
    private const string TwoAttacks = "Gunmen killed a judge in Lima yesterday. The mayor spoke. Another group killed a priest in Cuzco on 8 January.";

    private static readonly ImmutableArray<(EventType Type, float Probability)> Telling = [(EventType.Attack, 0.9f), (EventType.None, 0), (EventType.Attack, 0.8f)];

    private static readonly LinearModel Sure = ViewBench.Model(("bias", "", "", 5));

    [Fact]
    public void Two_sentences_that_tell_of_different_incidents_make_two()
    {
        var found = Find(ViewBench.Model(("bias", "", "", 3), ("where.when", "other", "other", -9)));
        found.Select(incident => incident.Telling.Single()).ShouldBe([0, 2]);
        found.Select(incident => string.Join(' ', incident.Participants.Select(participant => participant.Entity.Phrases[0].HeadToken.Lower))).ShouldBe(["judge", "priest"]);
    }

    [Fact]
    public void Two_sentences_that_tell_of_one_incident_make_one()
    {
        var found = Find(Sure).ShouldHaveSingleItem();
        found.Telling.ShouldBe([0, 2]);
        found.Participants.Length.ShouldBe(2);
        (found.Type, found.Stage).ShouldBe((EventType.Attack, Stage.Accomplished));
        found.Probability.ShouldBe(LogOdds.Probability(5));
        found.Participants.ShouldAllBe(participant => participant.Probability == LogOdds.Probability(4));
    }

    [Fact]
    public void What_is_unlikely_to_be_an_incident_is_none() => Find(Sure, incident: -5).ShouldBeEmpty();

    [Fact]
    public void The_likeliest_of_a_report_need_not_be_as_likely()
    {
        var thresholds = new IncidentThresholds();
        var between = LogOdds.Of((thresholds.Only + thresholds.Incident) / 2);
        Find(ViewBench.Model(("bias", "", "", 3), ("where.when", "other", "other", -9)), incident: between).ShouldHaveSingleItem();
    }

    [Fact]
    public void Who_is_unlikely_to_take_part_does_not() => Find(Sure, participant: -5).ShouldHaveSingleItem().Participants.ShouldBeEmpty();

    [Fact]
    public void Nobody_takes_part_in_two_roles()
    {
        var view = ViewBench.View(TwoAttacks, Telling, ("judge", Role.Victim), ("judge", Role.Individual), ("priest", Role.Victim));
        var found = new IncidentFinder(Models(Sure, 4, 5), new IncidentThresholds()).Find(view, ViewBench.Words()).ShouldHaveSingleItem();
        found.Participants.Select(participant => participant.Entity).Distinct().Count().ShouldBe(found.Participants.Length);
        found.Participants.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(4, 2)]
    [InlineData(-4, 0)]
    public void An_organisation_takes_part_in_the_incidents_that_it_likely_did(float odds, int incidents)
    {
        var apart = ViewBench.Model(("bias", "", "", 3), ("where.when", "other", "other", -9));
        var view = ViewBench.View(TwoAttacks, Telling, ("judge", Role.Victim), ("group", Role.Organisation), ("priest", Role.Victim));
        var found = new IncidentFinder(Models(apart, 4, 5, odds), new IncidentThresholds()).Find(view, ViewBench.Words());
        found.Count(incident => incident.Participants.Any(participant => participant.Role == Role.Organisation)).ShouldBe(incidents);
    }

    [Fact]
    public void Organisations_are_seen_beside_each_incident()
    {
        var view = ViewBench.View(TwoAttacks, Telling, ("group", Role.Organisation));
        var shares = new IncidentFinder(Models(ViewBench.Model(("bias", "", "", 3), ("where.when", "other", "other", -9)), 4, 5), new IncidentThresholds()).Organisations(view, ViewBench.Words());
        shares.Select(share => share.Incident).ShouldBe([0, 1]);
        shares.ShouldAllBe(share => share.Numbers.Length == OrganisationNumbers.Width && share.Numbers[0] == LogOdds.Of(LogOdds.Probability(4)));
    }

    [Fact]
    public void A_report_without_sentences_has_no_incident() =>
        new IncidentFinder(Models(Sure, 4, 5), new IncidentThresholds()).Find(ViewBench.View("", []), ViewBench.Words()).ShouldBeEmpty();

    private static ImmutableArray<FoundIncident> Find(LinearModel same, float participant = 4, float incident = 5) =>
        new IncidentFinder(Models(same, participant, incident), new IncidentThresholds()).Find(ViewBench.View(TwoAttacks, Telling, ("judge", Role.Victim), ("priest", Role.Victim)), ViewBench.Words());

    private static IncidentModels Models(LinearModel same, float participant, float incident, float organisation = 4) => new(
        new GroupModels(Sure, Sure, same), new Forest("participant", CoderModels.Shipped.Forest("participant").Width, participant, [], []),
        new Forest("incident", CoderModels.Shipped.Forest("incident").Width, incident, [], []), new Forest("organisation", OrganisationNumbers.Width, organisation, [], []), ViewBench.Stages());
}
