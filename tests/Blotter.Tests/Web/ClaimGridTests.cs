using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Ledger;
using Blotter.Tests.Ledger;
using Blotter.Web.Pages.Incidents;

namespace Blotter.Tests.Web;

public sealed class ClaimGridTests
{
    [Fact]
    public void A_row_is_a_source_and_a_column_a_facet_that_somebody_speaks_of()
    {
        var grid = Of(DerivedReasons.None, Mention("sha256:1",
            GridReports.Claim("c1", Facet.Injured, "4"), GridReports.Claim("c2", Facet.Killed, "3"), GridReports.Claim("c3", Facet.Killed, "5", speaker: "medics")));
        grid.Facets.ShouldBe([Facet.Killed, Facet.Injured]);
        grid.Rows.Select(row => row.Speaker).ShouldBe(["police", "medics"]);
        Values(grid).ShouldBe([["3", "4"], ["5", ""]]);
    }

    [Fact]
    public void Things_and_victims_are_no_column() =>
        Of(DerivedReasons.None, Mention("sha256:1", GridReports.Claim("c1", Facet.Victim, "a driver"), GridReports.Claim("c2", Facet.Weapon, "a rocket"))).Rows.ShouldBeEmpty();

    [Fact]
    public void A_claim_on_a_side_of_a_contradiction_is_disputed_in_its_report_alone()
    {
        var dispute = new Contradiction("killed", [new ContradictionSide("3", [new Said("sha256:1", "c1", "police", null)])]);
        var grid = Of(
            DerivedReasons.None with { Contradictions = [dispute] },
            Mention("sha256:1", GridReports.Claim("c1", Facet.Killed, "3")), Mention("sha256:2", GridReports.Claim("c1", Facet.Killed, "3")));
        grid.Rows.Select(row => row.Cells[0].Single().IsDisputed).ShouldBe([true, false]);
    }

    [Fact]
    public void A_figure_that_counts_no_longer_is_marked()
    {
        var figure = new SupersededFigure("killed", "3", "count-rose", new Said("sha256:1", "c1", "police", null), By: null);
        Of(DerivedReasons.None with { Superseded = [figure] }, Mention("sha256:1", GridReports.Claim("c1", Facet.Killed, "3")))
            .Rows.Single().Cells[0].Single().IsSuperseded.ShouldBeTrue();
    }

    [Fact]
    public void A_version_that_a_later_one_replaces_is_left_out() => Of(
        DerivedReasons.None,
        Mention("sha256:1", GridReports.Claim("c1", Facet.Killed, "3")) with { Report = GridReports.Report("sha256:1", superseded: true) }).Rows.ShouldBeEmpty();

    private static string[][] Values(ClaimGrid grid) => [.. grid.Rows.Select(row => row.Cells.Select(cell => string.Join('|', cell.Select(claim => claim.Value))).ToArray())];

    private static MentionDetail Mention(string report, params ClaimDetail[] claims) => new("m1", GridReports.Report(report), "i1", Main: true, [], [.. claims], Link: null);

    private static ClaimGrid Of(DerivedReasons reasons, params MentionDetail[] mentions)
    {
        var facets = LedgerSamples.Incident("i1", new TextSpan(0, 1));
        var summary = new IncidentSummary(
            "k3m5q2ab7d", Current: true, Main: true, facets.Type, facets.Stage, null, facets.Date, facets.Place, [], facets.Responsibility, facets.Casualties, mentions.Length, Origins: 1, []);
        return ClaimGrid.Of(new IncidentDetail(summary, facets, reasons, [.. mentions]));
    }
}
