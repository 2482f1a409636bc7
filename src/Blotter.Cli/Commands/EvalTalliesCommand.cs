using System.CommandLine;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Coding;
using Blotter.Evaluation.Tallies;
using Blotter.Reading;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval tallies DIR --scopes FILE</c>: scores which incidents tallies are held to cover, and how many of them a ledger counts.</summary>
internal sealed class EvalTalliesCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly DocumentReader _reader = new(new ReadingOptions());
    private readonly Lazy<ReportCoder> _coder = new(() => new ReportCoder());
    private readonly EvalOptionSet _options = new("List every wrong answer.");
    private readonly Argument<string> _folder = new("DIR") { Description = "A folder of cases with their gold coding." };
    private readonly Option<string> _scopes = new("--scopes") { Description = "What the tallies of the cases cover, as a person read it.", HelpName = "FILE", Required = true };

    public EvalTalliesCommand(Terminal terminal)
        : base(
            TalliesEvaluation.Name,
            "Score which incidents tallies are held to cover, and how many of them a ledger counts.",
            "blotter eval tallies tests/cases/read --scopes bench/tallies/cases.tsv",
            "blotter eval tallies tests/cases/read --scopes bench/tallies/cases.tsv --errors")
    {
        _terminal = terminal;
        Add(_folder);
        Add(_scopes);
        _options.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var (folder, scopes) = (parsed.GetRequiredValue(_folder), parsed.GetRequiredValue(_scopes));
        var command = $"blotter eval {TalliesEvaluation.Name} {folder} --scopes {scopes}";
        var evaluation = new TalliesEvaluation(_reader.Read, document => _coder.Value.Code(document).Report);
        var result = evaluation.Run(folder, scopes, (command, ProgramVersion.Text), _terminal.Interruption);
        return (int)_options.Settle(result, parsed, _terminal);
    }
}
