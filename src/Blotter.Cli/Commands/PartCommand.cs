using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter part ID OTHER</c>: says that two incidents are not the same.</summary>
internal sealed class PartCommand : DecisionCommand
{
    private readonly Argument<string> _incident = new("ID") { Description = "An incident's id, or the beginning of it." };
    private readonly Argument<string> _with = new("OTHER") { Description = "The id of the incident that is another." };

    public PartCommand(Terminal terminal)
        : base(
            terminal,
            "part",
            "Say that two incidents are not the same: the one is no longer suggested for the other, and no later reading joins them.",
            "blotter part k3m5q2ab7d 9xw2 --why \"two raids on one day\"",
            "blotter part k3m 9xw2 --why \"two towns of one name\" --by \"A. Editor\"")
    {
        Add(_incident);
        Add(_with);
    }

    protected override string Decide(LedgerStore store, ParseResult parsed, string by, string why)
    {
        var (one, other) = store.KeepApart(parsed.GetRequiredValue(_incident), parsed.GetRequiredValue(_with), by, why);
        return $"{one} and {other} stay two. blotter undo takes that back.";
    }
}
