using Blotter.Coding;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Tests.Coding;

public sealed class ClaimWriterTests
{
    [Theory]
    [InlineData(13, 13, 13, "13")]
    [InlineData(13, 13, null, "13+")]
    [InlineData(24, null, null, "24+")]
    [InlineData(6, null, 8, "6-8")]
    [InlineData(null, 20, null, "about 20")]
    [InlineData(null, 20, 20, "about 20")]
    [InlineData(null, null, 8, "up to 8")]
    [InlineData(null, null, null, "unknown")]
    public void Writes_a_range_as_people_do(int? low, int? best, int? high, string figure) => ClaimWriter.Figure(new NumberRange(low, best, high)).ShouldBe(figure);

    [Fact]
    public void Claims_every_facet_that_the_text_tells()
    {
        var report = CoderBench.Code("Gunmen killed two farmers in Mali on 1 May 2024 and injured six men. The Red Lantern Front claimed responsibility for it.");
        report.Claims.Select(claim => (claim.Facet, claim.Value)).ShouldBe(
            [
                (Facet.Occurrence, "accomplished"), (Facet.Date, "2024-05-01"), (Facet.Killed, "2"), (Facet.Injured, "6"), (Facet.Perpetrator, "Gunmen"), (Facet.Responsibility, "Red Lantern Front"), (Facet.Place, "Mali"),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void A_stretch_of_days_is_claimed_from_its_first_to_its_last() =>
        ValuesOf("Gunmen killed two farmers in the market in May 2024.", Facet.Date).ShouldBe(["2024-05-01/2024-05-31"]);

    [Fact]
    public void What_one_source_repeats_is_claimed_once() =>
        ValuesOf("Gunmen killed two farmers in the market. The gunmen killed two farmers.", Facet.Killed).ShouldBe(["2"]);

    [Fact]
    public void What_two_sources_say_is_claimed_twice() =>
        ValuesOf("Police said gunmen killed two farmers. A witness said gunmen killed two farmers.", Facet.Killed).ShouldBe(["2", "2"]);

    [Fact]
    public void Two_figures_are_both_claimed() =>
        ValuesOf("Police said gunmen killed two farmers. A witness said gunmen killed three farmers.", Facet.Killed).ShouldBe(["2", "3"]);

    [Fact]
    public void Claims_are_numbered_in_order() =>
        CoderBench.Code("Gunmen killed two farmers in Mali.").Claims.Select(claim => claim.Id).ShouldBe(["c1", "c2", "c3", "c4"]);

    [Fact]
    public void Neither_the_attackers_losses_nor_parts_are_claimed() =>
        ValuesOf("Two attackers were killed when gunmen attacked the post, and 13 people, including two children, were killed.", Facet.Killed).ShouldBe(["13"]);

    [Fact]
    public void What_a_tally_counts_is_claimed_of_no_incident() =>
        ValuesOf("Gunmen killed two farmers in Gao on Monday. Since January, 143 civilians have been killed in the region.", Facet.Killed).ShouldBe(["2"]);

    [Fact]
    public void A_headline_claims_nothing_that_the_body_tells()
    {
        var document = CoderBench.Sections((SectionKind.Headline, "Gunmen kill two farmers in Gao"), (SectionKind.Body, "Police said gunmen killed two farmers in Gao."));
        var report = CoderBench.Coder.Code(document).Report;
        report.Claims.ShouldNotBeEmpty();
        report.Claims.Where(claim => claim.Facet is Facet.Occurrence or Facet.Killed or Facet.Place).ShouldAllBe(claim => report.Report.Sections[1].Span.Contains(claim.Span));
    }

    [Fact]
    public void A_place_that_a_heading_names_is_claimed_there()
    {
        var report = CoderBench.Code("06/02/2024, approx. 1630, on the old road, Gafsa town. Gunmen shot two men.");
        report.Incidents.ShouldHaveSingleItem().Place!.Name.ShouldBe("Gafsa");
        report.Claims.ShouldAllBe(claim => claim.Sentence.Contains(claim.Span));
    }

    [Theory]
    [InlineData("A car bomb went off outside a bank, police said.", "car bomb went off outside a bank")]
    [InlineData("Four people were killed when a drone hit a school.", "a drone hit a school")]
    [InlineData("Gunmen ambushed a convoy near Gao.", "ambushed a convoy near Gao")]
    public void A_deed_is_quoted_with_the_weapon_and_what_it_hits(string text, string words) =>
        CoderBench.Code(text).Claims.First(claim => claim.Facet == Facet.Occurrence).Span.Of(text).ShouldBe(words);

    [Fact]
    public void Who_only_points_back_to_the_deed_does_not_claim_it() =>
        ValuesOf("Gunmen ambushed a convoy, police said. A witness said the ambush lasted an hour.", Facet.Occurrence).ShouldBe(["accomplished"]);

    private static IEnumerable<string> ValuesOf(string text, Facet facet) =>
        CoderBench.Code(text).Claims.Where(claim => claim.Facet == facet).Select(claim => claim.Value);
}
