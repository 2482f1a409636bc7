using System.CommandLine;
using System.CommandLine.Parsing;
using Blotter.Cli.Terminals;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary>Which store a command questions, and as of which day.</summary>
internal sealed class StoreOptionSet
{
    private readonly Option<string> _store = CommonOptions.Store();
    private readonly Option<PartialDate?> _asOf = CommonOptions.Date("--as-of", "The ledger as it was at the end of this day, month or year (UTC).");

    public void AddTo(Command command)
    {
        command.Add(_store);
        command.Add(_asOf);
    }

    /// <summary>Whether the ledger is wanted as it was on some day.</summary>
    public bool IsPast(CommandResult result) => result.GetResult(_asOf) is not null;

    /// <summary>Opens it for writing, as it is now.</summary>
    /// <exception cref="BlotterException">There is no store, or it cannot be used.</exception>
    public LedgerStore OpenForWriting(ParseResult parsed, Terminal terminal) => LedgerStore.OpenExisting(parsed.GetRequiredValue(_store), terminal.Clock);

    /// <summary>Opens it for reading.</summary>
    /// <exception cref="BlotterException">The store cannot be used, or there was no ledger on that day.</exception>
    public LedgerStore Open(ParseResult parsed, Terminal terminal) => parsed.GetValue(_asOf) is { } day
        ? LedgerStore.OpenAsOf(parsed.GetRequiredValue(_store), day.LastDay, terminal.Clock)
        : LedgerStore.OpenForReading(parsed.GetRequiredValue(_store));
}
