using System.CommandLine;
using Blotter.Cli.Terminals;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter eval NAME</c>: measures against gold data; each evaluation is a command below this one.</summary>
internal sealed class EvalCommand : Command
{
    public EvalCommand(Terminal terminal)
        : base("eval", "Measure how often the program is right, against data with known answers.")
    {
        Add(new EvalCasesCommand(terminal));
        Add(new EvalLanguageCommand(terminal));
        Add(new EvalMuc4Command(terminal));
        Add(new EvalGvaCommand(terminal));
        Add(new EvalWikiEventsCommand(terminal));
        Add(new EvalPlacesCommand(terminal));
        Add(new EvalTimesCommand(terminal));
        Add(new EvalAttributionCommand(terminal));
        Add(new EvalVoiceCommand(terminal));
        Add(new EvalLinksCommand(terminal));
        Add(new EvalSetsCommand(terminal));
        Add(new EvalOrdersCommand(terminal));
        Add(new EvalReprintsCommand(terminal));
        Add(new EvalOriginsCommand(terminal));
        Add(new EvalTalliesCommand(terminal));
    }
}
