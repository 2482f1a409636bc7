using System.Text;

namespace Blotter.Ledger.Export;

/// <summary>
/// Writes incidents as a file, in the order of <see cref="LedgerQueries.Incidents"/>. The same log and filter give the same bytes: UTF-8
/// without byte order mark, lines ended by <c>\n</c>, no row numbers, no times of reading and no paths of this machine.
/// </summary>
public static class LedgerExport
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Comma-separated values (RFC 4180 but for the line ends), one incident a line below a line of names; <c>docs/exports.md</c> lists the
    /// columns. Text that a spreadsheet would take for a formula begins with an apostrophe.
    /// </summary>
    public static void WriteCsv(LedgerQueries queries, IncidentFilter filter, Stream output) => Write(queries, output, writer =>
    {
        using var csv = new CsvExport(writer);
        queries.ForEach(filter, csv.Write);
    });

    /// <summary>One incident a line with its reports, and under each what it says: quotes and claims with their speakers.</summary>
    public static void WriteJsonLines(LedgerQueries queries, IncidentFilter filter, Stream output) =>
        Write(queries, output, writer => queries.ForEachInFull(filter, incident => JsonLinesExport.Write(incident, writer)));

    /// <summary>
    /// A GeoJSON FeatureCollection (RFC 7946), one feature a line, with the columns of the CSV as properties. The geometry is <c>null</c>
    /// where no coordinates are known; its precision is the property <c>place_precision</c>.
    /// </summary>
    public static void WriteGeoJson(LedgerQueries queries, IncidentFilter filter, Stream output) => Write(queries, output, writer =>
    {
        using var collection = new GeoJsonExport(writer);
        queries.ForEach(filter, collection.Write);
    });

    /// <summary>
    /// The whole ledger: its texts and every line of its log with its hash, one a line, from which <see cref="LedgerStore.Import(string, Stream, string, TimeProvider)"/>
    /// makes the same ledger again.
    /// </summary>
    public static void WriteLedger(LedgerQueries queries, Stream output)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(output);
        queries.WriteTranscript(output);
    }

    private static void Write(LedgerQueries queries, Stream output, Action<TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new StreamWriter(output, Utf8, bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }
}
