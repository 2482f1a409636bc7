using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Ledger;
using Blotter.Telling;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter undo</c>: takes a decision back.</summary>
internal sealed class UndoCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Option<int?> _entry = CommonOptions.Number("--entry", "Number of the decision's log entry, as blotter show prints it; the last decision of --by unless told otherwise.");
    private readonly Option<string> _why = CommonOptions.Why();
    private readonly Option<string> _by = CommonOptions.By();
    private readonly Option<string> _store = CommonOptions.Store();

    public UndoCommand(Terminal terminal)
        : base(
            "undo",
            "Take back a decision: merge, split, part, correct, judge or rate. The log keeps both.",
            "blotter undo --why \"the wrong line\"",
            "blotter undo --entry 5127 --why \"the clinic withdrew its list\" --by \"A. Editor\"")
    {
        _terminal = terminal;
        Add(_entry);
        Add(_why);
        Add(_by);
        Add(_store);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var store = LedgerStore.OpenExisting(parsed.GetRequiredValue(_store), _terminal.Clock);
        var decision = store.Undo(parsed.GetValue(_entry), parsed.GetRequiredValue(_by), parsed.GetRequiredValue(_why));
        _terminal.Out.Screen(CommonOptions.ColorOf(parsed)).Line($"Taken back: {Wording.Line(decision with { Undone = null })}.");
        return (int)ExitStatus.Done;
    }
}
