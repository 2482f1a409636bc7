using System.Diagnostics;
using Blotter.Ledger;
using Microsoft.Data.Sqlite;

namespace Blotter.Benchmarks.Page;

/// <summary>How long the server takes to answer, seen by a client on the same computer, and how long plain SQL takes for the same question.</summary>
internal sealed class ServerTimes(Uri address, string store) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>How many incidents the store has.</summary>
    public int Count()
    {
        using var ledger = LedgerStore.OpenForReading(store);
        return ledger.Queries.CountIncidents(new IncidentFilter());
    }

    /// <summary>From asking to the last byte, one a round.</summary>
    public List<Took> Of(string path, int rounds, bool isPartial = false) => [.. Enumerable.Range(0, rounds).Select(_ => Measure(() => Get(path, isPartial)))];

    /// <summary>Bytes of an answer, as sent to a client that takes packed ones.</summary>
    public (int Packed, int Plain) SizeOf(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = _client.Send(request);
        return ((int)Length(answer), Get(path, isPartial: false));
    }

    /// <summary>The same by plain SQL on a connection of its own, one a round.</summary>
    public List<Took> OfSql(PageQuestion question, int rounds)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return [.. Enumerable.Range(0, rounds).Select(_ => Measure(() => Rows(connection, question.RowsSql) + Rows(connection, question.TotalsSql)))];
    }

    public void Dispose() => _client.Dispose();

    private int Get(string path, bool isPartial)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (isPartial)
            request.Headers.Add("HX-Request-Type", "partial");
        using var answer = _client.Send(request);
        return answer.IsSuccessStatusCode ? (int)Length(answer) : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
    }

    private static long Length(HttpResponseMessage answer)
    {
        using var body = answer.Content.ReadAsStream();
        using var bytes = new MemoryStream();
        body.CopyTo(bytes);
        return bytes.Length;
    }

    private static int Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        var rows = 0;
        while (reader.Read())
            rows += reader.GetValues(values) > 0 ? 1 : 0;
        return rows;
    }

    private static Took Measure(Func<int> work)
    {
        var (began, spent) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        work();
        return new Took(Stopwatch.GetElapsedTime(began).TotalMilliseconds, (Environment.CpuUsage.TotalTime - spent).TotalMilliseconds);
    }
}

/// <summary>What an answer took.</summary>
/// <param name="Time">Milliseconds on the clock.</param>
/// <param name="Processor">Milliseconds of processor time of this process, which asks and answers: what other programs take of the machine is not in it.</param>
internal readonly record struct Took(double Time, double Processor);
