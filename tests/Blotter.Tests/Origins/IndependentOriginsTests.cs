using Blotter.Coding.Contract;
using Blotter.Origins;
using static Blotter.Tests.Origins.OriginSamples;

namespace Blotter.Tests.Origins;

public sealed class IndependentOriginsTests
{
    [Fact]
    public void Reports_that_know_nothing_of_each_other_are_origins_each() => Names(Own("Gulf Wire"), Own("Badinan TV")).ShouldBe(["Gulf Wire", "Badinan TV"]);

    [Fact]
    public void Two_prints_of_one_text_are_one_origin() => Names(Own("Chronicle", story: "1"), Own("Journal", story: "1")).ShouldBe(["Chronicle"]);

    [Fact]
    public void Two_papers_with_one_agency_s_story_are_one_origin_though_their_words_differ() =>
        Names(Own("Chronicle", agency: "Isles Press Association"), Own("Journal", agency: "IPA")).ShouldBe(["Isles Press Association"]);

    [Fact]
    public void The_agency_itself_is_of_the_origin_that_papers_credit() => Names(Own("Chronicle", agency: "Gulf Wire"), Own("Gulf Wire")).Length.ShouldBe(1);

    [Fact]
    public void One_publisher_is_one_origin() => Names(Own("Chronicle"), Own("Chronicle", story: "2")).Length.ShouldBe(1);

    [Fact]
    public void A_gathering_adds_nothing_to_what_it_gathers() => Names(Own("Radio Togga"), Relay("HornBrief", "Radio Togga")).ShouldBe(["Radio Togga"]);

    [Fact]
    public void A_gathering_of_two_does_not_make_them_one() => Names(Own("Cedar Herald"), Own("Harbour Voice"), Relay("Morning Scan", "Cedar Herald", "Harbour Voice")).ShouldBe(["Cedar Herald", "Harbour Voice"]);

    [Fact]
    public void What_a_gathering_has_from_an_outlet_that_is_not_at_hand_is_an_origin() => Names(Own("Dhow Newswire"), Relay("HornBrief", "Hiran Eye")).ShouldBe(["Dhow Newswire", "Hiran Eye"]);

    [Fact]
    public void Two_gatherings_of_one_outlet_are_one_origin() => Names(Relay("HornBrief", "Hiran Eye"), Relay("Coast Digest", "Hiran Eye")).ShouldBe(["Hiran Eye"]);

    [Fact]
    public void Two_gatherings_that_cite_each_other_are_one_origin() => Names(Relay("HornBrief", "Coast Digest"), Relay("Coast Digest", "HornBrief")).Length.ShouldBe(1);

    [Fact]
    public void A_report_with_sources_of_its_own_stays_an_origin_though_it_cites_another()
    {
        var citing = Own("Badinan TV") with { Cited = ["Gulf Wire"] };
        Names(Own("Gulf Wire"), citing).Length.ShouldBe(2);
    }

    [Fact]
    public void A_report_in_which_outlets_alone_speak_is_a_relay()
    {
        const string Text = "Gunmen killed a mayor, Radio Togga reported.";
        var origin = OriginFinder.Read(Document(Text, "Coast Post"), []);
        ToldBy.Of("1", "1", origin, Text, [], [new TextSpan(0, Text.Length)]).IsRelay.ShouldBeTrue();
    }

    [Fact]
    public void A_report_to_which_an_official_speaks_is_none()
    {
        const string Text = "Gunmen killed a mayor, Radio Togga reported. Police confirmed it.";
        var origin = OriginFinder.Read(Document(Text, "Coast Post"), []);
        var police = new Source("s1", "Police", null, SourceKind.Official, null, new TextSpan(45, 51));
        ToldBy.Of("1", "1", origin, Text, [police], [new TextSpan(0, 44)]).IsRelay.ShouldBeFalse();
    }

    private static string?[] Names(params ReadOnlySpan<ToldBy> reports) => [.. IndependentOrigins.Of([.. reports]).Select(origin => origin.Name)];
}
