using Blotter.Resolving;
using static Blotter.Tests.Resolving.ProfileBench;

namespace Blotter.Tests.Resolving;

public sealed class StoryTests
{
    [Fact]
    public void A_story_is_like_itself() => StoryOf("Rebels shelled the port of Hodeidah.").Likeness(StoryOf("Rebels shelled the port of Hodeidah.")).ShouldBe(1, 1e-9);

    [Fact]
    public void Forms_of_a_word_meet() => StoryOf("shelling ports").Likeness(StoryOf("shelled port")).ShouldBeGreaterThan(0.9);

    [Fact]
    public void Common_words_make_no_likeness() => StoryOf("It was the end of it.").Likeness(StoryOf("It was the end of the day.")).ShouldBeLessThan(StoryOf("Hodeidah port").Likeness(StoryOf("Hodeidah port fire")));

    [Fact]
    public void Names_of_two_words_are_shared() =>
        StoryOf("Police said Kaemon Robinson fled.").SharedNames(StoryOf("Kaemon Robinson, 17, was charged.")).Select(name => name.Word).ShouldBe(["kaemon robinson"]);

    [Fact]
    public void A_web_address_is_no_part_of_a_story() =>
        StoryOf("Rebels shelled Hodeidah. https://www.example.org/zabid/tihama.html").Likeness(StoryOf("Zabid and Tihama")).ShouldBe(0);

    [Fact]
    public void A_hyphened_word_is_no_rarer_than_its_parts() => WordRarity.Shipped.Of("first-time").ShouldBeLessThan(WordRarity.Shipped.Of("hodeidah"));

    [Fact]
    public void What_two_stories_share_is_the_same_in_either_order()
    {
        var (one, other) = (StoryOf("Smugglers shelled the ports of Hodeidah."), StoryOf("The smuggler's port, Hodeidah, was shelled by a smuggler."));
        one.Shared(other, IsNoPlace).ShouldSatisfyAllConditions(
            shared => shared.Likeness.ShouldBe(other.Shared(one, IsNoPlace).Likeness, 1e-12),
            shared => shared.Rarity.ShouldBe(other.Shared(one, IsNoPlace).Rarity, 1e-12),
            shared => shared.RareWords.ShouldBe(other.Shared(one, IsNoPlace).RareWords));
    }

    [Fact]
    public void No_words_are_like_nothing() => StoryOf("").Likeness(StoryOf("Rebels shelled the port.")).ShouldBe(0);

    private static bool IsNoPlace(string word) => false;
}
