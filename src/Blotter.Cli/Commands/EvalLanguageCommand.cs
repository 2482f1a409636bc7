using System.CommandLine;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Evaluation.Language;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval language --ud FILE</c>: measures tokens, sentences, tags, trees and names on a treebank.</summary>
internal sealed class EvalLanguageCommand : BlotterCommand
{
    private const int UsualLimit = 50;

    private readonly Terminal _terminal;
    private readonly EvalOptionSet _options = new("List what was annotated otherwise, measure by measure.");
    private readonly Option<int> _limit = CommonOptions.Count("--limit", "At most so many errors of each measure.", UsualLimit);
    private readonly Option<string> _treebank = new("--ud")
    {
        Description = "A treebank in CoNLL-U, plain or compressed with gzip.",
        HelpName = "FILE",
        Required = true,
    };
    private readonly Option<string?> _names = new("--names")
    {
        Description = "Names in the treebank's sentences, in IOB2, plain or compressed with gzip.",
        HelpName = "FILE",
    };

    public EvalLanguageCommand(Terminal terminal)
        : base(
            LanguageEvaluation.Name,
            "Measure tokens, sentences, tags, trees and names on a treebank.",
            "blotter eval language --ud dev.conllu.gz",
            "blotter eval language --ud dev.conllu.gz --names dev.iob2.gz --errors --limit 20")
    {
        _terminal = terminal;
        Add(_treebank);
        Add(_names);
        _options.AddTo(this);
        Add(_limit);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var files = new LanguageFiles(parsed.GetRequiredValue(_treebank), parsed.GetValue(_names));
        var command = $"blotter eval {LanguageEvaluation.Name} --ud {files.Treebank}{(files.Names is { } names ? " --names " + names : "")}";
        var result = new LanguageEvaluation().Run(files, parsed.GetValue(_limit), command, ProgramVersion.Text, _terminal.Interruption);
        return (int)_options.Settle(result, parsed, _terminal);
    }
}
