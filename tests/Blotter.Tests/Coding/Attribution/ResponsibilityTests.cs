using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Attribution;

public sealed class ResponsibilityTests
{
    private const string Attack = "A car bomb exploded at the gate of the base. ";

    [Theory]
    [InlineData("The Red Lantern Front claimed responsibility for it.", Responsibility.Claimed)]
    [InlineData("No group has claimed responsibility for it.", Responsibility.NoneYet)]
    [InlineData("There was no immediate claim of responsibility.", Responsibility.NoneYet)]
    [InlineData("The Red Lantern Front denied any involvement in it.", Responsibility.Denied)]
    [InlineData("The gate was closed for the day.", Responsibility.NotMentioned)]
    public void Reads_whether_somebody_owns_up(string sentence, Responsibility responsibility) =>
        CoderBench.Incident(Attack + sentence).Responsibility.ShouldBe(responsibility);

    [Fact]
    public void A_claim_outranks_a_denial() => CoderBench.Incident(
        Attack + "The Red Lantern Front denied involvement. The Blue Harbour Group claimed responsibility.").Responsibility.ShouldBe(Responsibility.Claimed);

    [Theory]
    [InlineData("No group has claimed responsibility for it. The Red Lantern Front denied any involvement in it.", Responsibility.Denied)]
    [InlineData("The gate was closed for the day. No group has claimed responsibility for it.", Responsibility.NoneYet)]
    [InlineData("The gate was closed for the day. The Red Lantern Front claimed responsibility for it.", Responsibility.Claimed)]
    public void Of_two_findings_the_stronger_stands(string sentences, Responsibility stronger) =>
        CoderBench.Incident(Attack + sentences).Responsibility.ShouldBe(stronger);

    [Fact]
    public void Who_claims_it_is_a_perpetrator_that_claims_it()
    {
        var perpetrator = CoderBench.Incident(Attack + "The Red Lantern Front claimed responsibility for it.").Perpetrators.ShouldHaveSingleItem();
        (perpetrator.Name, perpetrator.Kind, perpetrator.Standing, perpetrator.Response)
            .ShouldBe(("Red Lantern Front", PerpetratorKind.Organisation, Standing.Claimed, PerpetratorResponse.Claims));
    }
}
