namespace Blotter.Tests.Cli;

public sealed class ColorTests : IDisposable
{
    private const string Escape = "\u001b[";

    private readonly CommandFolder _folder = new CommandFolder().With("a.txt", CommandFolder.Bombing);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, false, "auto", false)]
    [InlineData(true, true, "auto", true)]
    [InlineData(true, false, "auto", false)]
    [InlineData(false, false, "always", true)]
    [InlineData(true, true, "never", false)]
    public void Colours_follow_the_terminal_unless_told_otherwise(bool isTerminal, bool isColoured, string choice, bool coloured)
    {
        var setting = new CommandRun.Setting { IsTerminal = isTerminal, IsColoured = isColoured };
        var run = CommandRun.In(setting, "code", _folder["a.txt"], "--color", choice);
        run.Output.Contains(Escape, StringComparison.Ordinal).ShouldBe(coloured);
    }

    [Fact]
    public void No_line_ends_in_blanks() =>
        CommandRun.Of("code", "--explain", _folder["a.txt"]).Output.Split('\n').ShouldAllBe(line => line.TrimEnd() == line);

    [Fact]
    public void Json_is_never_coloured() =>
        CommandRun.Of("code", "--json", _folder["a.txt"], "--color", "always").Output.ShouldNotContain(Escape);
}
