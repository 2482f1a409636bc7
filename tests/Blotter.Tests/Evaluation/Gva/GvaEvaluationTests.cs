using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Evaluation;
using Blotter.Evaluation.Gva;
using Blotter.Reading;
using Blotter.Tests.Contract;
using Blotter.Tests.Reading;

namespace Blotter.Tests.Evaluation.Gva;

public sealed class GvaEvaluationTests : IDisposable
{
    private const string Article = """{"id": "a1", "title": "Shots in Gafsa", "dct": "2014-02-04", "content": "Three were shot.", "incident": "7"}""";

    private const string Incident =
        """
        {"incident_uri": "7", "date": "February 3, 2014", "city_or_county": "Gafsa (Old Gafsa)", "num_killed": 1, "num_injured": 2,
         "participants": [{"Type": " Victim", "Status": " Injured"}, {"Type": " Victim", "Status": " Injured, Arrested"}, {"Type": " Subject-Suspect", "Status": " Killed"}, {"Type": " Victim"}]}
        """;

    private readonly ReportFolder _folder = new ReportFolder().With("articles.jsonl", Article).With("incidents.jsonl", Incident.ReplaceLineEndings(" "));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_the_register_says_is_right() => Rows("Articles", Coded(Told(1, 2))).ShouldBe(
    [
        new ScoreRow("at least one incident", 1, 1, 1), new ScoreRow("killed", 1, 1, 1), new ScoreRow("injured", 1, 1, 1), new ScoreRow("date to the day", 1, 1, 1),
        new ScoreRow("city", 1, 1, 1),
    ]);

    [Fact]
    public void Silence_counts_as_none_where_an_incident_is_told_and_as_no_answer_where_none_is()
    {
        Rows("Articles", Coded(Told(null, null)))[1].ShouldBe(new ScoreRow("killed", 1, 1, 0));
        Rows("Articles", Coded())[1].ShouldBe(new ScoreRow("killed", 1, 0, 0));
        Rows("Articles, figures above zero", Coded(Told(null, 0))).ShouldBe([new ScoreRow("killed", 1, 0, 0), new ScoreRow("injured", 1, 0, 0)]);
    }

    [Fact]
    public void Attackers_are_left_out_where_victims_are_counted() =>
        Rows("Articles, victims without attackers", Coded(Told(null, 2))).ShouldBe([new ScoreRow("killed", 1, 1, 1), new ScoreRow("injured", 1, 1, 1)]);

    [Fact]
    public void The_main_incident_answers() =>
        Rows("Articles", Coded(Told(9, 9) with { Main = false }, Told(1, 2)))[1].ShouldBe(new ScoreRow("killed", 1, 1, 1));

    [Fact]
    public void A_month_a_country_and_open_numbers_are_answers_but_wrong()
    {
        var vague = Told(null, null) with
        {
            Date = new EventDate(new PartialDate(2014, 2), new PartialDate(2014, 2), DatePrecision.Month, DateBasis.Stated, null),
            Casualties = new Casualties(new NumberRange(24, null, null), null, null, null),
            Place = new Place("Tunisia", null, "TN", null, null, PlacePrecision.Country, null, null),
        };
        EvaluationText.Errors(Run(Coded(vague))).ShouldBe(
            """
            a1
              killed (7): expected 1, found some
              injured (7): expected 2, found 0
              date to the day (7): expected 2014-02-03, found 2014-02
              city (7): missed GAFSA

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Articles_that_the_register_does_not_have_are_left_out_and_told_of()
    {
        _folder.With("articles.jsonl", Article + "\n" + Article.Replace("\"7\"", "\"8\"", StringComparison.Ordinal));
        var result = Run(Coded(Told(1, 2)));
        result.Data.Size.ShouldBe("1 articles, 1 incidents");
        result.Notes[^1].ShouldBe("1 articles whose incident the register does not have are left out.");
    }

    [Fact]
    public void Articles_of_another_register_are_refused()
    {
        _folder.With("articles.jsonl", Article.Replace("\"7\"", "\"8\"", StringComparison.Ordinal));
        Should.Throw<BlotterException>(() => Run(Coded())).Code.ShouldBe("B318");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"incident_uri": "7", "date": "yesterday", "num_killed": 1, "num_injured": 2, "participants": []}""")]
    public void A_line_that_is_no_incident_is_named(string line)
    {
        _folder.With("incidents.jsonl", line);
        Should.Throw<BlotterException>(() => Run(Coded())).Where.ShouldBe(_folder["incidents.jsonl"] + ":1");
    }

    private static Incident Told(int? killed, int? injured) => FullSample.Report.Incidents[0] with
    {
        Main = true,
        Date = new EventDate(new PartialDate(2014, 2, 3), new PartialDate(2014, 2, 3), DatePrecision.Day, DateBasis.Stated, null),
        Place = new Place("Gafsa", null, "TN", null, null, PlacePrecision.Exact, null, null),
        Casualties = new Casualties(Exactly(killed), Exactly(injured), null, null),
    };

    private static NumberRange? Exactly(int? number) => number is { } known ? NumberRange.Exactly(known) : null;

    private static CodedReport Coded(params ImmutableArray<Incident> incidents) => FullSample.Report with { Incidents = incidents };

    private ImmutableArray<ScoreRow> Rows(string table, CodedReport coded) => Run(coded).Tables.Single(other => other.Title == table).Rows;

    private EvaluationResult Run(CodedReport coded) => new GvaEvaluation(new DocumentReader(new ReadingOptions()).Read, _ => coded)
        .Run(new GvaFiles(_folder["articles.jsonl"], _folder["incidents.jsonl"]), problem => throw problem, "", "", TestContext.Current.CancellationToken);
}
