using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter merge ID ID</c>: says that two incidents are one.</summary>
internal sealed class MergeCommand : DecisionCommand
{
    private readonly Argument<string> _incident = new("ID") { Description = "An incident's id, or the beginning of it." };
    private readonly Argument<string> _with = new("OTHER") { Description = "The id of the incident that is the same." };

    public MergeCommand(Terminal terminal)
        : base(
            terminal,
            "merge",
            "Say that two incidents are one. It is remembered for good: no later reading takes them apart.",
            "blotter merge k3m5q2ab7d 9xw2 --why \"both tell of the depot at dawn\"",
            "blotter merge k3m 9xw --why \"one raid\" --by \"A. Editor\"")
    {
        Add(_incident);
        Add(_with);
    }

    protected override string Decide(LedgerStore store, ParseResult parsed, string by, string why)
    {
        var id = store.Merge(parsed.GetRequiredValue(_incident), parsed.GetRequiredValue(_with), by, why);
        return $"They are one incident now: {id}. blotter split takes them apart again.";
    }
}
