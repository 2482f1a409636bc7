using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Incidents;

/// <summary>Participants as the coder gives them, of lexicons and learned models together.</summary>
public sealed class ParticipantWriterTests
{
    [Fact]
    public void Things_hit_are_targets_with_kind_number_and_effect()
    {
        var target = CoderBench.Incident(IncidentBench.Bombing).Targets.ShouldHaveSingleItem();
        (target.Text, target.Kind, target.Number, target.Effect).ShouldBe(("a bank", TargetKind.Business, 1, TargetEffect.Destroyed));
    }

    [Fact]
    public void Who_is_harmed_is_a_victim_once()
    {
        var victim = CoderBench.Incident(IncidentBench.Bombing).Victims.ShouldHaveSingleItem();
        (victim.Text, victim.Name, victim.Number, victim.Effect).ShouldBe(("watchman", null, NumberRange.Exactly(1), VictimEffect.Killed));
    }

    [Fact]
    public void What_lexicons_found_is_not_given_again()
    {
        var incident = CoderBench.Incident("Gunmen armed with rifles killed two farmers in the market. The gunmen fled. The farmers were buried with the rifles.");
        incident.Perpetrators.ShouldHaveSingleItem().Name.ShouldBe("Gunmen");
        incident.Victims.ShouldHaveSingleItem().Text.ShouldBe("two farmers");
        incident.Weapons.ShouldHaveSingleItem().Text.ShouldBe("rifles");
    }

    [Fact]
    public void Somebody_who_claims_it_did_it()
    {
        var perpetrators = CoderBench.Incident("Gunmen killed Mayor Ada Lark in the market on Monday. The Red Lantern Front claimed responsibility for the attack.").Perpetrators;
        perpetrators.Select(perpetrator => perpetrator.Name).ShouldBe(["Gunmen", "Red Lantern Front"]);
        perpetrators[1].Kind.ShouldBe(PerpetratorKind.Organisation);
        perpetrators[1].Standing.ShouldBe(Standing.Claimed);
    }

    [Theory]
    [InlineData(IncidentBench.Bombing)]
    [InlineData("Gunmen armed with rifles killed Mayor Ada Lark and two farmers in the market. The Red Lantern Front claimed responsibility for it.")]
    [InlineData("GUERRILLAS OF THE RED\n   LANTERN FRONT BURNED TWO BUSES NEAR CALI\n   AND KIDNAPPED A DRIVER.")]
    [InlineData("A car bomb exploded near the U.S. embassy, wounding three guards. Police blame the Red Lantern Front (RLF) for the bomb.")]
    public void Words_stand_at_their_spans_and_nothing_is_said_twice(string text)
    {
        var incidents = CoderBench.Code(text, CoderBench.Thursday).Incidents;
        incidents.ShouldNotBeEmpty();
        foreach (var incident in incidents)
        {
            foreach (var items in new[] { incident.Targets.Select(target => (target.Text, target.Span)), incident.Victims.Select(victim => (victim.Text, victim.Span)), incident.Weapons.Select(weapon => (weapon.Text, weapon.Span)) })
            {
                items.ShouldAllBe(item => string.Join(' ', item.Span.Of(text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) == item.Text);
                items.Select(item => item.Text.ToUpperInvariant()).ShouldBeUnique(StringComparer.Ordinal);
                items.Where(item => items.Any(other => other != item && other.Span.Start < item.Span.End && item.Span.Start < other.Span.End)).ShouldBeEmpty();
            }
            incident.Perpetrators.Select(perpetrator => perpetrator.Name.ToUpperInvariant()).ShouldBeUnique(StringComparer.Ordinal);
        }
    }

    [Fact]
    public void Whoever_takes_part_in_another_incident_is_left_there()
    {
        var incidents = CoderBench.Code("A bomb destroyed a bank in Mali on 1 May 2024 and killed the watchman.\n\nIn April 2023 rebels kidnapped a priest in Kenya.", CoderBench.Thursday).Incidents;
        incidents.Length.ShouldBe(2);
        incidents[0].Targets.ShouldHaveSingleItem().Text.ShouldBe("a bank");
        incidents[1].Targets.ShouldBeEmpty();
        incidents[1].Victims.ShouldAllBe(victim => victim.Text != "watchman");
    }
}
