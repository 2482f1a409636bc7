using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Measures;

public sealed class MeasureFinderTests
{
    [Theory]
    [InlineData("Police arrested two men in Lyon on Tuesday over the attack.", MeasureKind.Arrest, "Police", "two men arrested")]
    [InlineData("A 34-year-old suspect was taken into custody at the scene.", MeasureKind.Arrest, null, "A 34-year-old suspect arrested")]
    [InlineData("He was indicted on four counts of murder on Friday.", MeasureKind.Arrest, null, "charged")]
    [InlineData("The two brothers were released without charge on Saturday.", MeasureKind.Arrest, null, "The two brothers released")]
    [InlineData("The Senate passed a resolution on the attack on Thursday.", MeasureKind.Vote, "The Senate", "a resolution passed")]
    [InlineData("The council rejected the motion by six votes to five.", MeasureKind.Vote, "The council", "the motion failed")]
    [InlineData("President Lopez signed a decree on Friday.", MeasureKind.Law, "President Lopez", "a decree passed")]
    [InlineData("The European Union imposed sanctions on nine officers on Monday.", MeasureKind.Sanction, "The European Union", "sanctions imposed")]
    [InlineData("The United States designated the group as a terrorist organisation.", MeasureKind.Sanction, "The United States", "the group listed")]
    [InlineData("The truce collapsed on Sunday.", MeasureKind.Ceasefire, null, "The truce ended")]
    [InlineData("The two armies signed a peace deal in Doha.", MeasureKind.Ceasefire, "The two armies", "a peace deal signed")]
    [InlineData("Soldiers searched houses in the old town overnight.", MeasureKind.Raid, "Soldiers", "houses raided")]
    [InlineData("The army withdrew from the town on Friday.", MeasureKind.Withdrawal, "The army", "withdrawn")]
    [InlineData("France pulled its last troops out of Niger in December.", MeasureKind.Withdrawal, "France", "its last troops withdrawn")]
    [InlineData("A curfew was imposed in the town from dusk to dawn.", MeasureKind.Other, null, "A curfew imposed")]
    [InlineData("The president declared a state of emergency.", MeasureKind.Other, "The president", "a state of emergency imposed")]
    [InlineData("Schools in the district were closed until Monday.", MeasureKind.Other, null, "Schools closed")]
    [InlineData("The court sentenced him to life in prison.", MeasureKind.Other, "The court", "sentenced")]
    [InlineData("The police are offering a reward of $10,000 for information.", MeasureKind.Other, "The police", "a reward offered")]
    [InlineData("The navy declared the lagoon a closed zone.", MeasureKind.Other, "The navy", "the lagoon closed")]
    [InlineData("Mobile internet was snapped in both districts.", MeasureKind.Other, null, "Mobile internet suspended")]
    [InlineData("The army sent two platoons to the village.", MeasureKind.Other, "The army", "two platoons sent")]
    [InlineData("Officers set up checkpoints on all roads.", MeasureKind.Other, "Officers", "checkpoints placed")]
    public void Finds_what_authorities_do_short_of_an_attack(string text, MeasureKind kind, string? actor, string outcome)
    {
        var measure = CoderBench.Code(text, CoderBench.Thursday).Measures.ShouldHaveSingleItem();
        (measure.Kind, measure.Actor, measure.Outcome).ShouldBe((kind, actor, outcome));
    }

    [Fact]
    public void A_vote_is_told_with_what_the_resolution_says()
    {
        const string text = "The council adopted a resolution that bans travel by nine officers.";
        CoderBench.Code(text).Measures[0].Span.Of(text).ShouldEndWith("by nine officers");
    }

    [Theory]
    [InlineData("No arrests have been made.")]
    [InlineData("Nobody has been arrested.")]
    [InlineData("Police are hoping to arrest the gunman soon.")]
    [InlineData("The man will be charged next week.")]
    [InlineData("The man could be charged with murder.")]
    [InlineData("Gunmen detained three travellers at a false checkpoint.")]
    [InlineData("Rebels raided a village and killed four people.")]
    [InlineData("The envoy called for a truce.")]
    [InlineData("No truce was signed.")]
    [InlineData("The company charged customers $5 for delivery.")]
    [InlineData("The mother picked up her son from school.")]
    [InlineData("The shop closed its doors to flies.")]
    [InlineData("The minister visited the site and thanked the rescuers.")]
    public void Nothing_done_and_nothing_lawful_is_none(string text) => CoderBench.Code(text).Measures.ShouldBeEmpty();

    [Fact]
    public void An_arrest_told_again_is_one() =>
        CoderBench.Code("Police arrested a man in Lyon on Tuesday. The suspect was taken into custody at his home. Paul Marchand, 34, was charged with murder.").Measures.ShouldHaveSingleItem();

    [Fact]
    public void Whoever_says_that_people_were_arrested_took_them_where_that_is_the_police() =>
        CoderBench.Code("Two men were arrested near the bridge, police said.").Measures.ShouldHaveSingleItem().Actor.ShouldBe("police");

    [Theory]
    [InlineData("A curfew is in force from 3 May to 6 May.", "2024-05-03", "2024-05-06")]
    [InlineData("The cabinet imposed sanctions on two men from 3 May.", "2024-05-03", null)]
    [InlineData("Schools will remain shut until Saturday.", null, "2024-05-04")]
    [InlineData("The two armies signed a truce on 1 May.", "2024-05-01", null)]
    [InlineData("A curfew was imposed from 2000 to 0500 on 1 May.", "2024-05-01", null)]
    [InlineData("The governor ordered all shops closed for three days from 3 May.", "2024-05-03", "2024-05-05")]
    public void Says_from_when_to_when_it_holds(string text, string? start, string? end)
    {
        var date = CoderBench.Code(text, CoderBench.Thursday).Measures.ShouldHaveSingleItem().Date.ShouldNotBeNull();
        (date.Start?.ToString(), date.End?.ToString()).ShouldBe((start, end));
    }
}
