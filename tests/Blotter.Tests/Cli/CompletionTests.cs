using System.Diagnostics;

namespace Blotter.Tests.Cli;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("bash", "complete -o default -F _blotter blotter")]
    [InlineData("zsh", "compdef _blotter blotter")]
    [InlineData("fish", "complete --command blotter")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Every_shell_gets_its_script(string shell, string registration)
    {
        var run = CommandRun.Of("completion", shell);
        run.Status.ShouldBe(0);
        run.Output.ShouldContain(registration);
    }

    [Fact]
    public void A_shell_that_is_not_known_is_a_bad_command_line() => CommandRun.Of("completion", "tcsh").Status.ShouldBe(2);

    [Theory]
    [InlineData("blotter read --j", "--jobs")]
    [InlineData("blotter export --as ", "csv geojson jsonl ledger")]
    [InlineData("./bin/blotter inc", "incidents")]
    public void Bash_completes_by_its_script(string typed, string completed)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "there is no /bin/bash");
        var script =
            """
            PATH="$1:$PATH"
            source <(blotter completion bash)
            COMP_LINE=$2 COMP_POINT=${#2}
            read -ra COMP_WORDS <<< "$2"
            [[ $2 == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _blotter
            echo "${COMPREPLY[@]}"
            """;
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", script, "bash", AppContext.BaseDirectory, typed])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        bash.StandardOutput.ReadToEnd().Trim().ShouldBe(completed);
    }
}
