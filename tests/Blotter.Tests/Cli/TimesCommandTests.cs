using System.Text.Json;
using Blotter.Tests.Contract;
using Blotter.Tests.Reading;

namespace Blotter.Tests.Cli;

public sealed class TimesCommandTests : IDisposable
{
    private const string TimeMl =
        """
        <?xml version="1.0" ?>
        <TimeML><DOCID>d1</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-02" functionInDocument="CREATION_TIME">May 2</TIMEX3></DCT>
        <TEXT>
        Gunmen <EVENT eid="e1">attacked</EVENT> a bus &amp; a post <TIMEX3 tid="t1" type="DATE" value="2024-05-01">yesterday</TIMEX3>. It <EVENT eid="e2">lasted</EVENT>
        for <TIMEX3 tid="t2" type="DURATION" value="PT2H">two hours</TIMEX3>, until <TIMEX3 tid="t3" type="DATE" value="PAST_REF">the old days</TIMEX3>.
        </TEXT></TimeML>
        """;

    private readonly ReportFolder _folder = new ReportFolder().With("d1.tml", TimeMl)
        .With("others.jsonl", """{"system": "other 1.0", "id": "d1", "times": [{"start": 32, "end": 41, "type": "DATE", "value": "2024"}]}""");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Times_are_held_against_annotated_ones()
    {
        var run = Eval();
        run.Status.ShouldBe(0);
        run.Output.ShouldContain("| strict                 |    3 |     2 |       2 |     1.000 |  0.667 | 0.800 |");
        run.Output.ShouldContain("#### Words alone");
        Eval("--errors").Output.ShouldContain("missed the old days = DATE PAST_REF");
        JsonDocument.Parse(Eval("--json").Output).RootElement.GetProperty("name").GetString().ShouldBe("times");
        Eval().Output.ShouldBe(run.Output);
    }

    [Fact]
    public void Another_system_has_a_table_of_its_own() => Eval("--response", _folder["others.jsonl"]).Output.ShouldContain(
        """
        #### other 1.0

        | facet                  | gold | found | correct | precision | recall |    F1 |
        |------------------------|-----:|------:|--------:|----------:|-------:|------:|
        | strict                 |    3 |     1 |       1 |     1.000 |  0.333 | 0.500 |
        | relaxed                |    3 |     1 |       1 |     1.000 |  0.333 | 0.500 |
        | value                  |    3 |     1 |       0 |     0.000 |  0.000 | 0.000 |
        """);

    [Theory]
    [InlineData("broken.tml", "<TimeML><TEXT>never closed", "B317")]
    [InlineData("empty.tml", "<TimeML/>", "B317")]
    public void A_document_that_is_no_TimeML_is_refused(string name, string text, string code)
    {
        using var folder = new ReportFolder().With(name, text);
        Run("eval", "times", "--timeml", folder.Root).ShouldSatisfyAllConditions(run => run.Status.ShouldBe(2), run => run.Error.ShouldContain(code));
    }

    [Fact]
    public void A_folder_without_documents_is_refused() => Run("eval", "times", "--timeml", _folder["none"]).Error.ShouldContain("B319");

    [Fact]
    public void When_shows_words_value_days_and_rule()
    {
        var run = Run("when", "Late on Friday, on 03/04/2021 and for two hours", "--published", "2024-05-02");
        run.Status.ShouldBe(0);
        run.Output.ShouldContain("2024-04-26");
        run.Output.ShouldContain("PT2H");
        run.Output.ShouldContain("nothing tells which number is the day");
    }

    [Fact]
    public void When_gives_a_reason_without_a_date() => Run("when", "on Friday").Output.ShouldContain("the date that it counts from is not known");

    [Fact]
    public void When_prints_JSON() => JsonDocument.Parse(Run("when", "on Friday", "--published", "2024-05-02", "--json").Output).RootElement.ShouldSatisfyAllConditions(
        time => time.GetProperty("value").GetString().ShouldBe("2024-04-26"),
        time => time.GetProperty("first").GetString().ShouldBe("2024-04-26"),
        time => time.GetProperty("reason").ValueKind.ShouldBe(JsonValueKind.Null));

    [Fact]
    public void JSON_of_times_follows_its_schema()
    {
        string[] texts =
        [
            "Gunmen attacked late on Friday, a day after the ceasefire, at around 2130 hours on 14 March and for two hours.",
            "It happens every Friday, on 03/04/2021, on 31 June, recently, last winter, in Q3 2023, over the weekend, in the 1990s and the 20th century.",
            "Shells fell overnight from Tuesday to Wednesday, last week, in mid-October, in the first half of 2023, during Ramadan and at least three days ago.",
        ];
        string[][] anchors = [[], ["--published", "2024-05-02"]];
        var lines = anchors.SelectMany(anchor => texts.SelectMany(text => Run(["when", text, "--json", .. anchor]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))).ToList();
        lines.Count.ShouldBeGreaterThan(30);
        foreach (var line in lines)
            ContractSchema.ValidateTime(line).ShouldBeEmpty(line);
        ContractSchema.ValidateTime("{}").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("2024-05", "month")]
    [InlineData("2024", "year")]
    public void When_counts_from_a_day_only(string published, string what)
    {
        var run = Run("when", "on Friday", "--published", published);
        run.Status.ShouldBe(2);
        run.Error.ShouldContain("error B208: --published " + published);
        run.Error.ShouldContain("whole " + what);
        run.Error.ShouldContain("such as 2024-0");
    }

    [Theory]
    [InlineData("")]
    [InlineData("No date here")]
    public void When_nothing_is_told_it_says_so(string text) => Run("when", text).Output.ShouldBe("No time.\n");

    private CommandRun Eval(params string[] options) => Run(["eval", "times", "--timeml", _folder.Root, .. options]);

    private static CommandRun Run(params string[] words) => CommandRun.Of(words);
}
