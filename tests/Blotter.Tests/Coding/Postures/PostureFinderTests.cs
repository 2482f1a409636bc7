using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Postures;

public sealed class PostureFinderTests
{
    [Theory]
    [InlineData("Britain has about 400 troops in Iraq.", "troops", 400, "IQ")]
    [InlineData("France sent 600 more soldiers to Mali last week.", "soldiers", 600, "ML")]
    [InlineData("There are some 2,500 American service members stationed in Niger.", "American service members", 2500, "NE")]
    [InlineData("A contingent of 120 Kenyan police officers is deployed in Haiti.", "Kenyan police officers", 120, "HT")]
    [InlineData("Two battalions are stationed near Goma in the Democratic Republic of Congo.", "battalions", 2, "CD")]
    [InlineData("The coalition, which has 2,000 advisers in Iraq, said the rocket missed.", "advisers", 2000, "IQ")]
    [InlineData("The government has deployed an additional 3,000 troops in Arauca in Colombia.", "troops", 3000, "CO")]
    [InlineData("Israel has massed 20,000 soldiers along the border with Lebanon.", "soldiers", 20000, "LB")]
    [InlineData("The ministry sent 80 members of the Border Guard to Tunisia.", "Border Guard", 80, "TN")]
    [InlineData("The mission keeps a medical team of 30 in Chad.", "medical team", 30, "TD")]
    public void Finds_forces_with_their_number_and_place(string text, string force, int count, string where)
    {
        var posture = CoderBench.Code(text).Postures.ShouldHaveSingleItem();
        (posture.Force, posture.Count!.Best, posture.Where).ShouldBe((force, count, where));
    }

    [Theory]
    [InlineData("The mission has about 900 soldiers in Syria and 2,500 in Iraq.", "SY", "IQ")]
    [InlineData("The army keeps 1,800 troops in Niger, and 300 more in Chad.", "NE", "TD")]
    [InlineData("Russia keeps between 1,000 and 1,500 peacekeepers in Moldova, and another 3,000 in Armenia.", "MD", "AM")]
    public void A_further_number_counts_the_same_forces_elsewhere(string text, string first, string second)
    {
        var postures = CoderBench.Code(text).Postures;
        postures.Select(posture => posture.Where).ShouldBe([first, second]);
        postures.Select(posture => posture.Force).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    [Fact]
    public void Bounds_are_kept() => CoderBench.Code("Russia keeps between 1,000 and 1,500 peacekeepers in Moldova.").Postures.ShouldHaveSingleItem().Count.ShouldBe(new NumberRange(1000, null, 1500));

    [Theory]
    [InlineData("Five soldiers were killed in Mali on Friday.")]
    [InlineData("The army captured 200 soldiers in Ethiopia, the rebels said.")]
    [InlineData("The United States plans to send 1,000 troops to Poland.")]
    [InlineData("The United States would send 1,000 troops to Poland if it were asked.")]
    [InlineData("The army does not have 1,000 troops in Niger.")]
    [InlineData("Washington withdrew 700 soldiers from Somalia in January.")]
    [InlineData("Three police officers in Ohio were placed on leave.")]
    [InlineData("Some 200 soldiers fought the gunmen in Kunduz for five hours.")]
    [InlineData("Forty people in Mali were at the wedding.")]
    [InlineData("One of the principal garrisons of El Salvador lies near the market.")]
    public void Victims_enemies_plans_and_others_are_none(string text) => CoderBench.Code(text).Postures.ShouldBeEmpty();
}
