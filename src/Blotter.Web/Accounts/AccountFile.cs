using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Blotter.Web.Accounts;

/// <summary>
/// The accounts of a store, and the keys that protect its sessions: a file beside the store, which only its owner may read. The ledger is handed on, exported and verified; who may log in is nobody else's.
/// </summary>
public sealed class AccountFile : IDisposable
{
    private const string Layout = """
        CREATE TABLE IF NOT EXISTS account (
          key TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, hash TEXT NOT NULL, stamp TEXT NOT NULL, failed INTEGER NOT NULL, locked_until TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS session_key (name TEXT PRIMARY KEY, xml TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;

    private AccountFile(SqliteConnection connection) => _connection = connection;

    /// <summary>Where the accounts of a store are.</summary>
    public static string PathOf(string store) => store + "-accounts";

    /// <summary>Opens the accounts of a store; makes the file when there is none.</summary>
    /// <exception cref="BlotterException">The file cannot be used (B227).</exception>
    public static AccountFile Open(string store)
    {
        var path = PathOf(store);
        try
        {
            MakeForOwner(path);
            var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
            connection.Open();
            var file = new AccountFile(connection);
            file.Run(Layout);
            return file;
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw Errors.AccountsUnusable(path, failure);
        }
    }

    /// <summary>The account of a key; <c>null</c> when there is none.</summary>
    public Account? Find(string key) => Rows("SELECT name, role, hash, stamp, failed, locked_until FROM account WHERE key = $key", Account, ("$key", key)).SingleOrDefault();

    /// <summary>All accounts, by name.</summary>
    public ImmutableArray<Account> All() => [.. Rows("SELECT name, role, hash, stamp, failed, locked_until FROM account ORDER BY key", Account)];

    /// <summary>Adds an account, or puts it in the place of the one of its name.</summary>
    public void Put(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        Run(
            "INSERT OR REPLACE INTO account (key, name, role, hash, stamp, failed, locked_until) VALUES ($key, $name, $role, $hash, $stamp, $failed, $until)",
            ("$key", Accounts.Account.KeyOf(account.Name)), ("$name", account.Name), ("$role", account.Role), ("$hash", account.PasswordHash), ("$stamp", account.Stamp),
            ("$failed", account.Failed), ("$until", account.LockedUntil?.ToString("O", CultureInfo.InvariantCulture) ?? (object)DBNull.Value));
    }

    /// <summary>Removes an account; whether there was one.</summary>
    public bool Remove(string key) => Run("DELETE FROM account WHERE key = $key", ("$key", key)) > 0;

    /// <summary>The keys that protect sessions, as XML.</summary>
    internal ImmutableArray<string> SessionKeys() => [.. Rows("SELECT xml FROM session_key ORDER BY name", row => row.GetString(0))];

    /// <summary>Adds a key that protects sessions.</summary>
    internal void AddSessionKey(string name, string xml) => Run("INSERT OR REPLACE INTO session_key (name, xml) VALUES ($name, $xml)", ("$name", name), ("$xml", xml));

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    private static void MakeForOwner(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
    }

    private static Account Account(SqliteDataReader row) => new()
    {
        Name = row.GetString(0),
        Role = row.GetString(1),
        PasswordHash = row.GetString(2),
        Stamp = row.GetString(3),
        Failed = row.GetInt32(4),
        LockedUntil = row.IsDBNull(5) ? null : DateTimeOffset.Parse(row.GetString(5), CultureInfo.InvariantCulture),
    };

    private int Run(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        lock (_gate)
        {
            using var command = Command(sql, values);
            return command.ExecuteNonQuery();
        }
    }

    private List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> values)
    {
        lock (_gate)
        {
            using var command = Command(sql, values);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
                rows.Add(read(reader));
            return rows;
        }
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
