using System.CommandLine;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Coding;
using Blotter.Evaluation.Cases;
using Blotter.Reading;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval cases DIR...</c>: scores the coder on reports with a gold coding.</summary>
internal sealed class EvalCasesCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly DocumentReader _reader = new(new ReadingOptions());
    private readonly Lazy<ReportCoder> _coder = new(() => new ReportCoder());
    private readonly EvalOptionSet _options = new("List every wrong, missed and spurious answer.");
    private readonly Argument<string[]> _folders = new("DIR")
    {
        Description = "Folders of cases, or cases: folders with report.txt, meta.json and gold.json.",
        Arity = ArgumentArity.OneOrMore,
    };

    public EvalCasesCommand(Terminal terminal)
        : base(
            CasesEvaluation.Name,
            "Score the coder on reports with a gold coding, facet by facet.",
            "blotter eval cases tests/cases",
            "blotter eval cases tests/cases --errors",
            "blotter eval cases tests/cases --write")
    {
        _terminal = terminal;
        Add(_folders);
        _options.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var folders = parsed.GetRequiredValue(_folders);
        var command = $"blotter eval {CasesEvaluation.Name} {string.Join(' ', folders)}";
        var evaluation = new CasesEvaluation(_reader.Read, document => _coder.Value.Code(document).Report);
        var result = evaluation.Run(folders, command, ProgramVersion.Text, _terminal.Interruption);
        return (int)_options.Settle(result, parsed, _terminal);
    }
}
