using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>Looks a store's file over.</summary>
internal sealed class HealthCheck(StoreConnection store)
{
    public LedgerCounts Counts() => store.Stream(
        """
        SELECT (SELECT count(*) FROM log), (SELECT count(*) FROM report WHERE superseded = 0), (SELECT count(*) FROM report WHERE superseded = 1),
          (SELECT count(*) FROM incident WHERE current = 1), (SELECT count(*) FROM mention), (SELECT count(*) FROM claim),
          (SELECT count(*) FROM source), (SELECT count(*) FROM failure)
        """,
        row => new LedgerCounts(
            row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7)),
        []).Single();

    public StoreHealth Run() => new(
        store.Path,
        StoreFile.SchemaOf(store),
        store.Prepare("SELECT value FROM stamp WHERE key = 'program'").Text() ?? "?",
        SizeOf(store.Path),
        store.Pragma("journal_mode"),
        SizeOf(store.Path + "-wal"),
        Counts(),
        [.. store.Pragmas("quick_check").Where(line => !string.Equals(line, "ok", StringComparison.Ordinal))],
        CheckSearchIndexes());

    /// <summary>FTS5 checks an index by a command that is an INSERT and takes the write lock, so a connection of its own runs it.</summary>
    public string? CheckSearchIndexes()
    {
        try
        {
            using var writing = StoreConnection.Open(store.Path, SqliteOpenMode.ReadWrite, StoreOptions.Standard with { BusySeconds = 1 });
            writing.Run(() => writing.Execute("""
                INSERT INTO report_fts (report_fts, rank) VALUES ('integrity-check', 1);
                INSERT INTO incident_fts (incident_fts, rank) VALUES ('integrity-check', 1);
                """));
            return null;
        }
        catch (BlotterException problem)
        {
            return problem.Message;
        }
    }

    private static long SizeOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
