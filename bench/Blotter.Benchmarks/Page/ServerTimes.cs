using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Blotter.Benchmarks.Page;

/// <summary>How long the server takes to answer, seen by a client on the same computer, and how long plain SQL takes for the same question.</summary>
internal sealed class ServerTimes(Uri address, string store) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Milliseconds from asking to the last byte, one a round.</summary>
    public List<double> Of(string path, int rounds, bool isPartial = false) => [.. Enumerable.Range(0, rounds).Select(_ => Measure(() => Get(path, isPartial)))];

    /// <summary>Bytes of an answer, as sent to a client that takes packed ones.</summary>
    public (int Packed, int Plain) SizeOf(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = _client.Send(request);
        return ((int)Length(answer), Get(path, isPartial: false));
    }

    /// <summary>Milliseconds of plain SQL on a connection of its own, one a round.</summary>
    public List<double> OfSql(PageQuestion question, int rounds)
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

    private static double Measure(Func<int> work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
