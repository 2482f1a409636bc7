using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Ledger.Verifying;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter verify</c>: checks whether a store is as Blotter wrote it.</summary>
internal sealed class VerifyCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string> _store = CommonOptions.Store();
    private readonly Option<string?> _head = new("--head") { Description = "A hash that verify printed before: the log must still hold it.", HelpName = "HASH" };
    private readonly Option<bool> _json = CommonOptions.Json("Print what was found as one JSON object.");

    public VerifyCommand(Terminal terminal)
        : base(
            "verify",
            "Check that nobody and nothing changed the store: the log's chain, texts, tables, indexes, pages. Says what is damaged, where, and what to do.",
            "blotter verify",
            "blotter verify --store archive.db --json",
            "blotter verify --head 5f0c4e...")
    {
        _terminal = terminal;
        Add(_store);
        Add(_head);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var verification = LedgerVerifier.Verify(parsed.GetRequiredValue(_store), parsed.GetValue(_head));
        if (parsed.GetValue(_json))
            _terminal.Output.WriteJson(verification);
        else
            VerificationView.Show(_terminal.Out.Screen(CommonOptions.ColorOf(parsed)), verification);
        return (int)(verification.Damages.IsEmpty ? ExitStatus.Done : ExitStatus.StoreProblem);
    }
}
