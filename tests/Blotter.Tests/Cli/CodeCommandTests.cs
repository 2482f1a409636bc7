using System.Text;
using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Cli;

public sealed class CodeCommandTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_is_one_line_that_follows_the_contract()
    {
        _folder.With("a.txt", CommandFolder.Bombing);
        var run = CommandRun.Of("code", "--json", _folder["a.txt"]);
        run.Status.ShouldBe(0);
        run.Output.Count(unit => unit == '\n').ShouldBe(1);
        ContractSchema.Validate(run.Output).ShouldBeEmpty();
        ContractJson.Deserialize(run.Output).Incidents.ShouldHaveSingleItem().Type.ShouldBe(IncidentType.Bombing);
    }

    [Fact]
    public void Json_is_indented_for_a_person()
    {
        _folder.With("a.txt", CommandFolder.Bombing);
        var run = CommandRun.In(new CommandRun.Setting { IsTerminal = true }, "code", "--json", _folder["a.txt"]);
        run.Output.ShouldStartWith("{\n  \"schema\"");
    }

    [Fact]
    public void Many_reports_give_a_line_each()
    {
        _folder.With("a.jsonl", $"{{\"text\": \"{CommandFolder.Bombing}\"}}\n{{\"text\": \"{CommandFolder.Shooting}\"}}\n");
        var lines = CommandRun.Of("code", "--json", _folder["a.jsonl"]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines.ShouldAllBe(line => ContractSchema.Validate(line).IsEmpty);
    }

    [Fact]
    public void One_of_many_that_fails_does_not_keep_back_the_others()
    {
        _folder.With("a.jsonl", $"no JSON\n{{\"text\": \"{CommandFolder.Shooting}\"}}\n");
        var run = CommandRun.Of("code", "--json", _folder["a.jsonl"]);
        run.Status.ShouldBe(1);
        run.Error.ShouldStartWith("error B014: ");
        JsonDocument.Parse(run.Output).RootElement.GetProperty("schema").GetString().ShouldBe(CodedReport.SchemaName);
    }

    [Fact]
    public void A_report_that_fails_alone_gives_its_own_status()
    {
        var run = CommandRun.Of("code", "--json", _folder["nothing.txt"]);
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith("error B001: ");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Standard_input_is_coded()
    {
        var setting = new CommandRun.Setting { Input = Encoding.UTF8.GetBytes(CommandFolder.Bombing) };
        CommandRun.In(setting, "code", "-", "--json").Output.ShouldContain("\"bombing\"");
    }

    [Fact]
    public void What_the_user_says_of_the_report_stands_in_the_output()
    {
        _folder.With("a.txt", CommandFolder.Bombing);
        var run = CommandRun.Of("code", "--json", _folder["a.txt"], "--published", "2019-05", "--publisher", "The Courier", "--url", "https://example.org/a");
        var report = ContractJson.Deserialize(run.Output).Report;
        (report.Published.ToString(), report.Publisher, report.Url).ShouldBe(("2019-05", "The Courier", "https://example.org/a"));
    }

    [Fact]
    public void A_person_sees_each_fact_with_its_speaker_and_its_sentence()
    {
        _folder.With("a.txt", CommandFolder.Bombing);
        var run = CommandRun.Of("code", _folder["a.txt"]);
        run.Status.ShouldBe(0);
        run.Output.ShouldMatch("when +2019-05-03");
        run.Output.ShouldMatch(@"killed +4 +s1 police +title");
        run.Output.ShouldMatch(@"(?m)^\[s1: A bomb ");
        run.Output.ShouldContain("Sources");
    }

    [Theory]
    [InlineData(60)]
    [InlineData(120)]
    public void A_readable_report_keeps_to_the_width_of_the_screen(int width)
    {
        _folder.With("a.txt", $"{CommandFolder.Bombing} \"We will find them,\" said a spokesman, Juan Roa. {CommandFolder.Shooting}");
        var run = CommandRun.In(new CommandRun.Setting { Width = width }, "code", _folder["a.txt"]);
        run.Output.Split('\n').ShouldAllBe(line => line.Length <= width);
    }

    [Fact]
    public void A_report_without_an_incident_is_said_to_have_none()
    {
        _folder.With("a.txt", "The council met on Tuesday and talked about buses.");
        CommandRun.Of("code", _folder["a.txt"]).Output.ShouldContain("No incident found.");
    }

    [Fact]
    public void An_explanation_names_rules_and_words()
    {
        _folder.With("a.txt", CommandFolder.Bombing);
        var run = CommandRun.Of("code", "--explain", _folder["a.txt"]);
        run.Output.ShouldContain("Why\n");
        run.Output.ShouldMatch("(?m)^i1");
    }

    [Fact]
    public void The_readable_view_takes_one_report()
    {
        _folder.With("a.jsonl", "{\"text\": \"One killed.\"}\n{\"text\": \"Two killed.\"}\n");
        var run = CommandRun.Of("code", _folder["a.jsonl"]);
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith("error B205: ");
    }

    [Fact]
    public void Ways_of_output_exclude_each_other()
    {
        var run = CommandRun.Of("code", "a.txt", "--json", "--explain");
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith("error B200: --json, --as and --explain exclude each other.");
    }

    [Fact]
    public void Muc_templates_bear_the_id_of_their_message()
    {
        _folder.With("a.txt", $"DEV-MUC3-0001 (ANY)\n\n   KABUL, 4 MAY 19 -- [TEXT] {CommandFolder.Bombing.ToUpperInvariant()}\n");
        var run = CommandRun.Of("code", "--as", "muc4", _folder["a.txt"]);
        run.Status.ShouldBe(0);
        run.Output.ShouldContain("DEV-MUC3-0001");
    }

    [Fact]
    public void Syntax_is_shown_sentence_by_sentence()
    {
        _folder.With("a.txt", CommandFolder.Bombing + " Nobody fled.");
        var run = CommandRun.Of("code", "--syntax", _folder["a.txt"]);
        run.Status.ShouldBe(0);
        run.Output.ShouldStartWith($"[1] {CommandFolder.Bombing}\n");
        run.Output.ShouldContain("[2] Nobody fled.\n");
        run.Output.ShouldNotContain("killed  ");
    }

    [Fact]
    public void One_sentence_s_syntax_is_shown_after_the_explanation()
    {
        _folder.With("a.txt", CommandFolder.Bombing + " Nobody fled.");
        var output = CommandRun.Of("code", "--explain", "--syntax", "--sentence", "2", _folder["a.txt"]).Output;
        output.IndexOf("Why\n", StringComparison.Ordinal).ShouldBeInRange(0, output.IndexOf("[2] Nobody fled.\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_that_the_report_does_not_have_is_refused()
    {
        _folder.With("a.txt", CommandFolder.Bombing);
        var run = CommandRun.Of("code", "--syntax", "--sentence", "7", _folder["a.txt"]);
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith("error B207: ");
    }

    [Theory]
    [InlineData("--json, --as and --syntax exclude each other.", "--syntax", "--json")]
    [InlineData("--sentence needs --syntax.", "--sentence", "1")]
    [InlineData("--sentence takes a whole number from 1.", "--syntax", "--sentence", "0")]
    public void Options_of_the_syntax_are_checked(string problem, params string[] options)
    {
        var run = CommandRun.Of(["code", "a.txt", .. options]);
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith($"error B200: {problem}");
    }
}
