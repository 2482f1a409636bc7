using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Blotter.Ledger;

/// <summary>
/// One open connection to a store's file: prepared statements, transactions, and SQLite's failures put as the user's errors.
/// One thread at a time runs inside <see cref="Run{T}"/>.
/// </summary>
internal sealed class StoreConnection : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private readonly int _busySeconds;
    private bool _isUnchanging;
    private bool _wrote;

    private StoreConnection(string path, SqliteConnection connection, int busySeconds)
    {
        Path = path;
        _connection = connection;
        _busySeconds = busySeconds;
    }

    /// <summary>The file, as the user named it.</summary>
    public string Path { get; }

    /// <summary>The seal of a store that is open for writing; otherwise <c>null</c>.</summary>
    public Seal? Seal { get; init; }

    /// <summary>Whether a transaction is open. SQLite itself rolls back when the disk is full.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    public static StoreConnection Open(string path, SqliteOpenMode mode, StoreOptions options) =>
        Open(path, path, mode, options, mode == SqliteOpenMode.ReadOnly ? null : new Seal(path));

    /// <summary>Opens a store on a medium that cannot be written to: SQLite then makes no files beside it and trusts that nobody changes it.</summary>
    public static StoreConnection OpenUnchanging(string path, StoreOptions options)
    {
        var store = Open(path, UriOf(path, "immutable=1"), SqliteOpenMode.ReadOnly, options);
        store._isUnchanging = true;
        return store;
    }

    /// <summary>Opens a new empty database in a file that has no name and is gone with the connection, even after a crash.</summary>
    /// <param name="path">What errors call it.</param>
    /// <param name="options">How it is opened.</param>
    public static StoreConnection OpenTemporary(string path, StoreOptions options) => Open(path, "file:", SqliteOpenMode.ReadWriteCreate, options);

    /// <summary>Makes the tables of another store's file readable here, as <c>name.table</c>.</summary>
    public void Attach(StoreConnection other, string name) =>
        Prepare($"ATTACH $uri AS {name}").Run(UriOf(other.Path, other._isUnchanging ? "immutable=1" : "mode=ro"));

    private static StoreConnection Open(string path, string dataSource, SqliteOpenMode mode, StoreOptions options, Seal? seal = null)
    {
        // Without pooling the file is let go when the connection is disposed.
        var text = new SqliteConnectionStringBuilder { DataSource = dataSource, Mode = mode, Pooling = false, DefaultTimeout = options.BusySeconds };
        var connection = new SqliteConnection(text.ToString());
        var store = new StoreConnection(path, connection, options.BusySeconds) { Seal = seal };
        try
        {
            store.Run(connection.Open);
            return store;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs <paramref name="work"/> alone on this connection.</summary>
    /// <exception cref="BlotterException">SQLite failed in a way that the user can do something about.</exception>
    public T Run<T>(Func<T> work)
    {
        lock (_gate)
        {
            try
            {
                return work();
            }
            catch (SqliteException failure) when (IsTheUsers(failure.SqliteErrorCode))
            {
                throw Translate(failure);
            }
        }
    }

    /// <inheritdoc cref="Run{T}(Func{T})"/>
    public void Run(Action work) => Run(() =>
    {
        work();
        return true;
    });

    /// <summary>
    /// Runs <paramref name="work"/> so that it happens wholly or not at all: in a transaction of its own, or inside the open one.
    /// </summary>
    public T Atomically<T>(Func<T> work)
    {
        var nested = InTransaction;
        if (nested)
            Prepare("SAVEPOINT step").Run();
        else
            BeginWriting();
        try
        {
            var result = work();
            Prepare(nested ? "RELEASE step" : "COMMIT").Run();
            return result;
        }
        catch
        {
            if (InTransaction)
                Execute(nested ? "ROLLBACK TO step; RELEASE step" : "ROLLBACK");
            throw;
        }
    }

    /// <summary>Begins a transaction that may write.</summary>
    public void BeginWriting()
    {
        Prepare("BEGIN IMMEDIATE").Run();
        if (_wrote)
            return;
        _wrote = true;
        Seal?.Break();
    }

    /// <summary>The statement of this SQL, prepared once.</summary>
    public Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
            _statements.Add(sql, statement = new Statement(_connection, sql));
        return statement;
    }

    /// <summary>Runs statements that are not worth keeping prepared.</summary>
    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Rows read one by one, for results that need not fit into memory.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<SqliteDataReader, T> read, IEnumerable<KeyValuePair<string, object>> values)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.Add(new SqliteParameter(name, value));
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return read(reader);
    }

    /// <summary>A setting of the file or connection, as text.</summary>
    public string Pragma(string name) => Pragmas(name)[0];

    /// <summary>The lines that a pragma answers.</summary>
    public List<string> Pragmas(string name)
    {
        using var statement = new Statement(_connection, $"PRAGMA {name}");
        return statement.Rows(row => row.GetString(0));
    }

    /// <summary>Lends the SQL of migrations the functions of the log's chain.</summary>
    public void LendChain()
    {
        _connection.CreateFunction("log_digest", (byte[]? body) => LogChain.DigestOf(body), isDeterministic: true);
        _connection.CreateFunction(
            "log_hash",
            (byte[] previous, long seq, byte[]? kind, byte[]? at, byte[]? by, byte[] digest) =>
                LogChain.Next(previous, new LogLine(seq, kind, at, by, digest)),
            isDeterministic: true);
    }

    /// <summary>Writes the file anew without what was deleted: neither free pages, nor the search indexes, nor the write-ahead log keep words of it.</summary>
    public void Compact() => Execute("""
        INSERT INTO report_fts (report_fts) VALUES ('optimize');
        INSERT INTO incident_fts (incident_fts) VALUES ('optimize');
        VACUUM;
        PRAGMA wal_checkpoint(TRUNCATE);
        """);

    /// <summary>Copies the whole store, as it is now, to another file.</summary>
    public void CopyTo(string path)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        copy.Open();
        _connection.BackupDatabase(copy);
    }

    public void Dispose()
    {
        var head = Seal is { } seal && (_wrote || !seal.Exists) ? HeadOrNull() : null;
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _connection.Dispose();
        // Whoever has it open besides keeps the write-ahead log; the last one to close the store takes all of it in and removes it.
        if (head is not null && !File.Exists(Path + "-wal"))
            Seal!.Write(head);
    }

    // A file that could not be made a store has no log; one that is damaged is not sealed.
    private byte[]? HeadOrNull()
    {
        try
        {
            return new Log(this).Head().Hash;
        }
        catch (Exception failure) when (failure is SqliteException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string UriOf(string path, string query)
    {
        var steps = System.IO.Path.GetFullPath(path).Split(System.IO.Path.DirectorySeparatorChar).Select(Uri.EscapeDataString);
        return $"file:{string.Join('/', steps)}?{query}";
    }

    private static bool IsTheUsers(int code) =>
        code is raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_FULL or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB
            or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_IOERR;

    private BlotterException Translate(SqliteException failure) => failure.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Errors.StoreLocked(Path, _busySeconds, failure),
        raw.SQLITE_FULL => Errors.StoreFull(Path, failure),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Errors.StoreDamaged(Path, failure),
        raw.SQLITE_IOERR => Errors.StoreUnreachable(Path, failure),
        _ => Errors.StoreNotPermitted(Path, failure),
    };
}
