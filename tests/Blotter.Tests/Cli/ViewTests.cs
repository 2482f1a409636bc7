using System.Collections.Immutable;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Ledger;
using Blotter.Telling;

namespace Blotter.Tests.Cli;

public sealed class ViewTests
{
    private static readonly Incident Kidnapping = new()
    {
        Id = "i1",
        Main = false,
        Type = IncidentType.Kidnapping,
        Stage = Stage.Attempted,
        Attacks = 3,
        Place = new Place("Cali", null, "CO", null, null, PlacePrecision.Exact, null, null),
        Perpetrators = [new Perpetrator("rebels", null, null, null, Standing.Fact, null, null)],
        Responsibility = Responsibility.NotMentioned,
        Targets = [new Target("a bus", TargetKind.Transport, 1, null, new TextSpan(0, 5))],
        Casualties = new Casualties(null, null, NumberRange.AtLeast(2), null),
    };

    [Fact]
    public void Facets_that_are_not_known_have_no_row() =>
        IncidentFacets.Of(Kidnapping).Select(facet => $"{facet.Label}: {facet.Value}").ShouldBe(
            ["what: kidnapping, attempted", "where: Cali, CO", "by: rebels (fact)", "target: a bus (transport)", "abducted: at least 2"]);

    [Fact]
    public void A_mention_without_claims_shows_the_sentences_that_tell_of_it()
    {
        var summary = new IncidentSummary(
            "abcdefghij", false, false, Kidnapping.Type, Kidnapping.Stage, 3, null, Kidnapping.Place, Kidnapping.Perpetrators, Kidnapping.Responsibility,
            Kidnapping.Casualties, 1, 1, []);
        var report = new ReportSummary("sha256:0", 1, true, "a.txt", null, null, null, null, null, null, "0.1.0", 1);
        var mention = new MentionDetail("k3m5q2ab7d", report, "i1", false, ["Rebels seized a bus."], [], null);
        var shown = Shown(screen => IncidentView.Show(screen, new IncidentDetail(summary, Kidnapping, DerivedReasons.None, [mention])));
        shown.ShouldContain("abcdefghij: kidnapping (only in superseded reports)");
        shown.ShouldContain("a.txt · superseded · background");
        shown.ShouldContain("\"Rebels seized a bus.\"");
    }

    [Fact]
    public void A_damaged_store_is_shown_with_all_its_problems()
    {
        var counts = new LedgerCounts(1, 2, 0, 0, 0, 0, 0, 0);
        var health = new StoreHealth("a.db", 1, "0.1.0", 4096, "wal", 0, counts, ["row 3 missing from index"], "3 reports are not in it");
        var store = new StoreState("a.db", true, false, health, null);
        var coder = new CoderVersion("0.1.0", ImmutableSortedDictionary<string, string>.Empty);
        var shown = Shown(screen => InstallationView.Show(screen, new Installation("0.1.0", ".NET", "Linux", coder, store)));
        shown.ShouldMatch("state +damaged");
        shown.ShouldContain("row 3 missing from index");
        shown.ShouldContain("3 reports are not in it");
        store.Status.ShouldBe(ExitStatus.StoreProblem);
    }

    [Fact]
    public void A_summary_names_the_most_frequent_kinds_alone()
    {
        var types = Enum.GetValues<IncidentType>().Select((type, index) => KeyValuePair.Create(type, 20 - index)).ToImmutableSortedDictionary();
        var summary = new ReadSummary
        {
            New = 1,
            NewVersions = 0,
            Recoded = 0,
            Skipped = 0,
            Failed = 0,
            Words = 9,
            Types = types,
            Countries = ImmutableSortedDictionary<string, int>.Empty,
            KilledClaims = 0,
            InjuredClaims = 0,
            Interrupted = false,
        };
        Shown(screen => SummaryView.Show(screen, summary)).ShouldContain(
            "(20 armed attack, 19 bombing, 18 suicide bombing, 17 rocket or shelling, 16 airstrike or drone, 8 more)");
    }

    private static string Shown(Action<Spectre.Console.IAnsiConsole> show)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        show(new Channel(writer, false, false, () => 160).Screen(ColorChoice.Auto));
        return writer.ToString();
    }
}
