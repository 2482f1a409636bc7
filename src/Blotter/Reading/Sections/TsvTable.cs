using System.Collections.Immutable;

namespace Blotter.Reading.Sections;

/// <summary>Reads the tab-separated lists that lie beside the code: one entry a line, <c>#</c> starts a comment line, empty lines are skipped.</summary>
internal static class TsvTable
{
    /// <summary>The rows of the embedded list <paramref name="path"/> (from the project's folder, with <c>/</c>), in file order.</summary>
    /// <exception cref="InvalidOperationException">No such list, or a row with another number of columns: a mistake in the project.</exception>
    public static ImmutableArray<string[]> Load(string path, int columns)
    {
        using var stream = typeof(TsvTable).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The list {path} is not embedded.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), columns);
    }

    /// <summary>The rows of a list's text.</summary>
    /// <exception cref="InvalidOperationException">A row has another number of columns.</exception>
    public static ImmutableArray<string[]> Parse(string content, int columns)
    {
        var rows = ImmutableArray.CreateBuilder<string[]>();
        foreach (var line in content.Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;
            var row = line.TrimEnd('\r').Split('\t');
            if (row.Length != columns)
                throw new InvalidOperationException($"The row \"{line}\" has {row.Length} columns, not {columns}.");
            rows.Add(row);
        }
        return rows.ToImmutable();
    }
}
