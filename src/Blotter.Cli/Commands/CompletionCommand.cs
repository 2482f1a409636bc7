using System.CommandLine;
using Blotter.Cli.Terminals;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter completion SHELL</c>: prints the script by which a shell completes commands and options.</summary>
internal sealed class CompletionCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _shell = new("SHELL") { Description = "The shell." };

    public CompletionCommand(Terminal terminal)
        : base(
            "completion",
            "Print the script by which a shell completes commands and options.",
            "source <(blotter completion bash)",
            "blotter completion fish > ~/.config/fish/completions/blotter.fish",
            "blotter completion pwsh | Out-String | Invoke-Expression")
    {
        _terminal = terminal;
        _shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        Add(_shell);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion.{parsed.GetRequiredValue(_shell)}")!;
        using var reader = new StreamReader(script);
        _terminal.Output.Write(reader.ReadToEnd());
        return (int)ExitStatus.Done;
    }
}
