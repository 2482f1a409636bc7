using System.CommandLine;
using System.Globalization;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter rebuild</c>: derives all tables of a store anew from its log.</summary>
internal sealed class RebuildCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string> _store = CommonOptions.Store();

    public RebuildCommand(Terminal terminal)
        : base(
            "rebuild",
            "Derive all tables and indexes anew from the log, and write the file anew. The lists and exports stay the same.",
            "blotter rebuild",
            "blotter rebuild --store archive.db")
    {
        _terminal = terminal;
        Add(_store);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var store = LedgerStore.OpenExisting(parsed.GetRequiredValue(_store), _terminal.Clock);
        store.Rebuild();
        store.Compact();
        var counts = store.Queries.Counts();
        _terminal.Out.Screen(CommonOptions.ColorOf(parsed)).Line(string.Create(
            CultureInfo.InvariantCulture,
            $"Rebuilt from {counts.LogEntries:N0} log entries: {counts.Reports + counts.SupersededReports:N0} reports, {counts.Incidents:N0} incidents."));
        return (int)ExitStatus.Done;
    }
}
