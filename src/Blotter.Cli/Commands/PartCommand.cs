using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter part ID OTHER</c>: says that two incidents are not the same.</summary>
internal sealed class PartCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _incident = new("ID") { Description = "An incident's id, or the beginning of it." };
    private readonly Argument<string> _with = new("OTHER") { Description = "The id of the incident that is another." };
    private readonly Option<string> _why = CommonOptions.Why();
    private readonly Option<string> _by = CommonOptions.By();
    private readonly Option<string> _store = CommonOptions.Store();

    public PartCommand(Terminal terminal)
        : base(
            "part",
            "Say that two incidents are not the same: the one is no longer suggested for the other, and no later reading joins them.",
            "blotter part k3m5q2ab7d 9xw2 --why \"two raids on one day\"",
            "blotter part k3m 9xw2 --why \"two towns of one name\" --by \"A. Editor\"")
    {
        _terminal = terminal;
        Add(_incident);
        Add(_with);
        Add(_why);
        Add(_by);
        Add(_store);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var store = LedgerStore.OpenExisting(parsed.GetRequiredValue(_store), _terminal.Clock);
        var (one, other) = store.KeepApart(
            parsed.GetRequiredValue(_incident), parsed.GetRequiredValue(_with), parsed.GetRequiredValue(_by), parsed.GetRequiredValue(_why));
        _terminal.Out.Screen(CommonOptions.ColorOf(parsed)).Line($"{one} and {other} stay two. blotter undo takes that back.");
        return (int)ExitStatus.Done;
    }
}
