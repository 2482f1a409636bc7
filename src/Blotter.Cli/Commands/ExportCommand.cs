using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Ledger.Export;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter export</c>: writes the store's incidents in a format of other programs.</summary>
internal sealed class ExportCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string> _as = new("--as") { Description = "The format.", Required = true };
    private readonly Option<string?> _out = new("--out") { Description = "The file to write; standard output without it.", HelpName = "FILE" };
    private readonly StoreOptionSet _store = new();
    private readonly IncidentFilterOptions _filter = new();

    public ExportCommand(Terminal terminal)
        : base(
            "export",
            "Export incidents, or the whole ledger. The same store gives the same bytes.",
            "blotter export --as csv --out incidents.csv",
            "blotter export --as geojson --country SO > somalia.geojson",
            "blotter export --as ledger --out ledger.jsonl")
    {
        _terminal = terminal;
        _as.AcceptOnlyFromAmong([.. ExportFormat.All.Select(format => format.Name)]);
        Add(_as);
        Add(_out);
        _store.AddTo(this);
        _filter.AddTo(this);
        Validators.Add(result =>
        {
            if (result.GetResult(_as) is { Tokens: [var name] } && ExportFormat.Find(name.Value) is { TakesSelection: false } && (_filter.IsGiven(result) || _store.IsPast(result)))
                result.AddError($"--as {name.Value} takes the ledger whole: leave the filters and --as-of out.");
        });
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var store = _store.Open(parsed, _terminal);
        var format = ExportFormat.Find(parsed.GetRequiredValue(_as))!;
        var filter = _filter.Of(parsed);
        if (parsed.GetValue(_out) is { } path)
            OutputFile.Write(path, output => format.Write(store.Queries, filter, output));
        else
            format.Write(store.Queries, filter, _terminal.OpenOutput());
        return (int)ExitStatus.Done;
    }
}
