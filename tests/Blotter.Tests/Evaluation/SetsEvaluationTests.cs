using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Evaluation;
using Blotter.Evaluation.Sets;
using Blotter.Reading;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Evaluation;

public sealed class SetsEvaluationTests
{
    private static readonly string Sets = Path.Combine(RepositoryRoot.Path, "tests", "cases", "sets");

    private readonly EvaluationResult _result = new SetsEvaluation(new DocumentReader(new ReadingOptions()).Read, Nothing).Run(Sets, "", "");

    [Theory]
    [InlineData("exactly right")]
    [InlineData("killed best")]
    [InlineData("killed low")]
    [InlineData("killed high")]
    [InlineData("standing")]
    [InlineData("responsibility")]
    [InlineData("independent origins")]
    public void From_the_gold_s_coding_all_of_our_own_sets_follow(string facet)
    {
        var row = Row("From the gold's coding", facet);
        row.Correct.ShouldBe(row.Gold, string.Join('\n', _result.Mismatches.Where(wrong => wrong.Item == "gold").Select(wrong => $"{wrong.Case} {wrong.Facet}: {wrong.Expected}, {wrong.Found}")));
    }

    [Fact]
    public void An_incident_that_is_not_found_is_wrong_in_every_row() => Row("Our coding, mentions gathered by us", "killed best").Correct.ShouldBe(0);

    [Fact]
    public void A_folder_without_sets_is_named() =>
        Should.Throw<BlotterException>(() => new SetsEvaluation(new DocumentReader(new ReadingOptions()).Read, Nothing).Run(Path.Combine(RepositoryRoot.Path, "tests", "cases", "read"), "", "")).Message.ShouldContain("sets.json");

    [Theory]
    [InlineData("at least 9", Stance.Asserts, "9+")]
    [InlineData("between 6 and 8", Stance.Asserts, "6-8")]
    [InlineData("at least 8 (3 marines, at least 5 gunmen)", Stance.Asserts, "8+")]
    [InlineData("5 gunmen", Stance.Denies, "5")]
    [InlineData("5 gunmen", Stance.Hedges, "5 gunmen")]
    [InlineData("dozens", Stance.Asserts, "24+")]
    public void Figures_of_the_gold_are_written_as_claims_write_them(string written, Stance stance, string figure) => GoldCoding.Figure(written, stance).ShouldBe(figure);

    private static CodedReport Nothing(Document document) => new()
    {
        Report = new ReportFacts(document.Id, document.Url, document.Publisher, document.Title, document.Byline, document.Published?.Date, null, "en", document.Sections),
        Coder = new CoderVersion("none", ImmutableSortedDictionary<string, string>.Empty),
    };

    private ScoreRow Row(string table, string facet) => _result.Tables.Single(found => found.Title == table).Rows.Single(row => row.Facet == facet);
}
