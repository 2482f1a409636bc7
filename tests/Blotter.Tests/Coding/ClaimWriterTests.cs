using Blotter.Coding;
using Blotter.Coding.Contract;

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

    private static IEnumerable<string> ValuesOf(string text, Facet facet) =>
        CoderBench.Code(text).Claims.Where(claim => claim.Facet == facet).Select(claim => claim.Value);
}
