using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>A report that was deleted and not read again.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Address">What its versions share, or <c>null</c>.</param>
/// <param name="Version">Its number among them, which stays taken.</param>
/// <param name="Seq">Number of the tombstone's entry.</param>
internal sealed record Grave(string Report, string? Address, long Version, long Seq);

/// <summary>
/// The derived table of reports that were deleted and not read again. What a report had for itself (a row, a number among versions) stays
/// taken, so that the others have the same ones whether the report was deleted before or after they came.
/// </summary>
internal sealed class TombstoneTable(StoreConnection store)
{
    /// <summary>SQL of the next row of a report: above those of all reports that there are and were.</summary>
    public const string NextRow = "(SELECT 1 + max(coalesce((SELECT max(row) FROM report), 0), coalesce((SELECT max(row) FROM tombstone), 0)))";

    /// <summary>The number that a new version at an address gets; 1 without an address.</summary>
    public static long NextVersion(StoreConnection store, string? address) =>
        store.Prepare("""
            SELECT 1 + (SELECT count(*) FROM report WHERE address = $address) + (SELECT count(*) FROM tombstone WHERE address = $address)
            """).Number(address)!.Value;

    /// <summary>The grave of a report, or <c>null</c>.</summary>
    public Grave? Find(string report) =>
        store.Prepare("SELECT report, address, version, seq FROM tombstone WHERE report = $report").Rows(Grave, report).FirstOrDefault();

    /// <summary>Puts in a report that was read and is known from its tombstone alone.</summary>
    /// <param name="seq">Number of the tombstone's entry.</param>
    /// <param name="tombstone">The tombstone.</param>
    /// <param name="version">Its number among the versions when it was there before, otherwise <c>null</c>: it gets the next.</param>
    public void Put(long seq, DeletedEntry tombstone, long? version)
    {
        var number = version ?? NextVersion(store, tombstone.Address);
        var row = store.Prepare($"SELECT {NextRow}").Number()!.Value;
        Remove(tombstone.Report);
        store.Prepare("INSERT INTO tombstone (report, row, address, version, seq) VALUES ($report, $row, $address, $version, $seq)")
            .Run(tombstone.Report, row, tombstone.Address, number, seq);
    }

    /// <summary>Names the latest tombstone of a report that is deleted already.</summary>
    public void Renumber(string report, long seq) => store.Prepare("UPDATE tombstone SET seq = $seq WHERE report = $report").Run(seq, report);

    /// <summary>The report was read again.</summary>
    public void Remove(string report) => store.Prepare("DELETE FROM tombstone WHERE report = $report").Run(report);

    private static Grave Grave(SqliteDataReader row) => new(row.GetString(0), row.TextOrNull(1), row.GetInt64(2), row.GetInt64(3));
}
