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
        var found = Find(ViewBench.Model(("bias", "", "", 3), ("where.when", "other", "other", -9)), Sure);
        found.Select(incident => incident.Telling.Single()).ShouldBe([0, 2]);
        found.Select(incident => string.Join(' ', incident.Participants.Select(participant => participant.Entity.Phrases[0].HeadToken.Lower))).ShouldBe(["judge", "priest"]);
    }

    [Fact]
    public void Two_sentences_that_tell_of_one_incident_make_one()
    {
        var found = Find(Sure, Sure).ShouldHaveSingleItem();
        found.Telling.ShouldBe([0, 2]);
        found.Participants.Length.ShouldBe(2);
        (found.Type, found.Stage).ShouldBe((EventType.Attack, Stage.Accomplished));
        found.Probability.ShouldBeGreaterThan(0.9f);
    }

    [Fact]
    public void What_is_unlikely_to_be_an_incident_is_none() => Find(Sure, ViewBench.Model(("bias", "", "", -5))).ShouldBeEmpty();

    [Fact]
    public void A_report_without_sentences_has_no_incident() =>
        new IncidentFinder(Models(Sure, Sure), new IncidentThresholds()).Find(ViewBench.View("", []), ViewBench.Words()).ShouldBeEmpty();

    private static ImmutableArray<FoundIncident> Find(LinearModel same, LinearModel incident) =>
        new IncidentFinder(Models(same, incident), new IncidentThresholds()).Find(ViewBench.View(TwoAttacks, Telling, ("judge", Role.Victim), ("priest", Role.Victim)), ViewBench.Words());

    private static IncidentModels Models(LinearModel same, LinearModel incident) => new(Sure, Sure, same, incident, ViewBench.Stages());
}
