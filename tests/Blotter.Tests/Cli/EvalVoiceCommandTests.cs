using System.Text.Json;
using Blotter.Tests.Reading;

namespace Blotter.Tests.Cli;

public sealed class EvalVoiceCommandTests : IDisposable
{
    private const string Sentences =
        """
        text,outlet,label_bias,biased_words
        "The senator's vile, ""heinous"" lies disgust us all.",A,Biased,"['vile', 'disgust']"
        The board met on Tuesday to vote on a budget of 3 million dollars.,B,Non-biased,[]
        "The fanatics of the ruling party, as ever,
        spat on the poor.",C,Biased,['fanatics']
        Nobody agreed on this.,D,No agreement,[]
        """;

    private readonly ReportFolder _folder = new ReportFolder().With("babe.csv", Sentences).With("bad.csv", "text,outlet\nOne,A\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sentences_and_words_are_held_against_what_annotators_said()
    {
        var run = Eval();
        run.Status.ShouldBe(0);
        run.Output.ShouldContain("(3 sentences)");
        run.Output.ShouldContain("| loaded     |    2 |     2 |       2 |");
        run.Output.ShouldContain("Macro F1 of the two kinds of sentences: 1.000.");
        JsonDocument.Parse(Eval("--json").Output).RootElement.GetProperty("name").GetString().ShouldBe("voice");
    }

    [Fact]
    public void A_file_without_labels_is_refused() => CommandRun.Of("eval", "voice", "--sentences", _folder["bad.csv"]).Error.ShouldStartWith("error B317: ");

    private CommandRun Eval(params string[] options) =>
        CommandRun.Of(["eval", "voice", "--sentences", _folder["babe.csv"], "--document", _folder["accuracy.md"], .. options]);
}
