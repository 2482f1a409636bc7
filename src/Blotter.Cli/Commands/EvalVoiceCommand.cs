using System.CommandLine;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Evaluation.Voice;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval voice --sentences FILE</c>: measures loaded sentences and words on BABE.</summary>
internal sealed class EvalVoiceCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly EvalOptionSet _options = new("List every sentence wrongly held to be loaded or not.");
    private readonly Option<string> _sentences = new("--sentences")
    {
        Description = "Sentences of BABE as comma-separated values.",
        HelpName = "FILE",
        Required = true,
    };

    public EvalVoiceCommand(Terminal terminal)
        : base(
            VoiceEvaluation.Name,
            "Score loaded sentences and words against sentences of news held to be biased or not.",
            "blotter eval voice --sentences sg2.csv.gz",
            "blotter eval voice --sentences sg2.csv.gz --errors")
    {
        _terminal = terminal;
        Add(_sentences);
        _options.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_sentences);
        var command = $"blotter eval {VoiceEvaluation.Name} --sentences {path}";
        return (int)_options.Settle(VoiceEvaluation.Run(path, command, ProgramVersion.Text, _terminal.Interruption), parsed, _terminal);
    }
}
