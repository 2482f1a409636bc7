using System.CommandLine;
using Blotter.Cli.Help;
using Blotter.Cli.Terminals;
using Blotter.Coding;
using Blotter.Evaluation.Links;
using Blotter.Reading;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval orders --articles FILE</c>: counts the links that depend on the order in which reports arrive.</summary>
internal sealed class EvalOrdersCommand : BlotterCommand
{
    private const int UsualTimes = 20;

    private readonly Terminal _terminal;
    private readonly EvalOptionSet _options = new("Nothing more: there are no wrong answers to list.");
    private readonly Option<string> _articles = new("--articles") { Description = "Reports in JSON lines.", HelpName = "FILE", Required = true };
    private readonly Option<int> _times = CommonOptions.Count("--times", "Other orders to try.", UsualTimes);

    public EvalOrdersCommand(Terminal terminal)
        : base(
            OrdersEvaluation.Name,
            "Count the links between mentions that depend on the order in which reports arrive.",
            "blotter eval orders --articles articles.jsonl.gz",
            "blotter eval orders --articles articles.jsonl.gz --times 5")
    {
        _terminal = terminal;
        Add(_articles);
        Add(_times);
        _options.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var coder = new ReportCoder();
        var evaluation = new OrdersEvaluation(new DocumentReader(new ReadingOptions()).Read, document => coder.Code(document).Report);
        var (articles, times) = (parsed.GetRequiredValue(_articles), parsed.GetValue(_times));
        var command = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"blotter eval {OrdersEvaluation.Name} --articles {articles} --times {times}");
        var result = evaluation.Run(articles, times, command, ProgramVersion.Text, problem => _terminal.Report(problem), _terminal.Interruption);
        return (int)_options.Settle(result, parsed, _terminal);
    }
}
