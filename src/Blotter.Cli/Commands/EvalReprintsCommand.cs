using System.CommandLine;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Evaluation.Repeats;
using Blotter.Reading;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval reprints --articles FILE --judged FILE</c>: finds articles that are one text and holds the pairs against judged ones.</summary>
internal sealed class EvalReprintsCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly EvalOptionSet _options = new("List pairs that were wrongly found or missed, with how much they share.");
    private readonly Option<string> _articles = new("--articles") { Description = "Articles in JSON lines.", HelpName = "FILE", Required = true };
    private readonly Option<string> _judged = new("--judged") { Description = "Pairs of articles that a person judged.", HelpName = "FILE", Required = true };

    public EvalReprintsCommand(Terminal terminal)
        : base(
            ReprintsEvaluation.Name,
            "Score how well reports that are another's text are found.",
            "blotter eval reprints --articles articles.jsonl.gz --judged bench/reprints/gva.tsv",
            "blotter eval reprints --articles articles.jsonl.gz --judged bench/reprints/gva.tsv --errors")
    {
        _terminal = terminal;
        Add(_articles);
        Add(_judged);
        _options.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var (articles, judged) = (parsed.GetRequiredValue(_articles), parsed.GetRequiredValue(_judged));
        var command = $"blotter eval {ReprintsEvaluation.Name} --articles {articles} --judged {judged}";
        var evaluation = new ReprintsEvaluation(new DocumentReader(new ReadingOptions()).Read);
        var result = evaluation.Run(articles, judged, (command, ProgramVersion.Text), problem => _terminal.Report(problem), _terminal.Interruption);
        return (int)_options.Settle(result, parsed, _terminal);
    }
}
