using System.Collections.Immutable;
using System.Text;

namespace Blotter;

/// <summary>
/// A tab-separated data file that ships inside the library: lines that start with <c>#</c> say where the facts come from,
/// the first other line names the columns, empty lines are passed over. A cell may hold several values separated by <c>|</c>.
/// </summary>
internal sealed class DataFile
{
    private DataFile(string name, string digest, ImmutableArray<string> columns, ImmutableArray<DataRow> rows) =>
        (Name, Digest, Columns, Rows) = (name, digest, columns, rows);

    /// <summary>Path below the library's folder, such as <c>Coding/Events/attack-words.tsv</c>.</summary>
    public string Name { get; }

    /// <summary><c>sha256:</c> and the digest of the file's bytes.</summary>
    public string Digest { get; }

    /// <summary>The columns' names, in file order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The rows, in file order.</summary>
    public ImmutableArray<DataRow> Rows { get; }

    /// <summary>Loads a file that was built into the library.</summary>
    /// <exception cref="FileNotFoundException">There is no such file in the library.</exception>
    /// <exception cref="InvalidDataException">A row has more or fewer cells than there are columns.</exception>
    public static DataFile Load(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException("The library holds no such data file.", name);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Parse(name, bytes.ToArray());
    }

    internal static DataFile Parse(string name, byte[] bytes)
    {
        var columns = ImmutableArray<string>.Empty;
        var rows = ImmutableArray.CreateBuilder<DataRow>();
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.TrimEnd('\r').Split('\t');
            if (columns.IsEmpty)
                columns = [.. cells];
            else if (cells.Length == columns.Length)
                rows.Add(new DataRow(columns, [.. cells], number));
            else
                throw new InvalidDataException($"{name}, line {number}: {cells.Length} cells under {columns.Length} columns.");
        }
        return new DataFile(name, Sha256Digest.Of(bytes), columns, rows.ToImmutable());
    }
}

/// <summary>One row of a <see cref="DataFile"/>.</summary>
internal sealed class DataRow
{
    private readonly ImmutableArray<string> _columns;
    private readonly ImmutableArray<string> _cells;

    internal DataRow(ImmutableArray<string> columns, ImmutableArray<string> cells, int line) =>
        (_columns, _cells, Line) = (columns, cells, line);

    /// <summary>Line number in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The cell under <paramref name="column"/>; empty when nothing is there.</summary>
    /// <exception cref="KeyNotFoundException">The file has no such column.</exception>
    public string this[string column]
    {
        get
        {
            var index = _columns.IndexOf(column, StringComparer.Ordinal);
            return index >= 0 ? _cells[index] : throw new KeyNotFoundException($"No column {column}.");
        }
    }

    /// <summary>The values in the cell under <paramref name="column"/>, without empty ones.</summary>
    public ImmutableArray<string> Values(string column) =>
        [.. this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
