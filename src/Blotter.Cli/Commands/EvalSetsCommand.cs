using System.CommandLine;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Coding;
using Blotter.Evaluation.Sets;
using Blotter.Reading;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval sets DIR</c>: scores incidents that are gathered and derived from several reports.</summary>
internal sealed class EvalSetsCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly DocumentReader _reader = new(new ReadingOptions());
    private readonly Lazy<ReportCoder> _coder = new(() => new ReportCoder());
    private readonly EvalOptionSet _options = new("List every wrong answer.");
    private readonly Argument<string> _folder = new("DIR") { Description = "A folder of cases with sets.json, which says what follows from several of them together." };

    public EvalSetsCommand(Terminal terminal)
        : base(
            SetsEvaluation.Name,
            "Score how well incidents are gathered and derived from several reports.",
            "blotter eval sets tests/cases/sets",
            "blotter eval sets tests/cases/sets --errors")
    {
        _terminal = terminal;
        Add(_folder);
        _options.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(_folder);
        var evaluation = new SetsEvaluation(_reader.Read, document => _coder.Value.Code(document).Report);
        var result = evaluation.Run(folder, $"blotter eval {SetsEvaluation.Name} {folder}", ProgramVersion.Text, _terminal.Interruption);
        return (int)_options.Settle(result, parsed, _terminal);
    }
}
