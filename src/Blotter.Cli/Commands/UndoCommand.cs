using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Ledger;
using Blotter.Telling;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter undo</c>: takes a decision back.</summary>
internal sealed class UndoCommand : DecisionCommand
{
    private readonly Option<int?> _entry = CommonOptions.Number("--entry", "Number of the decision's log entry, as blotter show prints it; the last decision of --by unless told otherwise.");

    public UndoCommand(Terminal terminal)
        : base(
            terminal,
            "undo",
            "Take back a decision: merge, split, part, correct, judge or rate. The log keeps both.",
            "blotter undo --why \"the wrong line\"",
            "blotter undo --entry 5127 --why \"the clinic withdrew its list\" --by \"A. Editor\"")
    {
        Add(_entry);
    }

    protected override string Decide(LedgerStore store, ParseResult parsed, string by, string why)
    {
        var decision = store.Undo(parsed.GetValue(_entry), by, why);
        return $"Taken back: {Wording.Line(decision with { Undone = null })}.";
    }
}
