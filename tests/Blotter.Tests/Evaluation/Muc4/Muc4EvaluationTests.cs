using Blotter.Evaluation;
using Blotter.Evaluation.Muc4;
using static Blotter.Tests.Evaluation.Muc4.Muc4Bench;

namespace Blotter.Tests.Evaluation.Muc4;

public sealed class Muc4EvaluationTests
{
    private static readonly Muc4Data Data = new(
        "key, response",
        Reports(Numbered("1", "4 ARSON", "12 \"DEPOT\"", "12 \"MILL\"", "18 \"ADA BELL LARK\""), Numbered("2", "4 BOMBING", "12 \"BARN\"")),
        Reports(Numbered("1", "4 ARSON", "12 \"DEPOT\"", "18 \"LARK\"", "24 3"), Numbered("2", "4 KIDNAPPING")));

    [Fact]
    public void Official_counts_are_half_points()
    {
        var rows = Run().Result.Tables[0].Rows;
        rows[^1].ShouldBe(new ScoreRow("all templates", 12, 10, 5));
        rows.Single(row => row.Facet == "hum-tgt-name").ShouldBe(new ScoreRow("hum-tgt-name", 2, 2, 1));
    }

    [Fact]
    public void The_measures_since_2020_are_beside_them() => Run().Result.Tables[1].Rows.ShouldBe(
        [new ScoreRow("CEAF-REE", 4, 2, 1), new ScoreRow("templates", 6, 4, 2), new ScoreRow("CEAF-RME, φ3", 4, 2, 1)]);

    [Fact]
    public void Differences_are_named_slot_by_slot() => EvaluationText.Errors(Run().Result).ShouldBe(
        """
        DEMO-0001
          phys-tgt-id (key 1, response 1): missed "MILL"
          hum-tgt-name (key 1, response 1, half right): expected "ADA BELL LARK", found "LARK"
          hum-tgt-total-num (key 1, response 1): spurious 3
          template-id: missed template 2 (BOMBING)
          template-id: spurious template 2 (KIDNAPPING)

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void The_official_table_has_its_lines_and_an_F_of_whole_percent()
    {
        var lines = Run().OfficialReport.Split('\n');
        lines.ShouldContain("template-id             2    2|   1    0    0|   0    0|   1    1    0|  50   50   50", StringComparer.Ordinal);
        lines.ShouldContain("inc-type                2    2|   1    0    0|   0    0|   1    1    0|  50   50   50    5", StringComparer.Ordinal);
        lines.ShouldContain("ALL TEMPLATES           6    5|   2    1    0|   0    0|   2    3   62|  42   50   40", StringComparer.Ordinal);
        lines[^2].ShouldBe("                         45.65     48.17     43.39");
    }

    [Fact]
    public void Percents_are_rounded_to_the_even_one() =>
        (OfficialFigures.Recall(new SlotTally { Correct = 1, Missing = 7 }), OfficialFigures.Recall(new SlotTally { Correct = 3, Missing = 5 })).ShouldBe((12, 38));

    [Fact]
    public void Intervals_hold_the_figure_and_are_the_same_each_time()
    {
        var run = Run(Data with { Others = [("RIVAL", Data.Responses)] }).Result;
        run.Notes[^1].ShouldBe("Against RIVAL, in points of F: official 0.0 (0.0 to 0.0), CEAF-REE 0.0 (0.0 to 0.0), templates 0.0 (0.0 to 0.0), CEAF-RME, φ3 0.0 (0.0 to 0.0).");
        Run(Data with { Others = [("RIVAL", Data.Responses)] }).Result.Notes.ShouldBe(run.Notes);
    }

    [Fact]
    public void An_interval_is_that_of_the_resampled_reports()
    {
        var counts = Enumerable.Range(0, 40).Select(report => new Counts(1, 1, report % 2));
        var figures = new Muc4Figures([], [.. counts.Select(count => Enumerable.Repeat(count, 4).ToArray()).Select(count => System.Collections.Immutable.ImmutableArray.Create(count))]);
        var interval = new PairedBootstrap(40).Of(figures, Muc4Measure.Entities);
        interval.Low.ShouldBeInRange(30, 40);
        interval.High.ShouldBeInRange(60, 70);
        new PairedBootstrap(40).OfDifference(figures, figures, Muc4Measure.Entities).ShouldBe(new Interval(0, 0));
    }

    [Fact]
    public void Reports_without_an_answer_are_counted_and_told_of()
    {
        var result = Run(Data with { Responses = Reports() }).Result;
        result.Notes.ShouldContain("1 reports of the keys are not answered.", StringComparer.Ordinal);
        result.Tables[0].Rows[^1].ShouldBe(new ScoreRow("all templates", 12, 0, 0));
    }

    private static Muc4Outcome Run(Muc4Data? data = null) => Muc4Evaluation.Run(data ?? Data, "blotter eval muc4", "1.0");
}
