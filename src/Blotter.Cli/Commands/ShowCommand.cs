using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter show ID</c>: shows all that the store holds on one incident.</summary>
internal sealed class ShowCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _id = new("ID") { Description = "The incident's id, or the beginning of it." };
    private readonly StoreOptionSet _store = new();
    private readonly Option<bool> _json = CommonOptions.Json("Print it as one JSON object.");

    public ShowCommand(Terminal terminal)
        : base(
            "show",
            "Show one incident: its facets, and every claim with its sentence and its speakers.",
            "blotter show k3m5q2ab7d",
            "blotter show k3m --store archive.db --json")
    {
        _terminal = terminal;
        _id.Validators.Add(result =>
        {
            if (result.Tokens is [var id] && string.IsNullOrWhiteSpace(id.Value))
                result.AddError("ID is empty.");
        });
        Add(_id);
        _store.AddTo(this);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var store = _store.Open(parsed, _terminal);
        var incident = store.Queries.Incident(parsed.GetRequiredValue(_id));
        if (parsed.GetValue(_json))
            _terminal.Output.WriteJson(incident);
        else
            IncidentView.Show(_terminal.Out.Screen(CommonOptions.ColorOf(parsed)), incident);
        return (int)ExitStatus.Done;
    }
}
