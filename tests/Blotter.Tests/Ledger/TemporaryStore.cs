using System.Text;
using Blotter.Ledger;
using Blotter.Ledger.Export;
using Blotter.Reading;
using Microsoft.Data.Sqlite;

namespace Blotter.Tests.Ledger;

/// <summary>A folder of its own with a store in it, gone with the test.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blotter-ledger-");

    /// <summary>Waits one second for locks instead of ten, and links nothing: the invented reports of most tests tell of one day and place.</summary>
    public static StoreOptions Impatient { get; } = StoreOptions.Standard with { BusySeconds = 1, Links = false };

    public string Folder => _folder.FullName;

    public string Path => File("blotter.db");

    public string File(string name) => System.IO.Path.Combine(Folder, name);

    public LedgerStore Open() => Open(SteppingClock.New());

    public LedgerStore Open(TimeProvider clock) => LedgerStore.Open(Path, clock, Impatient);

    public LedgerStore OpenLinking() => LedgerStore.Open(Path, SteppingClock.New(), Impatient with { Links = true });

    public LedgerStore OpenForReading() => LedgerStore.OpenForReading(Path, Impatient);

    /// <summary>The store as anybody with SQLite sees it.</summary>
    public SqliteConnection Raw()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    public long Count(string sql)
    {
        using var connection = Raw();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public void Execute(string sql)
    {
        using var connection = Raw();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A store with reports coded by <see cref="LedgerSamples"/>, closed again.</summary>
    public static TemporaryStore With(params Document[] documents)
    {
        var file = new TemporaryStore();
        using var store = file.Open();
        foreach (var document in documents)
            store.Append(document, LedgerSamples.Coded(document));
        return file;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    public static string Csv(LedgerStore store, IncidentFilter? filter = null) => Export(store, filter, LedgerExport.WriteCsv);

    public static string JsonLines(LedgerStore store, IncidentFilter? filter = null) => Export(store, filter, LedgerExport.WriteJsonLines);

    public static string GeoJson(LedgerStore store, IncidentFilter? filter = null) => Export(store, filter, LedgerExport.WriteGeoJson);

    public static string Everything(LedgerStore store)
    {
        var all = new IncidentFilter { WithSuperseded = true };
        return JsonLines(store, all) + Csv(store, all) + GeoJson(store, all);
    }

    public static string Transcript(LedgerStore store)
    {
        using var output = new MemoryStream();
        LedgerExport.WriteLedger(store.Queries, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Export(LedgerStore store, IncidentFilter? filter, Action<LedgerQueries, IncidentFilter, Stream> write)
    {
        using var output = new MemoryStream();
        write(store.Queries, filter ?? new IncidentFilter(), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}

/// <summary>A clock that is one second later at every look, from noon of 2 May 2024 (UTC).</summary>
internal sealed class SteppingClock : TimeProvider
{
    private DateTimeOffset _now = new(2024, 5, 2, 12, 0, 0, TimeSpan.Zero);

    public static SteppingClock New() => new();

    /// <summary>The same from noon of another day.</summary>
    public static SteppingClock On(int year, int month, int day) => new() { _now = new(year, month, day, 12, 0, 0, TimeSpan.Zero) };

    /// <summary>The day of the last look.</summary>
    public DateOnly Today => DateOnly.FromDateTime(_now.UtcDateTime);

    /// <summary>Goes to noon of the next day.</summary>
    public void GoToNextDay() => _now = new DateTimeOffset(Today.AddDays(1), new TimeOnly(12, 0), TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now = _now.AddSeconds(1);
}
