using System.Runtime.InteropServices;
using Blotter.Language;

namespace Blotter.Evaluation.Repeats;

/// <summary>
/// The usual way to find near-duplicates, which ours is measured beside: the signature of a whole text's three-word shingles under 128 permutations (Broder 1997, as the program datasketch has it);
/// the share of equal parts of two signatures estimates the Jaccard index of their shingles.
/// </summary>
internal sealed class MinHash
{
    private const int Permutations = 128;
    private const int ShingleLength = 3;
    private const ulong Prime = (1UL << 61) - 1;

    private static readonly (ulong Factor, ulong Term)[] Hashes =
        [.. Enumerable.Range(0, Permutations).Select(at => (TextHash.Mix((ulong)(2 * at) + 1) % Prime, TextHash.Mix((ulong)(2 * at) + 2) % Prime))];

    private readonly uint[] _signature = new uint[Permutations];

    /// <summary>The signature of a text.</summary>
    public MinHash(string text)
    {
        Array.Fill(_signature, uint.MaxValue);
        var words = Words(text);
        for (var at = 0; at + ShingleLength <= words.Count; at++)
            Take(unchecked((uint)TextHash.Of(string.Join(' ', CollectionsMarshal.AsSpan(words).Slice(at, ShingleLength)!))));
        IsEmpty = words.Count < ShingleLength;
    }

    /// <summary>Whether the text is too short for a shingle; it then is like no other.</summary>
    public bool IsEmpty { get; }

    /// <summary>Estimates the Jaccard index of two texts' shingles, from 0 to 1.</summary>
    public double Likeness(MinHash other)
    {
        if (IsEmpty || other.IsEmpty)
            return 0;
        var same = 0;
        for (var at = 0; at < Permutations; at++)
            same += _signature[at] == other._signature[at] ? 1 : 0;
        return (double)same / Permutations;
    }

    private void Take(uint shingle)
    {
        for (var at = 0; at < Permutations; at++)
        {
            var (factor, term) = Hashes[at];
            // Of the 61 bits the lower 32, as datasketch takes them.
            var value = (ulong)((((UInt128)factor * shingle) + term) % Prime) & uint.MaxValue;
            _signature[at] = Math.Min(_signature[at], (uint)value);
        }
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            if (word.Trim('.', ',', '"', '“', '”', '(', ')', ':', ';', '!', '?') is { Length: > 0 } bare)
                words.Add(bare);
        return words;
    }
}
