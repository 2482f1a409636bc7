using System.Collections.Immutable;
using Blotter.Coding.Fills;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;
using Blotter.Coding.Views.Muc4;
using Blotter.Tests.Coding.Incidents;

namespace Blotter.Tests.Coding.Views.Muc4;

public sealed class Muc4TemplateBuilderTests
{
    private const string Text =
        "A bomb destroyed a bank in Lima yesterday and killed Mayor Ada Lark and two farmers. Guerrillas of the Red Lantern Front claimed responsibility for the attack on the \"Gull\" bank.";

    private static readonly Muc4TemplateBuilder Builder = new(new FillReader(CoderModels.Shipped), CoderModels.Shipped);

    private static readonly AnnotatedReport Report = IncidentBench.Report(Text);

    [Fact]
    public void Without_incidents_there_is_the_one_template_that_says_so()
    {
        var template = Build(Report, []).ShouldHaveSingleItem();
        (template.MessageId, template.IsNone).ShouldBe(("d-1", true));
        Muc4Slots.OfIncident.ShouldAllBe(slot => template[slot].IsEmpty);
    }

    [Fact]
    public void Incidents_are_counted_from_1() =>
        Build(Report, [IncidentBench.Incident(EventType.Bombing), IncidentBench.Incident(EventType.Kidnapping)]).Select(template => (template.MessageId, template.Number))
            .ShouldBe([("d-1", "1"), ("d-1", "2")]);

    [Theory]
    [InlineData(nameof(EventType.Attack), "ATTACK")]
    [InlineData(nameof(EventType.Bombing), "BOMBING")]
    [InlineData(nameof(EventType.Kidnapping), "KIDNAPPING")]
    [InlineData(nameof(EventType.Arson), "ARSON")]
    [InlineData(nameof(EventType.Robbery), "ROBBERY")]
    [InlineData(nameof(EventType.Hijacking), "HIJACKING")]
    public void The_type_is_one_of_the_task_s(string type, string fill) => Written(IncidentBench.Incident(Enum.Parse<EventType>(type)), Muc4Slot.IncidentType).ShouldBe([fill]);

    [Fact]
    public void Day_and_place_are_those_of_the_sentences_that_tell_of_it()
    {
        Written(IncidentBench.Incident(EventType.Bombing), Muc4Slot.IncidentDate).ShouldBe(["01 MAY 24"]);
        Written(IncidentBench.Incident(EventType.Bombing), Muc4Slot.IncidentLocation).ShouldHaveSingleItem().ShouldStartWith("PERU");
    }

    [Fact]
    public void Each_role_has_its_slot_and_strings_are_in_capitals()
    {
        var incident = Incident();
        Written(incident, Muc4Slot.InstrumentId).ShouldBe(["\"BOMB\""]);
        Written(incident, Muc4Slot.PhysicalTargetId).ShouldBe(["\"BANK\""]);
        Written(incident, Muc4Slot.HumanTargetName).ShouldBe(["\"ADA LARK\""]);
        Written(incident, Muc4Slot.HumanTargetDescription).ShouldBe(["\"MAYOR\": \"ADA LARK\"", "\"FARMERS\""]);
        Written(incident, Muc4Slot.PerpetratorIndividual).ShouldBe(["\"GUERRILLAS\""]);
        Written(incident, Muc4Slot.PerpetratorOrganization).ShouldBe(["\"RED LANTERN FRONT\""]);
    }

    [Fact]
    public void What_is_said_of_a_filler_points_to_it()
    {
        var incident = Incident();
        Written(incident, Muc4Slot.InstrumentType).ShouldBe(["BOMB: \"BOMB\""]);
        Written(incident, Muc4Slot.PhysicalTargetNumber).ShouldBe(["1: \"BANK\""]);
        Written(incident, Muc4Slot.HumanTargetNumber).ShouldBe(["1: \"ADA LARK\"", "2: \"FARMERS\""]);
        Written(incident, Muc4Slot.HumanTargetEffect).ShouldBe(["DEATH: \"ADA LARK\"", "DEATH: \"FARMERS\""]);
        Written(incident, Muc4Slot.PerpetratorConfidence).ShouldHaveSingleItem().ShouldEndWith(": \"RED LANTERN FRONT\"");
    }

    [Fact]
    public void Every_reference_is_a_string_of_the_slot_that_it_points_into()
    {
        var template = Build(Report, [Incident()])[0];
        foreach (var slot in Muc4Slots.OfIncident.Where(slot => !slot.Referents().IsEmpty))
        {
            var strings = slot.Referents().SelectMany(referent => template[referent]).SelectMany(fill => fill.Values).ToHashSet(StringComparer.Ordinal);
            template[slot].SelectMany(fill => fill.References ?? []).ShouldAllBe(reference => strings.Contains(reference), slot.Label());
        }
    }

    [Fact]
    public void Nothing_is_said_twice()
    {
        var bomb = IncidentBench.Participant(Report, Role.Weapon, "bomb");
        Written(IncidentBench.Incident(EventType.Bombing, bomb, bomb), Muc4Slot.InstrumentId).ShouldBe(["\"BOMB\""]);
    }

    [Fact]
    public void A_quotation_mark_does_not_end_a_string()
    {
        var report = IncidentBench.Report("They burned the \"Gull\" bank.");
        var phrase = IncidentBench.Entity(report, "bank").Phrases[0];
        var bank = IncidentBench.Participant(report, Role.Target, "bank") with { Words = new FillerSpan(phrase, phrase.Head - 3, phrase.Head) };
        Build(report, [IncidentBench.Incident(EventType.Arson, bank)])[0][Muc4Slot.PhysicalTargetId].ShouldHaveSingleItem().Values.ShouldHaveSingleItem().ShouldNotContain("\"");
    }

    private static FoundIncident Incident() => IncidentBench.Incident(
        EventType.Bombing,
        [
            .. new[] { (Role.Weapon, "bomb"), (Role.Target, "bank"), (Role.NamedVictim, "lark"), (Role.Victim, "farmers"), (Role.Individual, "guerrillas"), (Role.Organisation, "front") }
                .Select(pair => IncidentBench.Participant(Report, pair.Item1, pair.Item2)),
        ]);

    private static ImmutableArray<Muc4Template> Build(AnnotatedReport report, ImmutableArray<FoundIncident> incidents) => Builder.Build("d-1", report, new Muc4Setting(report), incidents);

    private static IEnumerable<string> Written(FoundIncident incident, Muc4Slot slot) => Build(Report, [incident])[0][slot].Select(fill => fill.Written);
}
