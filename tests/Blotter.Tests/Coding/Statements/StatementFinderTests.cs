using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Statements;

public sealed class StatementFinderTests
{
    [Theory]
    [InlineData("The Shining Reef Army claimed responsibility for the bombing.", StatementKind.Claim, "The Shining Reef Army claimed responsibility for the bombing")]
    [InlineData("The group said it was behind the blast.", StatementKind.Claim, "it was behind the blast")]
    [InlineData("The group said its fighters had killed twelve soldiers near the dam.", StatementKind.Claim, "its fighters had killed twelve soldiers near the dam")]
    [InlineData("The attack was claimed by the Red Gull Front.", StatementKind.Claim, "The attack was claimed by the Red Gull Front")]
    [InlineData("The suspect confessed to the murder of the shopkeeper.", StatementKind.Claim, "confessed to the murder of the shopkeeper")]
    [InlineData("\"We will strike again until the last soldier has left,\" the group's spokesman said.", StatementKind.Threat, "We will strike again until the last soldier has left")]
    [InlineData("The militia threatened to kill the hostages if the ransom was not paid.", StatementKind.Threat, "threatened to kill the hostages")]
    [InlineData("The rebels vowed to avenge the death of their leader.", StatementKind.Threat, "vowed to avenge the death of their leader")]
    [InlineData("The minister vowed revenge for the killing of the two guards.", StatementKind.Threat, "vowed revenge")]
    [InlineData("\"Any vehicle on that road is a legitimate target,\" the leaflet said.", StatementKind.Threat, "Any vehicle on that road is a legitimate target")]
    [InlineData("The foreign minister condemned the attack as a cowardly act.", StatementKind.Condemnation, "condemned the attack as a cowardly act")]
    [InlineData("The bishop called the killing a crime against the whole town.", StatementKind.Condemnation, "called the killing a crime against the whole town")]
    [InlineData("The governor condemned \"a wicked deed against people at prayer\".", StatementKind.Condemnation, "a wicked deed against people at prayer")]
    [InlineData("The United Nations urged both sides to return to the talks.", StatementKind.Appeal, "urged both sides to return to the talks")]
    [InlineData("The Red Cross appealed for access to the wounded.", StatementKind.Appeal, "appealed for access to the wounded")]
    [InlineData("\"Release them now,\" the families said.", StatementKind.Appeal, "Release them now")]
    [InlineData("Police asked anyone with information to come forward.", StatementKind.Appeal, "asked anyone with information to come forward")]
    [InlineData("The governor ordered residents to leave the coast.", StatementKind.Order, "ordered residents to leave the coast")]
    [InlineData("The rebels demanded the release of all prisoners.", StatementKind.Order, "demanded the release of all prisoners")]
    [InlineData("The rebels gave the villagers three days to leave.", StatementKind.Order, "gave the villagers three days to leave")]
    [InlineData("The army denied that it had shelled the hospital.", StatementKind.Denial, "denied that it had shelled the hospital")]
    [InlineData("\"We did not do this,\" the commander said.", StatementKind.Denial, "We did not do this")]
    [InlineData("The front said it had nothing to do with the killing.", StatementKind.Denial, "it had nothing to do with the killing")]
    [InlineData("Moscow dismissed the accusations as lies.", StatementKind.Denial, "dismissed the accusations as lies")]
    [InlineData("The embassy warned its citizens to stay away from the border.", StatementKind.Warning, "warned its citizens to stay away from the border")]
    [InlineData("Analysts warned that more attacks could follow.", StatementKind.Warning, "warned that more attacks could follow")]
    [InlineData("Advice: avoid the road to the mine until the bridge is mended.", StatementKind.Warning, "avoid the road to the mine until the bridge is mended")]
    [InlineData("The rebels warned that traders who opened would suffer the same fate.", StatementKind.Threat, "would suffer the same fate")]
    [InlineData("The gang threatened to cut off his hand.", StatementKind.Threat, "threatened to cut off his hand")]
    [InlineData("The ambassador said it was an evil deed.", StatementKind.Condemnation, "it was an evil deed")]
    [InlineData("The ministry insisted that the guards had acted lawfully.", StatementKind.Denial, "the guards had acted lawfully")]
    [InlineData("The army said it was the rebels who had fired on the bus.", StatementKind.Denial, "it was the rebels who had fired on the bus")]
    [InlineData("Paraguay said it had received no ransom.", StatementKind.Denial, "it had received no ransom")]
    [InlineData("The ministry said it was an electrical fault.", StatementKind.Denial, "it was an electrical fault")]
    [InlineData("His lawyer said the gun went off by accident.", StatementKind.Denial, "the gun went off by accident")]
    [InlineData("Brazil dissociated itself from the raid.", StatementKind.Denial, "dissociated itself from the raid")]
    [InlineData("\"The authorities must find these men,\" the bishop said.", StatementKind.Appeal, "The authorities must find these men")]
    [InlineData("The editors have asked the ministry for guards.", StatementKind.Appeal, "asked the ministry for guards")]
    [InlineData("\"We will not leave our farms,\" the elder said.", StatementKind.Other, "We will not leave our farms")]
    [InlineData("The president offered condolences to the families of the victims.", StatementKind.Other, "offered condolences to the families of the victims")]
    [InlineData("The prime minister pledged to rebuild the school.", StatementKind.Other, "pledged to rebuild the school")]
    public void Finds_what_is_done_by_saying_it(string text, StatementKind kind, string words)
    {
        var statement = CoderBench.Code(text).Statements.ShouldHaveSingleItem();
        statement.Kind.ShouldBe(kind);
        statement.Quote.ShouldContain(words);
        statement.Span.Of(text).ShouldBe(statement.Quote);
    }

