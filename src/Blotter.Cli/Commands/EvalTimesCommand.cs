using System.CommandLine;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Evaluation.Times;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval times --timeml DIR</c>: measures dates and times on documents in TimeML.</summary>
internal sealed class EvalTimesCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly EvalOptionSet _options = new("List, document by document, every time missed, spurious or otherwise understood.");
    private readonly Option<string[]> _timeMl = new("--timeml")
    {
        Description = "Folders of documents in TimeML.",
        HelpName = "DIR",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _responses = new("--response")
    {
        Description = "What other systems found, in JSON lines; bench/dates-npm makes such files.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    public EvalTimesCommand(Terminal terminal)
        : base(
            TimesEvaluation.Name,
            "Score dates and times against documents in TimeML.",
            "blotter eval times --timeml timebank aquaint",
            "blotter eval times --timeml timebank --response chrono.jsonl --errors")
    {
        _terminal = terminal;
        Add(_timeMl);
        Add(_responses);
        _options.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var (folders, responses) = (parsed.GetRequiredValue(_timeMl), parsed.GetValue(_responses) ?? []);
        var others = responses.Length > 0 ? " --response " + string.Join(' ', responses) : "";
        var command = $"blotter eval {TimesEvaluation.Name} --timeml {string.Join(' ', folders)}{others}";
        return (int)_options.Settle(TimesEvaluation.Run(folders, responses, command, ProgramVersion.Text, _terminal.Interruption), parsed, _terminal);
    }
}
