using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter incidents</c>: lists incidents of the store.</summary>
internal sealed class IncidentsCommand : BlotterCommand
{
    private const int UsualLimit = 50;

    private readonly Terminal _terminal;
    private readonly StoreOptionSet _store = new();
    private readonly IncidentFilterOptions _filter = new();
    private readonly Option<int> _limit = CommonOptions.Count("--limit", "List at most so many.", UsualLimit);
    private readonly Option<bool> _json = CommonOptions.Json("Print one JSON object a line; without --limit, all of them.");

    public IncidentsCommand(Terminal terminal)
        : base(
            "incidents",
            "List incidents of the store, by date.",
            "blotter incidents --country IQ --from 2023-10 --to 2024",
            "blotter incidents --type bombing --min-killed 10",
            "blotter incidents --search '\"police station\"' --json")
    {
        _terminal = terminal;
        _store.AddTo(this);
        _filter.AddTo(this);
        Add(_limit);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var store = _store.Open(parsed, _terminal);
        var filter = _filter.Of(parsed);
        var json = parsed.GetValue(_json);
        var limit = json && parsed.GetResult(_limit) is null or { Implicit: true } ? (int?)null : parsed.GetValue(_limit);
        var incidents = store.Queries.Incidents(filter with { Limit = limit });
        foreach (var incident in json ? incidents : [])
            _terminal.Output.WriteJson(incident);
        if (!json)
            IncidentsView.Show(_terminal.Out.Screen(CommonOptions.ColorOf(parsed)), incidents, store.Queries.CountIncidents(filter));
        return (int)ExitStatus.Done;
    }
}
