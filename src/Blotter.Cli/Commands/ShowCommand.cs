using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Ledger;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter show ID</c>: shows all that the store holds on one incident, or what changed between the versions of one report.</summary>
internal sealed class ShowCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _id = new("ID") { Description = "The incident's id, or the beginning of it; with --versions a report's id or address." };
    private readonly StoreOptionSet _store = new();
    private readonly Option<bool> _versions = new("--versions") { Description = "Show what changed from version to version of a report, fact by fact." };
    private readonly Option<bool> _json = CommonOptions.Json("Print it as one JSON object; with --versions, one a step.");

    public ShowCommand(Terminal terminal)
        : base(
            "show",
            "Show one incident: its facets, and every claim with its sentence and its speakers.",
            "blotter show k3m5q2ab7d",
            "blotter show k3m --store archive.db --json",
            "blotter show --versions https://example.org/news/2024/05/depot")
    {
        _terminal = terminal;
        _id.Validators.Add(result =>
        {
            if (result.Tokens is [var id] && string.IsNullOrWhiteSpace(id.Value))
                result.AddError("ID is empty.");
        });
        Add(_id);
        Add(_versions);
        _store.AddTo(this);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var store = _store.Open(parsed, _terminal);
        if (parsed.GetValue(_versions))
            return ShowVersions(store, parsed);
        var incident = store.Queries.Incident(parsed.GetRequiredValue(_id));
        if (parsed.GetValue(_json))
            _terminal.Output.WriteJson(incident);
        else
            IncidentView.Show(_terminal.Out.Screen(CommonOptions.ColorOf(parsed)), incident);
        return (int)ExitStatus.Done;
    }

    private int ShowVersions(LedgerStore store, ParseResult parsed)
    {
        var steps = store.Queries.Versions(parsed.GetRequiredValue(_id));
        var json = parsed.GetValue(_json);
        foreach (var step in json ? steps : [])
            _terminal.Output.WriteJson(step);
        if (!json)
            VersionsView.Show(_terminal.Out.Screen(CommonOptions.ColorOf(parsed)), steps);
        return (int)ExitStatus.Done;
    }
}
