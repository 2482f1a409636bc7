using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Incidents;

public sealed class PerpetratorIdentityTests
{
    [Theory]
    [InlineData("The Taliban claimed responsibility for the bombing that killed two guards in Kabul on Monday.", "taliban", PerpetratorKind.Organisation, null)]
    [InlineData("Boko Haram claimed responsibility for the bombing that killed two guards in Maiduguri on Monday.", "boko-haram", PerpetratorKind.Organisation, null)]
    [InlineData("Hezbollah claimed responsibility for the bombing that killed two guards in Beirut on Monday.", "hezbollah", PerpetratorKind.Organisation, "Iran")]
    [InlineData("The M23 rebels claimed responsibility for the bombing that killed two guards in Goma on Monday.", "march-23-movement", PerpetratorKind.Organisation, "Rwanda")]
    [InlineData("The Islamic State group claimed responsibility for the bombing that killed two guards in Baghdad on Monday.", "islamic-state", PerpetratorKind.Organisation, null)]
    [InlineData("The National Liberation Army claimed responsibility for the bombing that killed two guards in Arauca, Colombia, on Monday.", "eln-colombia", PerpetratorKind.Organisation, null)]
    [InlineData("The Ukrainian military claimed responsibility for the bombing that killed two guards in Donetsk on Monday.", "ua", PerpetratorKind.State, null)]
    public void Says_which_actor_a_claimant_is(string text, string actor, PerpetratorKind kind, string? sponsor)
    {
        var claimant = CoderBench.Incident(text).Perpetrators.Where(perpetrator => perpetrator.Standing == Standing.Claimed).ShouldHaveSingleItem();
        (claimant.Actor, claimant.Kind, claimant.Sponsor).ShouldBe((actor, kind, sponsor));
    }

    [Theory]
    [InlineData("Gunmen opened fire at the market gate on Monday.")]
    [InlineData("The Red Gull Front claimed responsibility for the bombing that killed two guards on Monday.")]
    [InlineData("A suicide bomber killed two guards at a Taliban checkpoint in Kabul on Monday.")]
    public void Leaves_everybody_else_without_one(string text) =>
        CoderBench.Incident(text).Perpetrators.ShouldAllBe(perpetrator => perpetrator.Actor == null && perpetrator.Sponsor == null);
}
