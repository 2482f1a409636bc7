using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>
/// A prepared statement that is run many times. Its values are given in the order in which <c>$names</c> first appear in the SQL;
/// <c>null</c> is SQL's NULL. Results are read to their end before the same statement may run again.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        foreach (var name in Names(sql))
            _command.Parameters.Add(new SqliteParameter(name, DBNull.Value));
        _command.Prepare();
    }

    /// <summary>Runs it; the number of rows inserted, changed or deleted.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row as a whole number, or <c>null</c> when there is no row or it is NULL.</summary>
    public long? Number(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() as long?;
    }

    /// <summary>The first column of the first row as text, or <c>null</c> when there is no row or it is NULL.</summary>
    public string? Text(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() as string;
    }

    /// <summary>All rows.</summary>
    public List<T> Rows<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        var rows = new List<T>();
        using var reader = _command.ExecuteReader();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        if (values.Length != _command.Parameters.Count)
        {
            var counts = $"{_command.Parameters.Count} values are wanted, {values.Length} were given";
            throw new ArgumentException($"{counts}: {_command.CommandText}", nameof(values));
        }
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }

    private static List<string> Names(string sql)
    {
        var names = new List<string>();
        for (var start = sql.IndexOf('$', StringComparison.Ordinal); start >= 0; start = sql.IndexOf('$', start + 1))
        {
            var end = start + 1;
            while (end < sql.Length && (char.IsAsciiLetterOrDigit(sql[end]) || sql[end] == '_'))
                end++;
            // A JSON path ('$.claims') has no letter after its dollar.
            if (end > start + 1 && !names.Contains(sql[start..end], StringComparer.Ordinal))
                names.Add(sql[start..end]);
        }
        return names;
    }
}
