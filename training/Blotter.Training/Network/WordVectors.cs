using System.Globalization;
using System.IO.Compression;
using Blotter.Language.Network;

namespace Blotter.Training.Network;

/// <summary>The word vectors of the corpus <c>vectors</c>: text, gzip, first line count and dimensions.</summary>
internal sealed class WordVectors
{
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    private WordVectors(int count, int dimensions) => (Numbers, Dimensions) = (new float[count * dimensions], dimensions);

    public int Dimensions { get; }

    public float[] Numbers { get; }

    public IReadOnlyDictionary<string, int> Rows => _rows;

    public static WordVectors Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var first = reader.ReadLine()!.Split(' ');
        var vectors = new WordVectors(int.Parse(first[0], CultureInfo.InvariantCulture), int.Parse(first[1], CultureInfo.InvariantCulture));
        for (var row = 0; reader.ReadLine() is { } line; row++)
        {
            var cells = line.TrimEnd().Split(' ');
            vectors._rows.Add(cells[0], row);
            for (var at = 0; at < vectors.Dimensions; at++)
                vectors.Numbers[(row * vectors.Dimensions) + at] = float.Parse(cells[at + 1], CultureInfo.InvariantCulture);
        }
        return vectors;
    }

    /// <summary>Vectors that are at hand, all of one length.</summary>
    public static WordVectors Of(IReadOnlyDictionary<string, float[]> words)
    {
        var vectors = new WordVectors(words.Count, words.Values.First().Length);
        foreach (var (word, numbers) in words)
        {
            numbers.CopyTo(vectors.Numbers, vectors._rows.Count * vectors.Dimensions);
            vectors._rows.Add(word, vectors._rows.Count);
        }
        return vectors;
    }

    /// <summary>The row of a form's vector, -1 without one.</summary>
    public int Row(string form)
    {
        Span<char> key = stackalloc char[FormFeatures.LongestKey];
        var length = FormFeatures.Key(form, key);
        return _rows.GetValueOrDefault(key[..length].ToString(), -1);
    }
}