    [Theory]
    [InlineData("Police said two men fled on a motorcycle.")]
    [InlineData("The hospital said that nine people died.")]
    [InlineData("No group has claimed responsibility for the attack.")]
    [InlineData("The front, which rarely claims its attacks, has said nothing.")]
    [InlineData("The council refused to condemn the raid.")]
    [InlineData("The council would condemn the raid if it were asked.")]
    [InlineData("The suspect was denied bail on Monday.")]
    [InlineData("The council rejected the bill by nine votes to two.")]
    [InlineData("The man ordered the clerk to open the safe.")]
    [InlineData("The robbers demanded money and fled.")]
    [InlineData("The judge ordered the man held without bail.")]
    [InlineData("The prisoner demanded a lawyer and a doctor.")]
    [InlineData("The union threatened to strike over pay.")]
    [InlineData("The man threatened to harm himself, neighbours said.")]
    [InlineData("The mayor vowed nothing and left.")]
    [InlineData("The witness asked not to be named.")]
    [InlineData("The witness asked what had happened to the driver.")]
    [InlineData("He accused the rebels of carrying out the attack.")]
    [InlineData("The team claimed its third win of the season.")]
    [InlineData("Officials acknowledged that the road was closed.")]
    [InlineData("\"We have been married for nine years,\" she said.")]
    [InlineData("\"There was no water in the house,\" the woman said.")]
    [InlineData("\"We will not know until Friday,\" the coroner said.")]
    [InlineData("Investigators ruled out sabotage.")]
    [InlineData("The dispute threatened to derail the talks.")]
    public void Plain_assertions_and_what_is_part_of_the_deed_are_none(string text) => CoderBench.Code(text).Statements.ShouldBeEmpty();

    [Fact]
    public void A_denial_that_its_speakers_quotation_follows_has_the_quotations_words() =>
        CoderBench.Code("The column denied any role in the raid. \"We do not sell our neighbours,\" it said.").Statements.ShouldHaveSingleItem().Quote.ShouldBe("We do not sell our neighbours");

    [Fact]
    public void A_quotation_behind_a_colon_is_the_denial() =>
        CoderBench.Code("In a message the front rejects the charge: \"Our hands are clean of this.\"").Statements.ShouldHaveSingleItem().Quote.ShouldBe("Our hands are clean of this");

    [Fact]
    public void Quoted_acts_before_a_quotation_behind_a_colon_stay() =>
        CoderBench.Code("Under the words \"We will strike them again\" and \"Release our men now\" the front rejects the charge: \"Our hands are clean of this.\"").Statements
            .Select(statement => statement.Quote).ShouldBe(["We will strike them again", "Release our men now", "Our hands are clean of this"]);

    [Fact]
    public void Two_acts_of_one_sentence_are_two() =>
        CoderBench.Code("The envoy condemned the shelling and urged both armies to hold their fire.").Statements.Select(statement => statement.Kind)
            .ShouldBe([StatementKind.Condemnation, StatementKind.Appeal]);

    [Fact]
    public void A_second_act_ends_the_first() =>
        CoderBench.Code("The minister urged the police to recapture them and called the escape a disgrace.").Statements.Select(statement => statement.Quote)
            .ShouldBe(["urged the police to recapture them", "called the escape a disgrace"]);

    [Fact]
    public void A_short_act_is_told_with_its_channel() =>
        CoderBench.Code("The faction disowned the attack in an e-mail to reporters.").Statements.ShouldHaveSingleItem().Quote.ShouldBe("disowned the attack in an e-mail");

    [Fact]
    public void The_day_of_what_is_asked_for_does_not_date_it() =>
        CoderBench.Code("The cleric called for a march on Friday.", CoderBench.Thursday).Statements.ShouldHaveSingleItem().Date.ShouldBeNull();

    [Fact]
    public void The_day_on_the_verb_of_saying_dates_a_quotation() =>
        CoderBench.Code("\"We did not do this,\" the commander said on Tuesday.", CoderBench.Thursday).Statements.ShouldHaveSingleItem().Date.ShouldBe(new PartialDate(2024, 4, 30));

    [Fact]
    public void The_day_on_the_verb_dates_it() =>
        CoderBench.Code("The ministry denied on Tuesday that its soldiers had fired.", CoderBench.Thursday).Statements.ShouldHaveSingleItem().Date.ShouldBe(new PartialDate(2024, 4, 30));

    [Fact]
    public void Statements_are_numbered_in_text_order() =>
        CoderBench.Code("The mayor condemned the raid. The bishop appealed for calm.").Statements.Select(statement => statement.Id).ShouldBe(["st1", "st2"]);

    [Theory]
    [InlineData("\"We never closed this mark and the text goes on. We will strike again", "We will strike again")]
    [InlineData("\" \" \" \" \" \"", null)]
    [InlineData("“„«‘\"''``We did not do this", "We did not do this")]
    public void Marks_that_never_close_do_no_harm(string text, string? told)
    {
        var quotes = CoderBench.Code($"{text} and the soldiers who were in the town said that it was quiet.").Statements.Select(statement => statement.Quote).ToList();
        quotes.Count.ShouldBe(told is null ? 0 : 1);
        quotes.ShouldAllBe(quote => quote.Contains(told!, StringComparison.Ordinal));
    }
}
