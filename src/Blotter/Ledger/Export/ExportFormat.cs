using System.Collections.Immutable;

namespace Blotter.Ledger.Export;

/// <summary>A format in which a ledger leaves, as commands and pages name it.</summary>
/// <param name="Name">By what it is asked for.</param>
/// <param name="Extension">Of its files, with the dot.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Description">What is in it, for people.</param>
/// <param name="TakesSelection">Whether it holds a selection of incidents; otherwise it is the ledger whole.</param>
public sealed record ExportFormat(string Name, string Extension, string MediaType, string Description, bool TakesSelection)
{
    private Action<LedgerQueries, IncidentFilter, Stream> Writer { get; init; } = (_, _, _) => { };

    /// <summary>All formats.</summary>
    public static ImmutableArray<ExportFormat> All { get; } =
    [
        new("csv", ".csv", "text/csv; charset=utf-8", "A table, one incident a line, for spreadsheets and statistics.", TakesSelection: true) { Writer = LedgerExport.WriteCsv },
        new("jsonl", ".jsonl", "application/jsonl; charset=utf-8", "One incident a line, with its reports, claims, sentences and speakers.", TakesSelection: true)
        {
            Writer = LedgerExport.WriteJsonLines,
        },
        new("geojson", ".geojson", "application/geo+json", "Points for maps and GIS, with the columns of the table.", TakesSelection: true) { Writer = LedgerExport.WriteGeoJson },
        new("ledger", ".ledger.jsonl", "application/jsonl; charset=utf-8", "The whole ledger: every text and every line of its log, from which blotter import makes it again.", TakesSelection: false)
        {
            Writer = (queries, _, output) => LedgerExport.WriteLedger(queries, output),
        },
    ];

    /// <summary>The format of this name, or <c>null</c>.</summary>
    public static ExportFormat? Find(string name) => All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.Ordinal));

    /// <summary>Writes the ledger, or the incidents that the filter takes.</summary>
    public void Write(LedgerQueries queries, IncidentFilter filter, Stream output) => Writer(queries, filter, output);
}
