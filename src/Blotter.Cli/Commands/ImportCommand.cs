using System.CommandLine;
using System.Globalization;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter import FILE</c>: makes a store of a ledger that was exported whole.</summary>
internal sealed class ImportCommand : BlotterCommand
{
    private const string StandardInput = "-";

    private readonly Terminal _terminal;
    private readonly Argument<string> _file = new("FILE") { Description = "What blotter export --as ledger wrote, or - for standard input." };
    private readonly Option<string> _store = CommonOptions.Store();

    public ImportCommand(Terminal terminal)
        : base(
            "import",
            "Make a new store of a ledger that was exported whole. Every text and every line of the log is checked by its digest.",
            "blotter import ledger.jsonl --store copy.db",
            "blotter export --as ledger | blotter import - --store copy.db")
    {
        _terminal = terminal;
        Add(_file);
        Add(_store);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var file = parsed.GetRequiredValue(_file);
        using var input = file == StandardInput ? _terminal.OpenInput() : Open(file);
        using var store = LedgerStore.Import(parsed.GetRequiredValue(_store), input, file == StandardInput ? "standard input" : file, _terminal.Clock);
        var counts = store.Queries.Counts();
        _terminal.Out.Screen(CommonOptions.ColorOf(parsed)).Line(string.Create(
            CultureInfo.InvariantCulture,
            $"Imported {counts.LogEntries:N0} log entries: {counts.Reports + counts.SupersededReports:N0} reports, {counts.Incidents:N0} incidents."));
        return (int)ExitStatus.Done;
    }

    private static FileStream Open(string file)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Errors.NoSuchPath(file);
        }
        catch (UnauthorizedAccessException)
        {
            throw Errors.NoPermission(file);
        }
        catch (IOException failure)
        {
            throw Errors.CannotRead(file, failure);
        }
    }
}
