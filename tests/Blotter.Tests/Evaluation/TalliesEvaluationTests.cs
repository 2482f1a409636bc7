using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Evaluation;
using Blotter.Evaluation.Cases;
using Blotter.Evaluation.Tallies;
using Blotter.Reading;
using Blotter.Reconciling;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Evaluation;

public sealed class TalliesEvaluationTests
{
    private const string Columns = "case\tquote\tunit\ttypes\tareas\tby\thits\n";

    private static readonly string Cases = Path.Combine(RepositoryRoot.Path, "tests", "cases", "read");
    private static readonly string Scopes = Path.Combine(RepositoryRoot.Path, "bench", "tallies", "cases.tsv");

    [Fact]
    public void Tallies_that_were_not_found_are_wrong_in_every_row_and_days_of_the_gold_s_are_right()
    {
        var result = new TalliesEvaluation(new DocumentReader(new ReadingOptions()).Read, Nothing).Run(Cases, Scopes, ("", ""), TestContext.Current.CancellationToken);
        Row(result, 0, "scope").Correct.ShouldBe(0);
        Row(result, 0, "scope").Found.ShouldBe(0);
        var days = Row(result, 1, "first day");
        (days.Gold, days.Correct).ShouldBe((15, 15));
        Row(result, 2, "own count").Gold.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("a\tq\tattacks\t*\t\t\t\n")]
    [InlineData("a\tq\tkilled\t*\tMopti\t\t\n")]
    [InlineData("a\tq\tkilled\t*\tMopti@x,y,z\t\t\n")]
    [InlineData("a\tq\tkilled\twar\t\t\t\n")]
    [InlineData("a\tq\n")]
    public void A_malformed_file_of_scopes_is_named(string line)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Columns + line);
            Should.Throw<BlotterException>(() => JudgedScope.Read(file)).Code.ShouldBe("B331");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_missing_file_of_scopes_is_named() => Should.Throw<BlotterException>(() => JudgedScope.Read(Path.Combine(Cases, "none.tsv"))).Code.ShouldBe("B306");

    [Fact]
    public void A_plain_count_takes_what_is_sure_for_low_and_what_may_be_for_high()
    {
        var scope = new WantedScope { Judged = new JudgedScope("c", "q", TallyUnit.Killed, [], [], null, true, true, true, []), Ordinal = 0, Countries = ["IQ"], First = new DateOnly(2024, 1, 1), Last = new DateOnly(2024, 3, 31) };
        var inside = new PlainIncident { Key = "a", Type = IncidentType.Bombing, Country = "IQ", Days = new DayRange(new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 1)), Killed = new NumberRange(2, 3, 4) };
        var count = PlainCount.Of(scope, [inside, inside with { Key = "b", Country = null }, inside with { Key = "c", Country = "SY" }, inside with { Key = "d", Stage = Stage.Threatened }]);
        (count.Low, count.High).ShouldBe((2, 8));
        count.Keys.ShouldBe(["a", "b"]);
    }

    private static ScoreRow Row(EvaluationResult result, int table, string facet) => result.Tables[table].Rows.Single(row => row.Facet == facet);

    private static CodedReport Nothing(Document document) => new()
    {
        Report = new ReportFacts(document.Id, document.Url, document.Publisher, document.Title, document.Byline, document.Published?.Date, null, "en", document.Sections),
        Coder = new CoderVersion("none", ImmutableSortedDictionary<string, string>.Empty),
    };
}
