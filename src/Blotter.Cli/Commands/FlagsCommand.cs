using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Coding.Contract;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter flags</c>: lists what a careful reader would stop at.</summary>
internal sealed class FlagsCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string?> _kind = new("--kind") { Description = "Of this kind alone.", HelpName = "KIND" };
    private readonly Option<bool> _withDismissed = new("--with-dismissed") { Description = "Those that a person dismissed as well." };
    private readonly StoreOptionSet _store = new();
    private readonly Option<bool> _json = CommonOptions.Json("Print one JSON object a line.");

    public FlagsCommand(Terminal terminal)
        : base(
            "flags",
            "List what a careful reader would stop at, with the words that prove it.",
            "blotter flags --kind stale-post",
            "blotter flags --json")
    {
        _terminal = terminal;
        _kind.AcceptOnlyFromAmong([.. Enum.GetValues<FlagKind>().Select(kind => SetList.Name(kind))]);
        Add(_kind);
        Add(_withDismissed);
        _store.AddTo(this);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var store = _store.Open(parsed, _terminal);
        var flags = store.Queries.Flags(new FlagFilter
        {
            Kind = parsed.GetValue(_kind) is { } kind ? SetList.Parse<FlagKind>(kind) : null,
            WithDismissed = parsed.GetValue(_withDismissed),
        });
        foreach (var flag in parsed.GetValue(_json) ? flags : [])
            _terminal.Output.WriteJson(flag);
        if (!parsed.GetValue(_json))
            FlagsView.Show(_terminal.Out.Screen(CommonOptions.ColorOf(parsed)), flags);
        return (int)ExitStatus.Done;
    }
}
