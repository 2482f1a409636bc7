using System.Text.Json;
using Blotter.Evaluation;

namespace Blotter.Tests.Evaluation;

public sealed class AccuracyDocumentTests
{
    private static readonly EvaluationResult Result = new()
    {
        Name = "demo",
        Title = "A demonstration",
        Data = new DataSet("Two files", "2 reports"),
        CommandLine = "blotter eval demo DIR",
        Version = "1.0.0",
        Notes = ["Mind this."],
        Tables = [new ScoreTable("All", [new ScoreRow("killed", 4, 2, 1), new ScoreRow("posts", 0, 0, 0)])],
        Mismatches = [new("a", "", "title", "One\nline", null), new("a", "i1", "date", null, "2024"), new("b", "i1", "date", "2023", "2024")],
    };

    [Fact]
    public void Ratios_follow_from_the_counts()
    {
        var row = new ScoreRow("killed", 4, 2, 1);
        (row.Precision, row.Recall, row.F1).ShouldBe((0.5, 0.25, 2.0 / 6));
    }

    [Fact]
    public void Ratios_of_nothing_are_undefined()
    {
        var row = new ScoreRow("posts", 0, 0, 0);
        (row.Precision, row.Recall, row.F1).ShouldBe(((double?)null, (double?)null, (double?)null));
    }

    [Fact]
    public void Tables_read_as_plain_text() => EvaluationText.Tables(Result).ShouldBe(
        """
        ### A demonstration

        - Data: Two files (2 reports)
        - Command: `blotter eval demo DIR`, version 1.0.0
        - Mind this.

        #### All

        | facet  | gold | found | correct | precision | recall |    F1 |
        |--------|-----:|------:|--------:|----------:|-------:|------:|
        | killed |    4 |     2 |       1 |     0.500 |  0.250 | 0.333 |
        | posts  |    0 |     0 |       0 |         - |      - |     - |

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Errors_are_listed_case_by_case_one_a_line() => EvaluationText.Errors(Result).ShouldBe(
        "a\n  title: missed One line\n  date (i1): spurious 2024\nb\n  date (i1): expected 2023, found 2024\n");

    [Fact]
    public void Json_holds_counts_and_ratios()
    {
        using var json = JsonDocument.Parse(EvaluationJson.Serialize(Result));
        var row = json.RootElement.GetProperty("tables")[0].GetProperty("rows")[0];
        row.GetProperty("found").GetInt32().ShouldBe(2);
        row.GetProperty("precision").GetDouble().ShouldBe(0.5);
        json.RootElement.GetProperty("command_line").GetString().ShouldBe(Result.CommandLine);
    }

    [Fact]
    public void Only_the_part_between_the_markers_is_renewed()
    {
        var renewed = AccuracyDocument.Renew("# Accuracy\n<!-- eval:demo -->\nstale words\n<!-- /eval:demo -->\n<!-- eval:other -->\nkept\n<!-- /eval:other -->\n", Result);
        renewed.ShouldStartWith("# Accuracy\n<!-- eval:demo -->\n### A demonstration\n");
        renewed.ShouldEndWith("<!-- /eval:demo -->\n<!-- eval:other -->\nkept\n<!-- /eval:other -->\n");
        renewed.ShouldNotContain("stale words");
    }

    [Fact]
    public void The_same_figures_give_the_same_bytes()
    {
        var once = AccuracyDocument.Renew("# Accuracy\n", Result);
        AccuracyDocument.Renew(once, Result).ShouldBe(once);
    }

    [Fact]
    public void A_document_without_the_part_gets_it_at_its_end() =>
        AccuracyDocument.Renew("# Accuracy\n\n\n", Result).ShouldStartWith("# Accuracy\n\n<!-- eval:demo -->\n");

    [Fact]
    public void An_empty_document_holds_the_part_alone() => AccuracyDocument.Renew("", Result).ShouldStartWith("<!-- eval:demo -->\n");

    [Theory]
    [InlineData("<!-- eval:demo -->")]
    [InlineData("<!-- /eval:demo -->")]
    [InlineData("<!-- /eval:demo --><!-- eval:demo -->")]
    [InlineData("<!-- eval:demo --><!-- eval:demo --><!-- /eval:demo -->")]
    public void Markers_that_do_not_pair_up_are_refused(string document) =>
        Should.Throw<BlotterException>(() => AccuracyDocument.Renew(document, Result)).Code.ShouldBe("B304");

    [Fact]
    public void The_same_figures_have_not_fallen() => AccuracyDocument.Falls(AccuracyDocument.Renew("", Result), Result).ShouldBeEmpty();

    [Fact]
    public void A_better_figure_has_not_fallen() => FallsTo(new ScoreRow("killed", 4, 2, 2)).ShouldBeEmpty();

    [Fact]
    public void One_answer_less_is_a_fall() =>
        FallsTo(new ScoreRow("killed", 4, 2, 0)).ShouldHaveSingleItem().ShouldStartWith("All, killed: F1 fell from 0.3333 (1 correct of 4 gold, 2 found) to 0.0000");

    [Fact]
    public void A_fall_that_rounding_would_hide_is_seen() => FallsTo(new ScoreRow("killed", 4, 3, 1)).Length.ShouldBe(1);

    [Fact]
    public void A_row_that_is_gone_is_a_fall() => FallsTo(new ScoreRow("injured", 4, 2, 1)).ShouldBe(["All, killed: the row is gone"]);

    [Fact]
    public void Other_data_cannot_be_compared() =>
        FallsTo(new ScoreRow("killed", 5, 5, 5)).ShouldBe(["All, killed: the data changed (gold 4 before, 5 now)"]);

    [Fact]
    public void Gold_that_leaves_answers_open_may_want_more_or_fewer()
    {
        var document = AccuracyDocument.Renew("", Result);
        EvaluationResult With(int correct) => Result with { Tables = [new ScoreTable("All", [new ScoreRow("killed", 5, 5, correct), new ScoreRow("posts", 0, 0, 0)]) { HasOptionalGold = true }] };
        AccuracyDocument.Falls(document, With(5)).ShouldBeEmpty();
        AccuracyDocument.Falls(document, With(1)).ShouldHaveSingleItem().ShouldStartWith("All, killed: F1 fell");
    }

    [Fact]
    public void A_document_without_figures_cannot_be_checked() =>
        Should.Throw<BlotterException>(() => AccuracyDocument.Falls("# Accuracy", Result)).Code.ShouldBe("B305");

    private static System.Collections.Immutable.ImmutableArray<string> FallsTo(ScoreRow row) => AccuracyDocument.Falls(
        AccuracyDocument.Renew("", Result), Result with { Tables = [new ScoreTable("All", [row, new ScoreRow("posts", 0, 0, 0)])] });
}
