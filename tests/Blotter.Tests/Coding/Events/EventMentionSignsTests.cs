using Blotter.Coding.Events;

namespace Blotter.Tests.Coding.Events;

/// <summary>What a sentence says of how its attack stands to those told before.</summary>
public sealed class EventMentionSignsTests
{
    [Theory]
    [InlineData("The kidnapping shocked the town.", true)]
    [InlineData("Monday's bombing killed two people.", true)]
    [InlineData("This attack killed two soldiers.", true)]
    [InlineData("The attackers opened fire at the gate.", true)]
    [InlineData("THE BOMBING KILLED TWO PEOPLE.", true)]
    [InlineData("A bombing killed two people.", false)]
    [InlineData("Gunmen opened fire at the gate.", false)]
    [InlineData("Bombs killed two people.", false)]
    public void Tells_whether_it_points_back(string text, bool definite) => Mention(text).IsDefinite.ShouldBe(definite);

    [Theory]
    [InlineData("Another bombing killed two people in Mosul.", true)]
    [InlineData("A second bombing killed two people in Mosul.", true)]
    [InlineData("In a separate incident, gunmen killed two people in Mosul.", true)]
    [InlineData("In another attack, gunmen killed two people in Mosul.", true)]
    [InlineData("Elsewhere, gunmen killed two people.", true)]
    [InlineData("Separately, gunmen killed two people.", true)]
    [InlineData("2. At 05:30 gunmen killed two people at Mosul.", true)]
    [InlineData("- Mosul: gunmen killed two people.", true)]
    [InlineData("ROBBERY: Two men robbed a shop with a gun.", true)]
    [InlineData("MEANWHILE, GUNMEN KILLED TWO PEOPLE IN MOSUL.", true)]
    [InlineData("Gunmen killed two people in Mosul.", false)]
    [InlineData("The bombing killed two people in Mosul.", false)]
    [InlineData("Gunmen killed two people, and another was wounded.", false)]
    public void Tells_whether_it_is_another_attack(string text, bool separate) => Mention(text).IsSeparate.ShouldBe(separate);

    [Theory]
    [InlineData("A bomb exploded at the gate.")]
    [InlineData("Gunmen killed two people in Mosul.")]
    [InlineData("Two people were abducted on Monday.")]
    public void What_an_attack_word_or_an_attacker_tells_is_not_faint(string text) => Mention(text).IsFaint.ShouldBeFalse();

    [Theory]
    [InlineData("Gunmen killed two men in Kirkuk on Monday.", 1)]
    [InlineData("The army said that gunmen killed two men in Kirkuk on Monday.", 1)]
    [InlineData("Gunmen killed two men in Kirkuk on Monday, and rebels shelled a camp near Basra on Tuesday.", 2)]
    [InlineData("Gunmen killed two men in Kirkuk, while rebels shelled a camp in Mosul.", 2)]
    public void Attack_words_whose_days_or_towns_exclude_each_other_tell_of_several(string text, int attacks) =>
        CoderBench.Events.Find(CoderBench.Facts(text, CoderBench.Thursday)).Length.ShouldBe(attacks);

    [Theory]
    [InlineData("More than 30 civilians have been killed by gunmen since 20 October.")]
    [InlineData("Twelve attacks have been carried out since 3 May.")]
    [InlineData("At least 40 people have been killed by bombs this year.")]
    public void Tallies_tell_of_no_attack(string text) => CoderBench.Events.Find(CoderBench.Facts(text, CoderBench.Thursday)).ShouldBeEmpty();

    private static EventMention Mention(string text) => CoderBench.Events.Find(CoderBench.Facts(text, CoderBench.Thursday)).ShouldHaveSingleItem();
}
