using System.CommandLine;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Evaluation.Attribution;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval attribution --documents FILE</c>: measures who says what on texts with sources, cues and contents.</summary>
internal sealed class EvalAttributionCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly EvalOptionSet _options = new("List, document by document, every attribution missed or spurious, and every wrong source and cue.");
    private readonly Option<string> _documents = new("--documents")
    {
        Description = "Documents in JSON lines with sources, cues and contents in brat's format; plain or compressed with gzip.",
        HelpName = "FILE",
        Required = true,
    };

    public EvalAttributionCommand(Terminal terminal)
        : base(
            AttributionEvaluation.Name,
            "Score who says what against annotated documents.",
            "blotter eval attribution --documents polnear/dev.jsonl.gz",
            "blotter eval attribution --documents polnear/dev.jsonl.gz --errors")
    {
        _terminal = terminal;
        Add(_documents);
        _options.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var documents = parsed.GetRequiredValue(_documents);
        var command = $"blotter eval {AttributionEvaluation.Name} --documents {documents}";
        return (int)_options.Settle(AttributionEvaluation.Run(documents, command, ProgramVersion.Text, _terminal.Interruption), parsed, _terminal);
    }
}
