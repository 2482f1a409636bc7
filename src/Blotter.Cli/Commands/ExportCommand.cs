using System.CommandLine;
using Blotter.Cli.Terminals;
using Blotter.Ledger;
using Blotter.Ledger.Export;

namespace Blotter.Cli.Commands;

/// <summary><c>blotter export</c>: writes the store's incidents in a format of other programs.</summary>
internal sealed class ExportCommand : BlotterCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string> _as = new("--as") { Description = "The format.", Required = true };
    private readonly Option<string?> _out = new("--out") { Description = "The file to write; standard output without it.", HelpName = "FILE" };
    private readonly Option<string> _store = CommonOptions.Store();
    private readonly IncidentFilterOptions _filter = new();

    public ExportCommand(Terminal terminal)
        : base(
            "export",
            "Export incidents. The same store gives the same bytes.",
            "blotter export --as csv --out incidents.csv",
            "blotter export --as geojson --country SO > somalia.geojson")
    {
        _terminal = terminal;
        _as.AcceptOnlyFromAmong("csv", "jsonl", "geojson");
        Add(_as);
        Add(_out);
        Add(_store);
        _filter.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var store = LedgerStore.OpenForReading(parsed.GetRequiredValue(_store));
        var format = parsed.GetRequiredValue(_as);
        var filter = _filter.Of(parsed);
        if (parsed.GetValue(_out) is { } path)
            OutputFile.Write(path, output => Write(store.Queries, format, filter, output));
        else
            Write(store.Queries, format, filter, _terminal.OpenOutput());
        return (int)ExitStatus.Done;
    }

    private static void Write(LedgerQueries queries, string format, IncidentFilter filter, Stream output)
    {
        switch (format)
        {
            case "csv":
                LedgerExport.WriteCsv(queries, filter, output);
                break;
            case "jsonl":
                LedgerExport.WriteJsonLines(queries, filter, output);
                break;
            default:
                LedgerExport.WriteGeoJson(queries, filter, output);
                break;
        }
    }
}
