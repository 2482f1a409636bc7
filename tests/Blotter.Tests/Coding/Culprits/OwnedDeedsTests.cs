using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Culprits;

/// <summary>What is said about owning up where nobody is named, or where nothing is owned up to.</summary>
public sealed class OwnedDeedsTests
{
    private const string Deed = "Gunmen attacked a police post in Gao on Monday and killed four officers. ";

    [Theory]
    [InlineData("Responsibility was claimed within hours.", Responsibility.Claimed)]
    [InlineData("The attack has been claimed in a leaflet.", Responsibility.Claimed)]
    [InlineData("No responsibility was claimed.", Responsibility.NoneYet)]
    [InlineData("The attack was not claimed.", Responsibility.NoneYet)]
    [InlineData("The minister said that the army will strike back.", Responsibility.NotMentioned)]
    [InlineData("\"We will attack them\", the minister said.", Responsibility.NotMentioned)]
    [InlineData("Two women stated they had been shot.", Responsibility.NotMentioned)]
    public void Says_whether_somebody_owns_up(string sentence, Responsibility responsibility) =>
        CoderBench.Incident(Deed + sentence, CoderBench.Thursday).Responsibility.ShouldBe(responsibility);

    [Fact]
    public void A_claim_without_a_name_gives_no_perpetrator() =>
        CoderBench.Incident(Deed + "Responsibility was claimed within hours.", CoderBench.Thursday).Perpetrators.ShouldAllBe(perpetrator => perpetrator.Standing != Standing.Claimed);

    [Fact]
    public void A_claim_without_a_name_says_nothing_beside_one_with_a_name()
    {
        var claims = CoderBench.Code(Deed + "The attack has been claimed. The Red Front claimed responsibility for the attack.", CoderBench.Thursday).Claims;
        claims.Where(claim => claim.Facet == Facet.Responsibility).Select(claim => claim.Value).ShouldBe(["Red Front"]);
    }

    [Fact]
    public void Nothing_is_done_by_asking_whether_it_was() =>
        CoderBench.Code(Deed + "Has anybody claimed it? Who denied that he was there?", CoderBench.Thursday).Statements.ShouldBeEmpty();

    [Fact]
    public void A_label_that_names_no_source_and_comes_once_is_a_topic()
    {
        var text = "Teen Shot: A boy was shot in the leg in Lima on Monday.\n\nDrug Arrests: Two men were arrested in Cali on Sunday.\n\nAnother Drug Bust: A man was arrested in Cali on Monday.";
        CoderBench.Coder.Code(CoderBench.Body(text, CoderBench.Thursday)).Said.ShouldBeEmpty();
    }
}
