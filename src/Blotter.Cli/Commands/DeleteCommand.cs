using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter delete REPORT</c>: takes a report's words out of the store and leaves a tombstone.</summary>
internal sealed class DeleteCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _report = new("REPORT") { Description = "The report's id, or the beginning of it." };
    private readonly Option<string> _why = CommonOptions.Why();
    private readonly Option<string> _by = CommonOptions.By();
    private readonly Option<string> _store = CommonOptions.Store();
    private readonly Option<bool> _json = CommonOptions.Json("Print what was done as one JSON object.");

    public DeleteCommand(Terminal terminal)
        : base(
            "delete",
            "Delete a report: its words leave the store, and a tombstone says who deleted it, when and why.",
            "blotter delete 5f2a9c --why 'names a minor' --by 'A. Editor'",
            "blotter delete 5f2a9c41 --why 'by order of a court' --store archive.db")
    {
        _terminal = terminal;
        Add(_report);
        Add(_why);
        Add(_by);
        Add(_store);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_store);
        using var store = LedgerStore.OpenExisting(path, _terminal.Clock);
        var outcome = store.Delete(parsed.GetRequiredValue(_report), parsed.GetRequiredValue(_by), parsed.GetRequiredValue(_why));
        if (parsed.GetValue(_json))
            _terminal.Output.WriteJson(outcome);
        else
            DeletionView.Show(_terminal.Out.Screen(CommonOptions.ColorOf(parsed)), outcome, CopiesOf(path));
        return (int)ExitStatus.Done;
    }

    // Copies that migrations left hold what the store held then.
    private static IEnumerable<string> CopiesOf(string path)
    {
        var full = Path.GetFullPath(path);
        return Directory.EnumerateFiles(Path.GetDirectoryName(full)!, Path.GetFileName(full) + ".v*.bak").Order(StringComparer.Ordinal);
    }
}
