using System.CommandLine;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Coding;
using Blotter.Evaluation.Repeats;
using Blotter.Reading;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval origins DIR</c>: counts independent origins on sets of cases.</summary>
internal sealed class EvalOriginsCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly EvalOptionSet _options = new("List incidents with another number of origins, and citations missed or found wrongly.");
    private readonly Argument<string> _folder = new("DIR") { Description = "A folder of cases with sets.json." };

    public EvalOriginsCommand(Terminal terminal)
        : base(
            OriginsEvaluation.Name,
            "Score how many independent origins are seen behind reports of one incident.",
            "blotter eval origins tests/cases",
            "blotter eval origins tests/cases --errors")
    {
        _terminal = terminal;
        Add(_folder);
        _options.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(_folder);
        var coder = new ReportCoder();
        var evaluation = new OriginsEvaluation(new DocumentReader(new ReadingOptions()).Read, document => coder.Code(document).Report);
        return (int)_options.Settle(evaluation.Run(folder, $"blotter eval {OriginsEvaluation.Name} {folder}", ProgramVersion.Text), parsed, _terminal);
    }
}
