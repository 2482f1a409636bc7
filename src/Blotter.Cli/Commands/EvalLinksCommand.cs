using System.CommandLine;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Coding;
using Blotter.Evaluation.Links;
using Blotter.Reading;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval links --articles FILE</c>: gathers reports to incidents and holds them against the true ones.</summary>
internal sealed class EvalLinksCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly EvalOptionSet _options = new("List pairs of reports that were wrongly put together or kept apart, with the reasons.");
    private readonly Option<string?> _articles = new("--articles") { Description = "Articles in JSON lines, each with the number of its incident.", HelpName = "FILE" };
    private readonly Option<string?> _ecb = new("--ecb") { Description = "A folder of topics of ECB+.", HelpName = "DIR" };

    public EvalLinksCommand(Terminal terminal)
        : base(
            LinksEvaluation.Name,
            "Score how well reports are gathered to incidents.",
            "blotter eval links --articles articles.jsonl.gz",
            "blotter eval links --ecb ecbplus --errors")
    {
        _terminal = terminal;
        Add(_articles);
        Add(_ecb);
        _options.AddTo(this);
        Validators.Add(result =>
        {
            if (result.GetValue(_articles) is null == result.GetValue(_ecb) is null)
                result.AddError("Give --articles FILE or --ecb DIR.");
        });
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var coder = new ReportCoder();
        var sets = new LinkedSets(new DocumentReader(new ReadingOptions()).Read, document => coder.Code(document).Report);
        var (articles, ecb) = (parsed.GetValue(_articles), parsed.GetValue(_ecb));
        var set = articles is null
            ? sets.Events(ecb!, _terminal.Interruption)
            : sets.Shootings(articles, problem => _terminal.Report(problem), _terminal.Interruption);
        var command = $"blotter eval {LinksEvaluation.Name} {(articles is null ? $"--ecb {ecb}" : $"--articles {articles}")}";
        return (int)_options.Settle(new LinksEvaluation().Run(set, command, ProgramVersion.Text), parsed, _terminal);
    }
}
