using System.Globalization;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Blotter.Training.Perceptron;

/// <summary>Clusters of the word vectors by spherical k-means, at two grains. Numbers start at 1; 0 is an unknown word.</summary>
internal sealed class WordClusters
{
    private const int Fine = 1024;
    private const int Coarse = 96;
    private const int Rounds = 8;

    private readonly Dictionary<string, (uint Fine, uint Coarse)> _clusters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (uint Fine, uint Coarse)>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordClusters(List<string> words, int[] fine, int[] coarse)
    {
        for (var at = 0; at < words.Count; at++)
            _clusters[words[at]] = ((uint)fine[at] + 1, (uint)coarse[at] + 1);
        _lookup = _clusters.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Number of words that have a cluster.</summary>
    public int Count => _clusters.Count;

    /// <summary>The clusters of a lower-cased word with its digits as 0.</summary>
    public (uint Fine, uint Coarse) Of(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var found) ? found : default;

    /// <summary>Reads the first <paramref name="most"/> vectors (they are sorted by frequency) and clusters them.</summary>
    public static WordClusters Read(string path, int most)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var dimensions = int.Parse(reader.ReadLine()!.Split(' ')[1], CultureInfo.InvariantCulture);
        var words = new List<string>();
        var vectors = new List<float>();
        while (words.Count < most && reader.ReadLine() is { } line)
        {
            var cells = line.Split(' ');
            words.Add(cells[0]);
            var vector = cells[1..(dimensions + 1)].Select(cell => float.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            Normalise(vector);
            vectors.AddRange(vector);
        }
        var all = vectors.ToArray();
        return new WordClusters(words, KMeans(all, dimensions, Fine), KMeans(all, dimensions, Coarse));
    }

    /// <summary>The cluster of each vector. Starts from the vectors of the most frequent words, so needs no chance.</summary>
    private static int[] KMeans(float[] vectors, int dimensions, int count)
    {
        var centres = vectors[..(count * dimensions)];
        var nearest = new int[vectors.Length / dimensions];
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < nearest.Length; at++)
                nearest[at] = Nearest(centres, vectors.AsSpan(at * dimensions, dimensions));
            Array.Clear(centres);
            for (var at = 0; at < nearest.Length; at++)
            {
                var centre = centres.AsSpan(nearest[at] * dimensions, dimensions);
                for (var dimension = 0; dimension < dimensions; dimension++)
                    centre[dimension] += vectors[(at * dimensions) + dimension];
            }
            for (var at = 0; at < count; at++)
                Normalise(centres.AsSpan(at * dimensions, dimensions));
        }
        return nearest;
    }

    private static int Nearest(float[] centres, ReadOnlySpan<float> vector)
    {
        var (best, similarity) = (0, float.MinValue);
        for (var at = 0; at < centres.Length / vector.Length; at++)
        {
            var other = Dot(vector, centres.AsSpan(at * vector.Length, vector.Length));
            if (other > similarity)
                (best, similarity) = (at, other);
        }
        return best;
    }

    private static void Normalise(Span<float> vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector)) + 1e-6f;
        foreach (ref var value in vector)
            value /= length;
    }

    private static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sum = Vector<float>.Zero;
        var ones = MemoryMarshal.Cast<float, Vector<float>>(one);
        var others = MemoryMarshal.Cast<float, Vector<float>>(other);
        for (var at = 0; at < ones.Length; at++)
            sum += ones[at] * others[at];
        return Vector.Sum(sum);
    }
}
