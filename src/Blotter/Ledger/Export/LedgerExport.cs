namespace Blotter.Ledger.Export;

/// <summary>
/// Writes incidents as a file. The same log and filter give the same bytes: UTF-8 without byte order mark, lines ended by <c>\n</c>, no
/// row numbers, no times of reading and no paths of this machine.
/// </summary>
public static class LedgerExport
{
    /// <summary>Comma-separated values (RFC 4180 but for the line ends), one incident a line; <c>docs/exports.md</c> lists the columns.</summary>
    public static void WriteCsv(LedgerQueries queries, IncidentFilter filter, Stream output) => throw new NotSupportedException();

    /// <summary>One incident a line with its claims, quotes and reports, as JSON.</summary>
    public static void WriteJsonLines(LedgerQueries queries, IncidentFilter filter, Stream output) => throw new NotSupportedException();

    /// <summary>A GeoJSON FeatureCollection (RFC 7946); the geometry is <c>null</c> where no coordinates are known.</summary>
    public static void WriteGeoJson(LedgerQueries queries, IncidentFilter filter, Stream output) => throw new NotSupportedException();
}
