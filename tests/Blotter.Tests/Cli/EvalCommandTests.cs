using System.Text.Json;
using Blotter.Tests.Reading;

namespace Blotter.Tests.Cli;

public sealed class EvalCommandTests : IDisposable
{
    private readonly ReportFolder _folder = new ReportFolder()
        .With("cases/one/report.txt", "Four dead\n\nA bomb exploded on 3 May 2019, killing four people, police said.\n")
        .With("cases/one/meta.json", """{"id": "one", "publisher": null, "published": "2019-05-04", "url": null, "group": [], "set": null}""")
        .With("cases/one/gold.json", """{"incidents": [{"key": "a", "main": true, "type": "bombing", "stage": "accomplished", "date": {"start": "2019-05-03", "end": "2019-05-03"}, "place": null}]}""");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Figures_are_shown_as_tables()
    {
        var run = Run();
        run.Status.ShouldBe(0);
        run.Output.ShouldContain("| type");
        run.Output.ShouldContain("blotter eval cases");
    }

    [Fact]
    public void Figures_are_printed_as_json() =>
        JsonDocument.Parse(Run("--json").Output).RootElement.GetProperty("name").GetString().ShouldBe("cases");

    [Fact]
    public void Written_figures_pass_the_check_and_higher_ones_in_the_document_fail_it()
    {
        Run("--check").Error.ShouldStartWith("error B305: ");
        Run("--write").Status.ShouldBe(0);
        File.ReadAllText(Document).ShouldContain("<!-- eval:cases -->");
        Run("--check").Status.ShouldBe(0);

        _folder.With("cases/one/report.txt", "Council meets\n\nThe council met on Tuesday and talked about buses.\n");
        var fallen = Run("--check");
        fallen.Status.ShouldBe(1);
        fallen.Error.ShouldContain("fell from");
    }

    [Fact]
    public void Wrong_answers_are_listed()
    {
        _folder.With("cases/one/report.txt", "Council meets\n\nThe council met on Tuesday and talked about buses.\n");
        Run("--errors").Output.Length.ShouldBeGreaterThan(Run().Output.Length);
    }

    [Fact]
    public void A_folder_without_cases_is_bad_input()
    {
        Directory.CreateDirectory(_folder["none"]);
        var run = CommandRun.Of("eval", "cases", _folder["none"]);
        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith("error B300: ");
    }

    private string Document => _folder["accuracy.md"];

    private CommandRun Run(params string[] options) => CommandRun.Of(["eval", "cases", _folder["cases"], "--document", Document, .. options]);
}
