using Blotter.Resolving;
using static Blotter.Tests.Resolving.ProfileBench;

namespace Blotter.Tests.Resolving;

public sealed class CrowdTests
{
    [Fact]
    public void Mentions_of_one_place_and_day_are_a_crowd() => Crowd.Among(Mentions(5)).ShouldBe([5, 5, 5, 5, 5]);

    [Fact]
    public void A_few_are_none() => Crowd.Among(Mentions(4)).ShouldBe([0, 0, 0, 0]);

    [Fact]
    public void Another_town_and_another_month_are_no_part_of_it() =>
        Crowd.Among([.. Mentions(4), Mention("x") with { Place = At(6.45, 3.4) }, Mention("y") with { Days = new DaySpan(Monday.AddDays(40), Monday.AddDays(40)) }]).ShouldAllBe(crowd => crowd == 0);

    [Fact]
    public void Without_a_place_or_days_there_is_no_crowd() =>
        Crowd.Among([.. Mentions(5).Select(mention => mention with { Place = null }), .. Mentions(5).Select(mention => mention with { Days = null })]).ShouldAllBe(crowd => crowd == 0);

    [Theory]
    [InlineData(4, 0)]
    [InlineData(7, 5)]
    [InlineData(8, 8)]
    [InlineData(100_000, 450)]
    public void It_is_told_in_steps(int mentions, int step) => Crowd.StepOf(mentions).ShouldBe(step);

    [Fact]
    public void The_fullest_of_its_keys_tells_it() => Crowd.Of([1UL, 2UL], key => key == 1 ? 5 : 20).ShouldBe(18);

    private static List<MentionProfile> Mentions(int count) => [.. Enumerable.Range(0, count).Select(at => Mention($"report {at}"))];
}
