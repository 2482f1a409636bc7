namespace Blotter.Tests.Cli;

/// <summary>Reports, names and paths may hold anything; what a terminal is sent may not.</summary>
public sealed class HostileTextTests : IDisposable
{
    private const string Hostile =
        "\u001b]0;owned\u0007[red]Bomb[/] \u202ekills\u202c four[bold\n\nA bomb exploded in Kabul on 3 May 2019, killing [link=x]four\u001b[2J people, police [said].";

    private readonly CommandFolder _folder = new CommandFolder().With("reports/a.txt", Hostile);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Coding_for_a_person_sends_no_control_and_takes_no_markup()
    {
        var run = CommandRun.Of("code", "--explain", _folder["reports/a.txt"]);
        run.Status.ShouldBe(0);
        ShouldBeHarmless(run.Output);
        run.Output.ShouldContain("police [said]");
        run.Output.ShouldContain("[red]Bomb[/] kills four[bold");
    }

    [Fact]
    public void Lists_and_details_send_no_control()
    {
        _folder.Run("read", _folder["reports"]).Status.ShouldBe(0);
        var list = _folder.Run("incidents").Output;
        ShouldBeHarmless(list);
        var id = list.Split('\n')[1].Split(' ')[0];
        var details = _folder.Run("show", id);
        details.Status.ShouldBe(0);
        ShouldBeHarmless(details.Output);
        details.Output.ShouldContain("[link=x]");
    }

    [Fact]
    public void A_problem_with_a_hostile_path_sends_no_control()
    {
        var run = CommandRun.Of("code", "no\u001b[31m\nsuch\u202efile");
        run.Status.ShouldBe(2);
        ShouldBeHarmless(run.Error);
        run.Error.Count(unit => unit == '\n').ShouldBe(1);
    }

    [Fact]
    public void A_failure_on_a_terminal_is_shown_as_text()
    {
        _folder.With("in/[red]\u001b[31mx.txt", "");
        var run = CommandRun.In(new CommandRun.Setting { IsTerminal = true, IsColoured = true }, "read", _folder["in"], "--store", _folder.Store);
        run.Error.ShouldContain("[red][31mx.txt");
    }

    private static void ShouldBeHarmless(string output) =>
        output.Where(unit => unit != '\n' && (char.IsControl(unit) || char.GetUnicodeCategory(unit) == System.Globalization.UnicodeCategory.Format))
            .ShouldBeEmpty();
}
