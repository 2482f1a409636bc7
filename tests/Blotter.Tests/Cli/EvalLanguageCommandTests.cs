using System.Text.Json;
using Blotter.Tests.Evaluation.Language;

namespace Blotter.Tests.Cli;

public sealed class EvalLanguageCommandTests : IDisposable
{
    private readonly LanguageBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Figures_are_shown_as_tables_and_can_be_made_again()
    {
        var run = Run();
        run.Status.ShouldBe(0);
        run.Output.ShouldContain("#### Running text\n");
        run.Output.ShouldContain($"- Command: `blotter eval language --ud {_bench.Treebank} --names {_bench.Names}`, version ");
        Run().Output.ShouldBe(run.Output);
    }

    [Fact]
    public void Names_are_left_out_without_a_file_of_them() =>
        CommandRun.Of("eval", "language", "--ud", _bench.Treebank).Output.ShouldNotContain("#### Names");

    [Fact]
    public void Figures_are_printed_as_json() =>
        JsonDocument.Parse(Run("--json").Output).RootElement.GetProperty("name").GetString().ShouldBe("language");

    [Fact]
    public void Written_figures_pass_the_check()
    {
        Run("--check").Error.ShouldStartWith("error B305: ");
        Run("--write").Status.ShouldBe(0);
        File.ReadAllText(_bench["accuracy.md"]).ShouldContain("<!-- eval:language -->");
        Run("--check").Status.ShouldBe(0);
    }

    [Fact]
    public void Figures_on_another_treebank_fail_the_check()
    {
        Run("--write").Status.ShouldBe(0);
        File.AppendAllText(_bench.Treebank, "\n1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n");
        var run = Run("--check");
        run.Status.ShouldBe(1);
        run.Error.ShouldContain("the data changed (gold 8 before, 9 now)");
    }

    [Fact]
    public void A_damaged_treebank_is_bad_input()
    {
        File.WriteAllText(_bench.Treebank, "1\tYes\n");
        var run = Run();
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith($"error B309: {_bench.Treebank}:1: the line has 2 columns, not 10. ");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_treebank_is_needed() => CommandRun.Of("eval", "language").Error.ShouldStartWith("error B200: ");

    private CommandRun Run(params string[] options) => CommandRun.Of(
        ["eval", "language", "--ud", _bench.Treebank, "--names", _bench.Names, "--document", _bench["accuracy.md"], .. options]);
}
