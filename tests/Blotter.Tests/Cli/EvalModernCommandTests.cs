using System.Text.Json;
using Blotter.Tests.Reading;

namespace Blotter.Tests.Cli;

public sealed class EvalModernCommandTests : IDisposable
{
    private const string Article =
        """{"id": "a1", "title": "Shots in Tunisia", "dct": "2014-02-04", "content": "Gunmen killed a guard and wounded two people in Gafsa on 3 February 2014.", "incident": "7"}""";

    private const string Incident =
        """{"incident_uri": "7", "date": "February 3, 2014", "city_or_county": "Kebili", "state": "Kebili", "num_killed": 1, "num_injured": 2, "participants": []}""";

    private const string Document =
        """
        {"doc_id": "d1", "sentences": [[[["Gunmen", 0, 6], ["attacked", 7, 15]], "Gunmen attacked a bus in the old town on Monday and killed two of the guards."]],
         "entity_mentions": [{"id": "e1", "start": 0, "end": 1}],
         "event_mentions": [{"event_type": "Conflict.Attack.Unspecified", "arguments": [{"entity_id": "e1", "role": "Attacker"}]}]}
        """;

    private readonly ReportFolder _folder = new ReportFolder().With("articles.jsonl", Article).With("incidents.jsonl", Incident)
        .With("documents.jsonl", Document.ReplaceLineEndings(" "));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Articles_are_coded_and_held_against_the_register()
    {
        var run = Gva();
        run.Status.ShouldBe(0);
        run.Output.ShouldContain("| killed                |    1 |     1 |       1 |");
        run.Output.ShouldContain($"- Command: `blotter eval gva --articles {_folder["articles.jsonl"]} --incidents {_folder["incidents.jsonl"]}`");
        Gva().Output.ShouldBe(run.Output);
        Gva("--errors").Output.ShouldEndWith("a1\n  city (7): expected KEBILI, found GAFSA\n");
        JsonDocument.Parse(Gva("--json").Output).RootElement.GetProperty("name").GetString().ShouldBe("gva");
    }

    [Fact]
    public void Documents_are_coded_and_held_against_their_arguments()
    {
        var run = WikiEvents();
        run.Status.ShouldBe(0);
        run.Output.ShouldContain("| attacker         |    1 |     1 |       1 |");
        JsonDocument.Parse(WikiEvents("--json").Output).RootElement.GetProperty("name").GetString().ShouldBe("wikievents");
    }

    [Fact]
    public void Written_figures_pass_the_check()
    {
        (Gva("--write").Status, WikiEvents("--write").Status).ShouldBe((0, 0));
        (Gva("--check").Status, WikiEvents("--check").Status).ShouldBe((0, 0));
    }

    [Fact]
    public void An_article_that_cannot_be_read_is_told_of_and_left_out()
    {
        _folder.With("articles.jsonl", Article + "\n{\"id\": \"a2\"}\n");
        var run = Gva();
        run.Status.ShouldBe(0);
        run.Error.ShouldContain("B016");
        run.Output.ShouldContain("(1 articles, 1 incidents)");
    }

    [Fact]
    public void Files_that_cannot_be_used_are_bad_input()
    {
        CommandRun.Of("eval", "gva", "--articles", _folder["articles.jsonl"], "--incidents", _folder["none.jsonl"]).Error.ShouldStartWith("error B306: ");
        CommandRun.Of("eval", "wikievents", "--documents", _folder["articles.jsonl"]).Error.ShouldStartWith($"error B317: {_folder["articles.jsonl"]}:1: ");
    }

    private CommandRun Gva(params string[] options) => CommandRun.Of(
        ["eval", "gva", "--articles", _folder["articles.jsonl"], "--incidents", _folder["incidents.jsonl"], "--document", _folder["accuracy.md"], .. options]);

    private CommandRun WikiEvents(params string[] options) =>
        CommandRun.Of(["eval", "wikievents", "--documents", _folder["documents.jsonl"], "--document", _folder["accuracy.md"], .. options]);
}
