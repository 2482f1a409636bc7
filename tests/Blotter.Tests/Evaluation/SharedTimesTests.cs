using Blotter.Evaluation;
using Blotter.Evaluation.Times;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Evaluation;

public sealed class SharedTimesTests
{
    private static readonly string TimeMl = Path.Combine(
        Environment.GetEnvironmentVariable("BLOTTER_SHARED") ?? Path.Combine(RepositoryRoot.Path, "..", "shared"), "data", "timeml");

    [Fact]
    public void Times_of_TimeBank_and_AQUAINT_are_found_as_well_as_was_asked()
    {
        Assert.SkipUnless(Directory.Exists(TimeMl), $"There is no TimeML at {TimeMl}.");
        var result = TimesEvaluation.Run([Path.Combine(TimeMl, "timebank"), Path.Combine(TimeMl, "aquaint")], [], "", "", TestContext.Current.CancellationToken);
        var rows = result.Tables[0].Rows;
        rows.ShouldSatisfyAllConditions(() => F1(rows, "strict").ShouldBeGreaterThan(0.80), () => F1(rows, "relaxed").ShouldBeGreaterThan(0.89), () => F1(rows, "value").ShouldBeGreaterThan(0.76));
    }

    private static double F1(IEnumerable<ScoreRow> rows, string facet) => rows.Single(row => row.Facet == facet).F1!.Value;
}
