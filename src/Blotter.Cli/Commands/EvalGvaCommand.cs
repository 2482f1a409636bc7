using System.CommandLine;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Coding;
using Blotter.Evaluation.Gva;
using Blotter.Reading;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval gva --articles FILE --incidents FILE</c>: holds coded articles against a register of shootings.</summary>
internal sealed class EvalGvaCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly EvalOptionSet _options = new("List, article by article, what differs from the register.");
    private readonly Option<string> _articles = File("--articles", "Articles in JSON lines, each with the number of its incident.");
    private readonly Option<string> _incidents = File("--incidents", "The register in JSON lines.");

    public EvalGvaCommand(Terminal terminal)
        : base(
            GvaEvaluation.Name,
            "Score date, place, killed and injured of articles against a register of shootings.",
            "blotter eval gva --articles articles.jsonl.gz --incidents incidents.jsonl.gz",
            "blotter eval gva --articles articles.jsonl.gz --incidents incidents.jsonl.gz --errors")
    {
        _terminal = terminal;
        Add(_articles);
        Add(_incidents);
        _options.AddTo(this);
        SetAction(Run);
    }

    private static Option<string> File(string name, string description) => new(name) { Description = description, HelpName = "FILE", Required = true };

    private int Run(ParseResult parsed)
    {
        var files = new GvaFiles(parsed.GetRequiredValue(_articles), parsed.GetRequiredValue(_incidents));
        var command = $"blotter eval {GvaEvaluation.Name} --articles {files.Articles} --incidents {files.Incidents}";
        var coder = new ReportCoder();
        var evaluation = new GvaEvaluation(new DocumentReader(new ReadingOptions()).Read, document => coder.Code(document).Report);
        var result = evaluation.Run(files, problem => _terminal.Report(problem), command, ProgramVersion.Text, _terminal.Interruption);
        return (int)_options.Settle(result, parsed, _terminal);
    }
}
