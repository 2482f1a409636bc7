using System.Text.Json;
using Blotter.Tests.Reading;

namespace Blotter.Tests.Cli;

public sealed class WhereCommandTests
{
    private const string Text = "A bomb went off 30 km south of Mosul, Iraq. Paris Hilton was not there.";

    [Fact]
    public void Places_are_shown_with_the_reasons()
    {
        var run = CommandRun.Of("where", Text);
        run.Status.ShouldBe(0);
        run.Output.ShouldContain("Mosul, Nineveh, IQ");
        run.Output.ShouldContain("30 km bearing 180°");
        run.Output.ShouldContain("in the name of a person");
    }

    [Fact]
    public void Places_are_printed_as_json()
    {
        var json = JsonDocument.Parse(CommandRun.Of("where", Text, "--json").Output).RootElement;
        var mosul = json.GetProperty("toponyms")[0];
        mosul.GetProperty("text").GetString().ShouldBe("Mosul");
        mosul.GetProperty("places")[0].GetProperty("country").GetString().ShouldBe("IQ");
        mosul.GetProperty("relation").GetProperty("kilometres").GetDouble().ShouldBe(30);
        json.GetProperty("not_places").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing is named here")]
    public void A_text_without_places_is_no_error(string text)
    {
        var run = CommandRun.Of("where", text);
        run.Status.ShouldBe(0);
        run.Output.ShouldContain("No place is named.");
    }

    [Fact]
    public void The_evaluation_gives_the_same_figures_again()
    {
        using var folder = new ReportFolder().With(
            "a.xml",
            "<articles><article><text>Shells fell on Mosul.</text><toponym><start>15</start><end>20</end><gaztag><lat>36.3</lat><lon>43.1</lon></gaztag></toponym></article></articles>");
        string[] words = ["eval", "places", "--geoparse", folder["a.xml"], "--document", folder["accuracy.md"]];
        CommandRun.Of([.. words, "--write"]).Status.ShouldBe(0);
        CommandRun.Of([.. words, "--check"]).Status.ShouldBe(0);
        CommandRun.Of([.. words, "--errors"]).Output.ShouldContain("| within 161 km                   |    1 |     1 |       1 |");
    }
}
