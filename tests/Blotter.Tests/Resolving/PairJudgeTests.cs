using Blotter.Coding.Contract;
using Blotter.Resolving;
using static Blotter.Tests.Resolving.ProfileBench;

namespace Blotter.Tests.Resolving;

public sealed class PairJudgeTests
{
    [Fact]
    public void One_place_and_day_and_toll_are_one_incident() => Judge(Mention("a"), Mention("b")).Score.ShouldBeGreaterThan(0);

    [Fact]
    public void Two_towns_far_apart_are_two() => Judge(Mention("a"), Mention("b") with { Place = At(6.45, 3.4) }).Score.ShouldBeLessThan(0);

    [Fact]
    public void Two_months_are_two() =>
        Judge(Mention("a"), Mention("b") with { Days = new DaySpan(Monday.AddDays(-90), Monday.AddDays(-90)) }).Score.ShouldBeLessThan(0);

    [Fact]
    public void What_one_report_tells_apart_is_two() => Judge(Mention("a"), Mention("a") with { LocalId = "i2" }).Score.ShouldBeLessThan(0);

    [Fact]
    public void A_report_tells_of_no_later_day() =>
        Names(Mention("a"), Mention("b") with { Days = new DaySpan(Monday.AddDays(9), Monday.AddDays(9)) }).Contains("not-yet", StringComparer.Ordinal).ShouldBeTrue();

    [Fact]
    public void A_victim_of_one_name_speaks_for_one() =>
        Names(Mention("a") with { Victims = ["danladi", "okoro"] }, Mention("b") with { Victims = ["okoro"] }).Contains("victim-shared", StringComparer.Ordinal).ShouldBeTrue();

    [Fact]
    public void Words_alone_make_two_mentions_no_incident()
    {
        const string text = "Saboteurs unscrewed fishplates beneath the viaduct; the locomotive Hurstbourne toppled into the reservoir.";
        var bare = Mention("a", text) with { Days = null, Place = null, Killed = null };
        Judge(bare, bare with { Report = "b" }).Score.ShouldBeLessThan(0);
    }

    [Fact]
    public void The_order_of_two_mentions_does_not_matter()
    {
        var (one, other) = (Mention("a", "A bomb in Kano killed Musa Danladi."), Mention("b") with { Killed = NumberRange.Exactly(5), Place = At(12.1, 8.6) });
        Judge(one, other).Score.ShouldBe(Judge(other, one).Score, 1e-9);
    }

    [Fact]
    public void Where_many_mentions_are_of_one_place_and_day_being_there_says_less()
    {
        var (alone, crowded) = (PairJudge.Shipped.Judge(Mention("a"), Mention("b"), crowd: 4), PairJudge.Shipped.Judge(Mention("a"), Mention("b"), crowd: 80));
        alone.Evidence.ShouldNotContain(evidence => evidence.Name == "crowded-place");
        crowded.Evidence.Single(evidence => evidence.Name == "crowded-place").Weight.ShouldBe(-Math.Log(20), 1e-9);
    }

    [Fact]
    public void A_crowd_elsewhere_says_nothing_of_two_towns() =>
        PairJudge.Shipped.Judge(Mention("a"), Mention("b") with { Place = At(6.45, 3.4) }, crowd: 80).Evidence.ShouldNotContain(evidence => evidence.Name == "crowded-place");

    private static LinkJudgement Judge(MentionProfile one, MentionProfile other) => PairJudge.Shipped.Judge(one, other);

    private static IEnumerable<string> Names(MentionProfile one, MentionProfile other) => Judge(one, other).Evidence.Select(evidence => evidence.Name);
}
