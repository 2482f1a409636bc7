using System.Globalization;
using CsvHelper;

namespace Blotter.Ledger.Export;

/// <summary>Writes the flat columns as comma-separated values.</summary>
internal sealed class CsvExport : IDisposable
{
    // What makes a spreadsheet evaluate a cell (OWASP, CSV injection), and the full-width forms that East Asian editions take for the same.
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    private readonly CsvWriter _csv;

    public CsvExport(TextWriter output)
    {
        _csv = CsvWriter.Create(output, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in ExportColumns.All)
            _csv.WriteField(column.Name);
        _csv.EndRecord();
    }

    public void Write(IncidentSummary incident)
    {
        foreach (var column in ExportColumns.All)
            _csv.WriteField(Cell(column.Of(incident)));
        _csv.EndRecord();
    }

    public void Dispose() => _csv.Dispose();

    // Only text can be hostile: a number stays one, though it begins with a minus.
    private static string? Cell(object? value) => value switch
    {
        string text => Guard(text),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Guard(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
