using System.IO.Compression;
using System.Text;

namespace Blotter.Training.Corpora;

/// <summary>Opens the files of a corpus: UTF-8, gzipped where the name says so.</summary>
internal static class CorpusFile
{
    /// <summary>A reader over the decompressed text of <paramref name="path"/>.</summary>
    public static StreamReader Open(string path)
    {
        Stream file = File.OpenRead(path);
        return new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file, Encoding.UTF8);
    }

    /// <summary>The lines of <paramref name="path"/>, in order.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = Open(path);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>The blocks of lines between empty lines, in order, none of them empty.</summary>
    public static IEnumerable<List<string>> Blocks(string path)
    {
        var block = new List<string>();
        foreach (var line in Lines(path))
        {
            if (line.Length > 0)
            {
                block.Add(line);
                continue;
            }
            if (block.Count > 0)
                yield return block;
            block = [];
        }
        if (block.Count > 0)
            yield return block;
    }
}
