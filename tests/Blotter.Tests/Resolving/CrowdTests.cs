using Blotter.Resolving;
using static Blotter.Tests.Resolving.ProfileBench;

namespace Blotter.Tests.Resolving;

public sealed class CrowdTests
{
    [Fact]
    public void Mentions_of_one_place_and_day_are_a_crowd() => Crowd.Among([Mention("a"), Mention("b"), Mention("c")]).ShouldBe([3, 3, 3]);

    [Fact]
    public void Another_town_and_another_month_are_no_part_of_it() =>
        Crowd.Among([Mention("a"), Mention("b") with { Place = At(6.45, 3.4) }, Mention("c") with { Days = new DaySpan(Monday.AddDays(40), Monday.AddDays(40)) }]).ShouldBe([1, 1, 1]);

    [Fact]
    public void Without_a_place_or_days_there_is_no_crowd() => Crowd.Among([Mention("a") with { Place = null }, Mention("b") with { Days = null }]).ShouldBe([0, 0]);

    [Fact]
    public void More_than_the_most_are_not_told_apart() => Crowd.Of([1UL, 2UL], key => key == 1 ? 5 : 100_000).ShouldBe(Crowd.Most);
}
