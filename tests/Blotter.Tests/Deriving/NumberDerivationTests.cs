using Blotter.Coding.Contract;
using Blotter.Deriving;
using static Blotter.Tests.Deriving.DerivingBench;

namespace Blotter.Tests.Deriving;

public sealed class NumberDerivationTests
{
    [Fact]
    public void Keeps_what_different_speakers_say_as_a_range() =>
        KilledOf(Mention("Courier", 2, Killed("9", "mayor"), Killed("11", "union", SourceKind.Person)), Mention("Gazette", 3, Killed("10", "hospital"))).ShouldBe(Range(9, 10, 11));

    [Fact]
    public void A_speaker_s_later_figure_replaces_the_earlier_one() =>
        KilledOf(Mention("Courier", 2, Killed("9", "Ali Hassan")), Mention("Gazette", 3, Killed("7", "Ali Hassan"))).ShouldBe(Range(7, 7, 7));

    [Fact]
    public void Speakers_that_cannot_be_told_apart_do_not_replace_each_other() =>
        KilledOf(Mention("Courier", 2, Killed("9", "residents", SourceKind.Witness)), Mention("Gazette", 3, Killed("7", "residents", SourceKind.Witness))).ShouldBe(Range(7, 7, 9));

    [Fact]
    public void A_count_that_rose_replaces_lower_ones_of_earlier_reports() =>
        KilledOf(Mention("Courier", 2, Killed("9", "mayor")), Mention("Gazette", 3, Killed("11", "hospital", revision: Revision.Rises))).ShouldBe(Range(11, 11, 11));

    [Fact]
    public void A_count_that_rose_leaves_higher_ones() =>
        KilledOf(Mention("Courier", 2, Killed("14", "mayor")), Mention("Gazette", 3, Killed("11", "hospital", revision: Revision.Rises))).ShouldBe(Range(11, 11, 14));

    [Fact]
    public void A_correction_replaces_higher_ones_too() =>
        KilledOf(Mention("Courier", 2, Killed("14", "mayor")), Mention("Gazette", 3, Killed("11", "hospital", revision: Revision.Corrects))).ShouldBe(Range(11, 11, 11));

    [Fact]
    public void At_least_gives_way_to_a_later_higher_count() =>
        KilledOf(Mention("Courier", 2, Killed("9+", "mayor")), Mention("Gazette", 3, Killed("10", "hospital"))).ShouldBe(Range(10, 10, 10));

    [Fact]
    public void At_least_stays_beside_a_lower_count() =>
        KilledOf(Mention("Courier", 2, Killed("9+", "mayor")), Mention("Gazette", 3, Killed("7", "hospital"))).ShouldBe(Range(7, 7, null));

    [Fact]
    public void A_first_account_that_the_same_report_replaces_counts_no_longer() =>
        KilledOf(Mention("Courier", 2, Killed("4", "first reports", revision: Revision.AtFirst), Killed("5", "mayor"))).ShouldBe(Range(5, 5, 5));

    [Fact]
    public void That_nobody_died_stands_against_a_later_count_of_others() =>
        KilledOf(Mention("Courier", 2, Killed("0", "army")), Mention("Gazette", 3, Killed("8", "ward head"))).ShouldBe(Range(0, 8, 8));

    [Fact]
    public void A_later_death_replaces_that_nobody_died() =>
        KilledOf(Mention("Courier", 2, Killed("0", "mayor")), Mention("Gazette", 3, Killed("1", "hospital")).Facts(facts => facts with { TellsLaterDeath = true })).ShouldBe(Range(1, 1, 1));

    [Fact]
    public void Hearsay_widens_the_range_and_is_never_best() =>
        KilledOf(Mention("Courier", 2, Killed("3", "hospital")), Mention("Gazette", 3, Killed("4", "Facebook pages", SourceKind.Account))).ShouldBe(Range(3, 3, 4));

    [Fact]
    public void Those_said_to_have_done_it_are_no_counters() =>
        KilledOf(
            Mention("Courier", 2, Killed("9", "freed men", SourceKind.Witness)),
            Mention("Gazette", 3, Killed("8", "Plains Front", SourceKind.Group)).With(incident => incident with { Perpetrators = [Group("Plains Front", Standing.Claimed)] })).ShouldBe(Range(8, 9, 9));

    [Fact]
    public void What_is_denied_of_a_figure_lowers_the_least() =>
        KilledOf(Mention("Courier", 2, Killed("8+", "army"), Killed("5", "Commander", SourceKind.Group, Stance.Denies))).ShouldBe(Range(3, 8, null));

    [Fact]
    public void A_rumour_known_from_its_denier_alone_is_no_figure() =>
        KilledOf(Mention("Courier", 2, Killed("0", "army"), Killed("1", "text messages", SourceKind.Unnamed, via: new Speaker("army", null, SourceKind.Official)), Killed("1", "army", stance: Stance.Denies))).ShouldBe(Range(0, 0, 0));

    [Fact]
    public void A_copy_is_as_old_as_what_it_copies()
    {
        var copy = Mention("Gazette", 5, Killed("5", "police"));
        copy = copy with { Report = copy.Report with { Origin = "Courier", OriginName = "Courier" } };
        KilledOf(Mention("Courier", 2, Killed("5", "police")), Mention("Herald", 3, Killed("7", "hospital")), copy).ShouldBe(Range(5, 7, 7));
    }

    [Fact]
    public void A_headline_s_figure_gives_way_to_the_body_s() =>
        KilledOf(Mention("Courier", 2, Killed("24+") with { IsHeading = true }, Killed("3", "police"))).ShouldBe(Range(3, 3, 3));

    [Fact]
    public void What_a_coding_knows_without_a_claim_is_the_report_s_own_figure() =>
        KilledOf(Mention("Courier", 2).With(incident => incident with { Casualties = new Casualties(Range(6, null, 8), null, null, null) })).ShouldBe(Range(6, null, 8));

    [Fact]
    public void Says_which_rule_and_whose_word_the_best_figure_rests_on()
    {
        var reasons = IncidentDerivation.Of([Mention("Courier", 2, Killed("9", "mayor")), Mention("Gazette", 3, Killed("10", "hospital"))]).Reasons;
        var best = reasons.Facets.Single(reason => reason is { Facet: "killed", Part: "best" });
        (best.Rule, best.Value, best.From.Single().Speaker).ShouldBe(("latest-count", "10", "hospital"));
    }

    [Fact]
    public void Figures_of_an_earlier_version_are_kept_as_superseded() =>
        IncidentDerivation.Of([Mention("Courier", 2, Killed("2", "mayor")).Superseded(), Mention("Courier", 3, Killed("5", "mayor"))]).Reasons.Superseded
            .Select(figure => (figure.Value, figure.Rule)).ShouldBe([("2", "earlier-version")]);

    [Theory]
    [InlineData("7", 7, 7, 7)]
    [InlineData("7+", 7, 7, null)]
    [InlineData("6-8", 6, null, 8)]
    [InlineData("about 20", null, 20, null)]
    [InlineData("up to 8", null, null, 8)]
    public void Reads_figures_as_claims_write_them(string value, int? low, int? best, int? high) => Figure.Read(value).ShouldBe(Range(low, best, high));

    [Theory]
    [InlineData("unknown")]
    [InlineData("-")]
    [InlineData("99999999999999")]
    [InlineData("8-6")]
    [InlineData("")]
    public void Reads_nothing_else(string value) => Figure.Read(value).ShouldBeNull();
}
