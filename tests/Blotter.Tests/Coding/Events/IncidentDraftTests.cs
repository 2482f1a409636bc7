using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Events;

public sealed class IncidentDraftTests
{
    [Fact]
    public void The_body_s_day_goes_before_the_headline_s() =>
        Day(Draft(Headline("Gunmen kill two men on Tuesday"), Body("Gunmen killed two men on Monday."))).ShouldBe("2024-04-29");

    [Fact]
    public void The_headline_s_day_counts_where_the_body_has_none() =>
        Day(Draft(Headline("Gunmen kill two men on Tuesday"), Body("Gunmen killed two men."))).ShouldBe("2024-04-30");

    [Fact]
    public void A_day_goes_before_a_month() => Day(Draft(Body("Gunmen killed two men in April."), Body("Gunmen killed two men on 3 April."))).ShouldBe("2024-04-03");

    [Fact]
    public void A_month_counts_where_no_day_is_told() =>
        Draft(Body("Gunmen killed two men in April.")).Date.ShouldNotBeNull().Time.Precision.ShouldBe(DatePrecision.Month);

    [Fact]
    public void A_day_told_after_the_attack_counts_where_the_attack_s_own_sentences_have_none()
    {
        var after = Body("Gunmen killed two men on Monday.").Date;
        Day(Draft(Body("Gunmen killed two men.")) with { Following = new ToldSetting(after, null) }).ShouldBe("2024-04-29");
        Day(Draft(Body("Gunmen killed two men on Tuesday.")) with { Following = new ToldSetting(after, null) }).ShouldBe("2024-04-30");
    }

    [Fact]
    public void What_has_no_day_has_none() => Draft(Body("Gunmen killed two men.")).Date.ShouldBeNull();

    [Fact]
    public void What_is_told_first_weighs_most() =>
        Draft(Body("Gunmen opened fire."), Body("Gunmen kidnapped two men."), Body("A bomb exploded.")).Type.ShouldBe(IncidentType.ArmedAttack);

    [Fact]
    public void The_first_type_that_says_more_than_an_attack_decides() =>
        Draft(Body("Gunmen attacked a camp."), Body("Gunmen kidnapped two men."), Body("A bomb exploded.")).Type.ShouldBe(IncidentType.Kidnapping);

    [Fact]
    public void The_body_s_type_goes_before_the_headline_s() =>
        Draft(Headline("Gunmen kidnap two men"), Body("A bomb exploded at the gate.")).Type.ShouldBe(IncidentType.Bombing);

    [Fact]
    public void The_headline_s_type_counts_where_the_body_tells_of_an_attack_only() =>
        Draft(Headline("Two kidnapped in raid"), Body("Gunmen attacked a camp.")).Type.ShouldBe(IncidentType.Kidnapping);

    [Fact]
    public void A_suicide_bombing_is_one_wherever_it_is_told() =>
        Draft(Body("A bomb exploded at the gate."), Body("The suicide bomber blew himself up.")).Type.ShouldBe(IncidentType.SuicideBombing);

    [Fact]
    public void An_attack_of_which_no_more_is_told_is_an_armed_attack() => Draft(Body("Gunmen opened fire at the gate.")).Type.ShouldBe(IncidentType.ArmedAttack);

    private static string? Day(IncidentDraft draft) => draft.Date?.Time.Start.ToString();

    private static EventMention Headline(string text) => Mention(text, SectionKind.Headline);

    private static EventMention Body(string text) => Mention(text, SectionKind.Body);

    private static EventMention Mention(string text, SectionKind section) => CoderBench.Events.Find(CoderBench.Facts(text, CoderBench.Thursday, section)).ShouldHaveSingleItem();

    private static IncidentDraft Draft(params ImmutableArray<EventMention> mentions) => new(mentions, [.. mentions.Select(mention => mention.Facts)]) { IsMain = true };
}
