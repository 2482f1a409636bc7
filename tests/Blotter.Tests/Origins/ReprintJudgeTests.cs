using static Blotter.Tests.Origins.OriginSamples;

namespace Blotter.Tests.Origins;

public sealed class ReprintJudgeTests
{
    [Fact]
    public void The_same_text_under_another_headline_is_a_reprint() => AreOne($"Market shelled\n{Story}", $"One dead in Tallaf\n{Story}").ShouldBeTrue();

    [Fact]
    public void A_text_cut_short_is_a_reprint() => AreOne(Story, Story[..Story.IndexOf(" Nobody", StringComparison.Ordinal)]).ShouldBeTrue();

    [Fact]
    public void A_lightly_edited_text_is_a_reprint() =>
        AreOne(Story, Story.Replace("Wednesday", "Wed", StringComparison.Ordinal).Replace("district council", "local council", StringComparison.Ordinal) + " The governor is expected in the town today.").ShouldBeTrue();

    [Fact]
    public void Another_story_is_none() => Shared(Story, Other).Words.ShouldBe(0);

    [Fact]
    public void It_does_not_matter_which_of_the_two_comes_first() => Shared($"{Other} {Story}", Story).ShouldBe(Shared(Story, $"{Other} {Story}"));

    [Fact]
    public void Shared_quotations_make_no_reprint()
    {
        const string Quote = "\"" + Story + "\"";
        AreOne($"{Other} {Quote}", $"{Quote} The mayor of Tallaf wept when he read the statement to the press on the steps of the town hall on Thursday morning.").ShouldBeFalse();
    }

    [Fact]
    public void A_shared_call_for_witnesses_makes_no_reprint()
    {
        const string Call = " Anyone with information is asked to call the detectives of the county at the number below, or to leave an anonymous tip with Crime Stoppers, who pay up to one thousand dollars for it.";
        Shared(Story + Call, Other + Call).Words.ShouldBe(0);
    }

    [Fact]
    public void Of_texts_far_apart_in_time_half_is_not_enough()
    {
        var half = Story[..Story.IndexOf(" Nobody", StringComparison.Ordinal)];
        var later = $"{half} {Other}"[..(half.Length + 160)];
        AreOne(Story, later, days: 3).ShouldBeTrue();
        AreOne(Story, later, days: 300).ShouldBeFalse();
    }

    [Fact]
    public void A_few_words_are_a_formula() => AreOne("Police in Tallaf are investigating a shooting.", "Police in Tallaf are investigating a shooting.").ShouldBeFalse();
}
