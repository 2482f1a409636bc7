using System.Buffers.Binary;
using System.Globalization;
using System.Reflection;
using Blotter.Reading.Finding;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>Opens a store's file: tells stores from other files, makes new ones, and migrates old ones.</summary>
internal static class StoreFile
{
    /// <summary>"BLOT" in the file's header marks it as ours.</summary>
    public const int ApplicationId = 0x424C4F54;

    // SQLite's file format, section 1.3: magic string at 0, application id (big-endian) at 68.
    private const int HeaderLength = 72;
    private const int ApplicationIdOffset = 68;

    /// <summary>The version of this library, as stores are stamped with it.</summary>
    public static string Program { get; } =
        typeof(StoreFile).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Opens for writing; a file that is missing or empty becomes a store.</summary>
    public static StoreConnection OpenForWriting(string path, StoreOptions options)
    {
        CheckPath(path);
        if (File.Exists(path))
            CheckHeader(path);
        var store = StoreConnection.Open(path, SqliteOpenMode.ReadWriteCreate, options);
        return DisposeOnFailure(store, () => store.Run(() => Prepare(store, options)));
    }

    /// <summary>Opens for reading a file that must be a store, after migrating it if it is an older one.</summary>
    public static StoreConnection OpenForReading(string path, StoreOptions options)
    {
        CheckExists(path);
        var (store, schema) = OpenChecked(path, options);
        if (schema == options.SchemaVersion)
            return store;
        store.Dispose();
        OpenForWriting(path, options).Dispose();
        return StoreConnection.Open(path, SqliteOpenMode.ReadOnly, options);
    }

    /// <summary>Removes a store that nobody has open, with the files beside it.</summary>
    public static void Remove(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm", path + "-seal" })
            File.Delete(file);
    }

    /// <summary>Opens for reading a store that must be of this program's schema: it is left as it is.</summary>
    /// <exception cref="BlotterException">It is older (B125), or it cannot be used.</exception>
    public static StoreConnection OpenAsItIs(string path, StoreOptions options)
    {
        CheckExists(path);
        var (store, schema) = OpenChecked(path, options);
        if (schema == options.SchemaVersion)
            return store;
        store.Dispose();
        throw Errors.OlderStore(path, schema, options.SchemaVersion);
    }

    /// <summary>Refuses a path that leads to no store.</summary>
    public static void CheckExists(string path)
    {
        CheckPath(path);
        if (!File.Exists(path) || !CheckHeader(path))
            throw Errors.NoStore(path);
    }

    /// <summary>Makes the tables of a store in an empty database.</summary>
    public static void LayOut(StoreConnection store, StoreOptions options) => store.Atomically(() =>
    {
        RunMigrations(store, options, schema: 0);
        return true;
    });

    /// <summary>Number of the last migration that the file has had; 0 before the first.</summary>
    public static int SchemaOf(StoreConnection store) => int.Parse(store.Pragma("user_version"), CultureInfo.InvariantCulture);

    private static (StoreConnection Store, int Schema) OpenChecked(string path, StoreOptions options)
    {
        try
        {
            return Checked(StoreConnection.Open(path, SqliteOpenMode.ReadOnly, options));
        }
        // Reading a store in WAL mode writes beside it. Where that may not be, and no log waits to be taken in, the file alone is the whole store.
        catch (BlotterException failure) when (failure.InnerException is SqliteException && failure.Code == Errors.NotPermittedCode && !HasWaitingLog(path))
        {
            return Checked(StoreConnection.OpenUnchanging(path, options));
        }

        (StoreConnection, int) Checked(StoreConnection store) => (store, DisposeOnFailure(store, () => store.Run(() => CheckSchema(store, options))));
    }

    private static bool HasWaitingLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    private static T DisposeOnFailure<T>(StoreConnection store, Func<T> work)
    {
        try
        {
            return work();
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static void CheckPath(string path)
    {
        if (Directory.Exists(path))
            throw Errors.StoreIsFolder(path);
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            throw Errors.NoFolderForStore(path);
        // SQLite takes an empty device for a new store, and leaves a journal beside it.
        if (Path.GetDirectoryName(Path.GetFullPath(path)) == "/dev")
            throw Errors.NotAStore(path);
    }

    /// <summary>Refuses what is no store, without letting SQLite touch it; false for an empty file, which a store may be made in.</summary>
    private static bool CheckHeader(string path)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        try
        {
            // To open a pipe for reading alone waits for a writer; pipes have size 0.
            var access = FileOpener.SizeOf(path) == 0 ? FileAccess.ReadWrite : FileAccess.Read;
            using var file = new FileStream(path, FileMode.Open, access, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (!file.CanSeek)
                throw Errors.NotAStore(path);
            var length = file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
            if (length == 0)
                return false;
            if (length < HeaderLength || !header.StartsWith(Magic)
                || BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdOffset..]) != ApplicationId)
                throw Errors.NotAStore(path);
            return true;
        }
        catch (UnauthorizedAccessException failure)
        {
            throw Errors.StoreNotPermitted(path, failure);
        }
        catch (IOException failure)
        {
            throw Errors.StoreUnreachable(path, failure);
        }
    }

    private static int CheckSchema(StoreConnection store, StoreOptions options)
    {
        var schema = SchemaOf(store);
        if (schema <= options.SchemaVersion)
            return schema;
        var writtenBy = store.Prepare("SELECT value FROM stamp WHERE key = 'program'").Text() ?? "?";
        throw Errors.NewerStore(store.Path, schema, writtenBy, options.SchemaVersion, Program);
    }

    private static StoreConnection Prepare(StoreConnection store, StoreOptions options)
    {
        if (options.MaxPages is { } pages)
            store.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
        var schema = CheckSchema(store, options);
        if (schema < options.SchemaVersion)
            Migrate(store, options, schema);
        // Only a whole store becomes a WAL file: a killed process leaves none that lacks our mark in its header.
        // What a report may take back is kept in memory: written to a file beside the store, it took as long as a fifth of appending.
        store.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY");
        return store;
    }

    private static void Migrate(StoreConnection store, StoreOptions options, int seen)
    {
        if (seen > 0)
            BackUp(store, seen);
        store.Atomically(() =>
        {
            // Another process may have migrated it between the look and the lock.
            var schema = SchemaOf(store);
            if (schema < options.SchemaVersion)
                RunMigrations(store, options, schema);
            return schema;
        });
    }

    private static void RunMigrations(StoreConnection store, StoreOptions options, int schema)
    {
        store.LendChain();
        foreach (var migration in options.Migrations.Skip(schema))
            store.Execute(migration.Sql);
        store.Execute(string.Create(
            CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {options.SchemaVersion}"));
        store.Prepare("INSERT OR REPLACE INTO stamp VALUES ('program', $program)").Run(Program);
        // A migration only lays out tables; what they hold is derived anew.
        if (schema > 0)
            new Rebuilding(store).Run();
    }

    private static void BackUp(StoreConnection store, int schema)
    {
        var copy = string.Create(CultureInfo.InvariantCulture, $"{store.Path}.v{schema}.bak");
        var unfinished = copy + ".tmp";
        File.Delete(unfinished);
        store.CopyTo(unfinished);
        File.Move(unfinished, copy, overwrite: true);
    }
}
