using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary>A command by which a person decides something: the log keeps who and why.</summary>
internal abstract class DecisionCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string> _why = CommonOptions.Why();
    private readonly Option<string> _by = CommonOptions.By();
    private readonly Option<string> _store = CommonOptions.Store();

    protected DecisionCommand(Terminal terminal, string name, string description, params string[] examples)
        : base(name, description, examples)
    {
        _terminal = terminal;
        Add(_why);
        Add(_by);
        Add(_store);
        SetAction(Run);
    }

    /// <summary>Writes the decision into the store; what holds from here on, in a line.</summary>
    protected abstract string Decide(LedgerStore store, ParseResult parsed, string by, string why);

    private int Run(ParseResult parsed)
    {
        using var store = LedgerStore.OpenExisting(parsed.GetRequiredValue(_store), _terminal.Clock);
        _terminal.Out.Screen(CommonOptions.ColorOf(parsed)).Line(Decide(store, parsed, parsed.GetRequiredValue(_by), parsed.GetRequiredValue(_why)));
        return (int)ExitStatus.Done;
    }
}
