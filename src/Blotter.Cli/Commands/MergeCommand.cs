using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter merge ID ID</c>: says that two incidents are one.</summary>
internal sealed class MergeCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _incident = new("ID") { Description = "An incident's id, or the beginning of it." };
    private readonly Argument<string> _with = new("OTHER") { Description = "The id of the incident that is the same." };
    private readonly Option<string> _why = CommonOptions.Why();
    private readonly Option<string> _by = CommonOptions.By();
    private readonly Option<string> _store = CommonOptions.Store();

    public MergeCommand(Terminal terminal)
        : base(
            "merge",
            "Say that two incidents are one. It is remembered for good: no later reading takes them apart.",
            "blotter merge k3m5q2ab7d 9xw2 --why \"both tell of the depot at dawn\"",
            "blotter merge k3m 9xw --why \"one raid\" --by \"A. Editor\"")
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
        var id = store.Merge(parsed.GetRequiredValue(_incident), parsed.GetRequiredValue(_with), parsed.GetRequiredValue(_by), parsed.GetRequiredValue(_why));
        _terminal.Out.Screen(CommonOptions.ColorOf(parsed)).Line($"They are one incident now: {id}. blotter split takes them apart again.");
        return (int)ExitStatus.Done;
    }
}
