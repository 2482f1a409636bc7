using System.CommandLine;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Coding;
using Blotter.Evaluation.WikiEvents;
using Blotter.Reading;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval wikievents --documents FILE</c>: holds participants of coded incidents against annotated arguments.</summary>
internal sealed class EvalWikiEventsCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly EvalOptionSet _options = new("List, document by document, participants that were missed or are spurious.");
    private readonly Option<string> _documents = new("--documents")
    {
        Description = "Annotated documents of WikiEvents in JSON lines.",
        HelpName = "FILE",
        Required = true,
    };

    public EvalWikiEventsCommand(Terminal terminal)
        : base(
            WikiEventsEvaluation.Name,
            "Score attackers, targets, weapons and places by their head words.",
            "blotter eval wikievents --documents dev.jsonl.gz",
            "blotter eval wikievents --documents dev.jsonl.gz --errors")
    {
        _terminal = terminal;
        Add(_documents);
        _options.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var documents = parsed.GetRequiredValue(_documents);
        var coder = new ReportCoder();
        var evaluation = new WikiEventsEvaluation(new DocumentReader(new ReadingOptions()).Read, document => coder.Code(document).Report);
        var result = evaluation.Run(documents, $"blotter eval {WikiEventsEvaluation.Name} --documents {documents}", ProgramVersion.Text, _terminal.Interruption);
        return (int)_options.Settle(result, parsed, _terminal);
    }
}
