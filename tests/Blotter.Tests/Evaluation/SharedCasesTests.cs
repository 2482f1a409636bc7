using Blotter.Evaluation.Cases;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Evaluation;

public sealed class SharedCasesTests
{
    private static readonly string Cases = Path.Combine(
        Environment.GetEnvironmentVariable("BLOTTER_SHARED") ?? Path.Combine(RepositoryRoot.Path, "..", "shared"), "cases");

    [Fact]
    public void The_coding_that_the_gold_asks_for_has_no_fault()
    {
        Assert.SkipUnless(Directory.Exists(Cases), $"There are no cases at {Cases}.");
        var result = new CasesEvaluation(CaseBench.Read, CaseBench.Perfect).Run([Cases], "", "", TestContext.Current.CancellationToken);
        result.Mismatches.ShouldBeEmpty();
        result.Tables.SelectMany(table => table.Rows).ShouldAllBe(row => row.Gold == row.Correct && row.Found == row.Correct);
    }

    [Fact]
    public void A_coder_that_says_nothing_gets_nothing_right()
    {
        Assert.SkipUnless(Directory.Exists(Cases), $"There are no cases at {Cases}.");
        var result = new CasesEvaluation(CaseBench.Read, CaseBench.Nothing).Run([Cases], "", "", TestContext.Current.CancellationToken);
        result.Tables[0].Rows.Where(row => row.Facet is not "reports without incident").ShouldAllBe(row => row.Correct == 0 && row.Found == 0);
    }
}
