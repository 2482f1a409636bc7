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
    public void The_name_of_where_they_are_is_no_name_of_both()
    {
        var (one, other) = (Mention("a", "Police of Baton Rouge found a man."), Mention("b", "Baton Rouge saw a shooting."));
        var there = At(30.45, -91.19, "US", "Baton Rouge");
        Names(one with { Place = there }, other with { Place = At(30.5, -91.1, "US", "Merrydale") }).Contains("name-shared", StringComparer.Ordinal).ShouldBeFalse();
        Names(one with { Place = there }, other with { Place = null }).Contains("name-shared", StringComparer.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public void Words_alone_make_two_mentions_no_incident()
    {
        const string text = "Saboteurs unscrewed fishplates beneath the viaduct; the locomotive Hurstbourne toppled into the reservoir.";
        var bare = Mention("a", text) with { Days = null, Place = null, Killed = null };
        Judge(bare, bare with { Report = "b" }).Score.ShouldBeLessThan(0);
    }

    [Fact]
    public void Reports_without_an_incident_or_a_day_are_of_one_event_when_they_name_the_same() =>
        Judge(Whole("a", "Bantamweight Okonkwo floored Vasquez in Torreon."), Whole("b", "Vasquez fell to Okonkwo at Torreon.")).Score.ShouldBeGreaterThan(0);

    [Fact]
    public void Their_words_alone_make_them_no_event()
    {
        const string bout = "the bantamweight champion retained his belts with a uppercut in the fifth round";
        Judge(Whole("a", $"Okonkwo against Vasquez: {bout}."), Whole("b", $"Novak against Petrossian: {bout}.")).Score.ShouldBeLessThan(0);
    }

    [Fact]
    public void Years_that_differ_speak_against_them()
    {
        var (one, other) = (Whole("a", "Torreon voted in 2008."), Whole("b", "Torreon voted in 2013."));
        Names(one, other).Contains("years-differ", StringComparer.Ordinal).ShouldBeTrue();
        Names(one, one with { Report = "b" }).Contains("year-shared", StringComparer.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public void Days_of_publication_spare_them_the_years() =>
        Names(Whole("a", "Torreon voted in 2008.") with { Published = Monday }, Whole("b", "Torreon voted in 2013.") with { Published = Monday }).Contains("years-differ", StringComparer.Ordinal).ShouldBeFalse();

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

    private static MentionProfile Whole(string report, string text) => new() { Report = report, LocalId = "", IsMain = true, Story = StoryOf(text), Naming = NamingOf(text) };

    private static LinkJudgement Judge(MentionProfile one, MentionProfile other) => PairJudge.Shipped.Judge(one, other);

    private static IEnumerable<string> Names(MentionProfile one, MentionProfile other) => Judge(one, other).Evidence.Select(evidence => evidence.Name);
}
