using System.Text.Json;

namespace Blotter.Tests.Cli;

public sealed class EvalMuc4CommandTests : IDisposable
{
    private const string Messages =
        """
        DEMO-MUC9-0001 (DEMO)

           GAFSA, 3 MAY 90 (DEMO) -- [TEXT] GULLS BOMBED A DEPOT IN GAFSA YESTERDAY. TWO MILLERS WERE KILLED.

        DEMO-MUC9-0002 (DEMO)

           GAFSA, 4 MAY 90 (DEMO) -- [TEXT] THE HARVEST WAS GOOD.

        """;

    private const string Keys =
        """
        0.  MESSAGE: ID              DEMO-MUC9-0001
        1.  MESSAGE: TEMPLATE        1
        4.  INCIDENT: TYPE           BOMBING
        12. PHYS TGT: ID             "DEPOT"
        19. HUM TGT: DESCRIPTION     "MILLERS"

        0.  MESSAGE: ID              DEMO-MUC9-0002
        1.  MESSAGE: TEMPLATE        *

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blotter-muc4-");

    public EvalMuc4CommandTests()
    {
        File.WriteAllText(this["messages.txt"], Messages);
        File.WriteAllText(this["keys.txt"], Keys);
        File.WriteAllText(this["judgements.txt"], """(("DEMO-MUC9-0001" ("1" (phys-tgt-id ("\"STORE\"" match "\"DEPOT\"")))))""");
        _folder.CreateSubdirectory("systems/RIVAL");
        File.WriteAllText(this["systems/RIVAL/response.txt"], Keys.Replace("DEPOT", "STORE", StringComparison.Ordinal));
    }

    private string this[string name] => Path.Combine(_folder.FullName, name);

    private string Rival => this["systems/RIVAL/response.txt"];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Messages_are_coded_and_scored()
    {
        var run = Run("--texts", this["messages.txt"]);
        run.Status.ShouldBe(0);
        run.Output.ShouldContain($"- Command: `blotter eval muc4 --texts {this["messages.txt"]} --keys {this["keys.txt"]}`, version ");
        run.Output.ShouldContain("(2 reports, 1 templates)");
        run.Output.ShouldContain("#### Measures since 2020");
        Run("--texts", this["messages.txt"]).Output.ShouldBe(run.Output);
    }

    [Fact]
    public void Somebody_else_s_templates_are_scored_without_messages()
    {
        Run("--response", Rival).Output.ShouldContain("| phys-tgt-id        |    2 |     2 |       0 |");
        Run("--response", Rival, "--judgements", this["judgements.txt"]).Output.ShouldContain("| phys-tgt-id        |    2 |     2 |       2 |");
    }

    [Fact]
    public void The_report_is_the_official_table_and_the_differences()
    {
        var output = Run("--response", Rival, "--report").Output;
        output.ShouldContain("\nALL TEMPLATES           3    3|   2    0    1|");
        output.ShouldEndWith("DEMO-MUC9-0001\n  phys-tgt-id (key 1, response 1): expected \"DEPOT\", found \"STORE\"\n");
    }

    [Fact]
    public void Other_systems_are_compared_with() =>
        Run("--response", this["keys.txt"], "--against", this["systems"]).Output.ShouldContain("- Against RIVAL, in points of F: official +33.3 (");

    [Fact]
    public void Figures_are_printed_as_json() =>
        JsonDocument.Parse(Run("--response", Rival, "--json").Output).RootElement.GetProperty("name").GetString().ShouldBe("muc4");

    [Fact]
    public void Written_figures_pass_the_check_and_worse_ones_fail_it()
    {
        Run("--response", this["keys.txt"], "--write").Status.ShouldBe(0);
        Run("--response", this["keys.txt"], "--check").Status.ShouldBe(0);
        var worse = Run("--response", Rival, "--check");
        worse.Status.ShouldBe(1);
        worse.Error.ShouldContain("phys-tgt-id: F1 fell from 1.0000");
    }

    [Fact]
    public void Messages_are_coded_in_other_letters()
    {
        var run = Run("--texts", this["messages.txt"], "--letters", "true");
        run.Status.ShouldBe(0);
        run.Output.ShouldContain($"{this["keys.txt"]} --letters true`");
        Run("--texts", this["messages.txt"], "--letters", "odd").Error.ShouldStartWith("error B200: ");
        Run("--response", Rival, "--letters", "title").Error.ShouldStartWith("error B200: --letters");
    }

    [Fact]
    public void Messages_or_a_response_are_needed() => Run().Error.ShouldStartWith("error B200: Give --texts");

    [Fact]
    public void Files_that_cannot_be_used_are_bad_input()
    {
        Run("--response", this["none.txt"]).Error.ShouldStartWith("error B306: ");
        Run("--response", this["messages.txt"]).Error.ShouldStartWith($"error B313: {this["messages.txt"]}: holds no MUC-4 template. ");
        Run("--response", Rival, "--against", _folder.CreateSubdirectory("empty").FullName).Error.ShouldStartWith("error B316: ");
        Run("--response", Rival, "--against", this["nowhere"]).Error.ShouldStartWith("error B306: ");
        File.WriteAllText(this["others.txt"], Keys.Replace("DEMO-", "OTHER-", StringComparison.Ordinal));
        Run("--response", this["others.txt"]).Error.ShouldStartWith($"error B315: {this["others.txt"]}: has no report of the keys, which begin with DEMO-MUC9-0001. ");
    }

    private CommandRun Run(params string[] options) =>
        CommandRun.Of(["eval", "muc4", "--keys", this["keys.txt"], "--document", this["accuracy.md"], .. options]);
}
