using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Ledger;
using Blotter.Ledger.Comparing;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter diff A B</c>: says how two ledgers, or one on two days, differ.</summary>
internal sealed class DiffCommand : BlotterCommand
{
    private const string SideDescription = "A day, month or year (the ledger as it was at its end), or the file of a store.";

    private readonly Terminal _terminal;
    private readonly Argument<string> _before = new("A") { Description = SideDescription };
    private readonly Argument<string> _after = new("B") { Description = SideDescription };
    private readonly Option<string> _store = CommonOptions.Store();
    private readonly Option<bool> _json = CommonOptions.Json("Print it as one JSON object.");

    public DiffCommand(Terminal terminal)
        : base(
            "diff",
            "Say which incidents and reports are new, gone or changed between two days of a store, or between two stores.",
            "blotter diff 2026-03-01 2026-03-31",
            "blotter diff 2026-03-01 blotter.db",
            "blotter diff old.db new.db --json")
    {
        _terminal = terminal;
        Add(_before);
        Add(_after);
        Add(_store);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var before = Open(parsed, _before);
        using var after = Open(parsed, _after);
        var difference = LedgerDifference.Between(before.Queries, after.Queries);
        if (parsed.GetValue(_json))
            _terminal.Output.WriteJson(difference);
        else
            DifferenceView.Show(_terminal.Out.Screen(CommonOptions.ColorOf(parsed)), difference);
        return (int)ExitStatus.Done;
    }

    // A store whose file is called like a date is named by its folder too: ./2026.
    private LedgerStore Open(ParseResult parsed, Argument<string> which)
    {
        var named = parsed.GetRequiredValue(which);
        return PartialDate.TryParse(named, out var day)
            ? LedgerStore.OpenAsOf(parsed.GetRequiredValue(_store), day.LastDay, _terminal.Clock)
            : LedgerStore.OpenForReading(named);
    }
}
