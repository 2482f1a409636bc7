using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Blotter.Language.Names;

/// <summary>
/// A set of phrases and of their beginnings, kept as hashes of 39 bits in four bytes each: 16 bits choose a bucket, 23 are stored with whether a longer
/// phrase begins so and a byte of the phrase's own. A phrase that is not in the set is found once in some 2^23 / 10 times. Immutable.
/// </summary>
internal sealed class PhraseHashes
{
    private const int BucketBits = 16;
    private const int StoredBits = 23;
    private const ulong StoredMask = (1UL << StoredBits) - 1;
    private const int ValueBits = 32 - StoredBits;
    private const uint GoesOnBit = 1u << (ValueBits - 1);
    private const ulong SeveralWords = 1UL << (BucketBits + StoredBits - 1);
    private const int FilterBits = 20;
    private const int Buckets = 1 << BucketBits;

    private static readonly byte[] Magic = "BLOTLST1"u8.ToArray();

    private readonly int[] _starts;
    private readonly uint[] _entries;

    // Most words begin no phrase: a bit for each hash of one word, cut to 20 bits, tells so from memory that stays near.
    private readonly ulong[] _filter = new ulong[(1 << FilterBits) / 64];

    private PhraseHashes(int[] starts, uint[] entries)
    {
        (_starts, _entries) = (starts, entries);
        for (var bucket = 0; bucket < Buckets / 2; bucket++)
            for (var at = starts[bucket]; at < starts[bucket + 1]; at++)
            {
                var bit = FilterBit(((ulong)bucket << StoredBits) | (entries[at] >> ValueBits));
                _filter[bit / 64] |= 1UL << (bit % 64);
            }
    }

    /// <summary>The hash of a word.</summary>
    public static ulong OfWord(string word) => TextHash.Of(word);

    /// <summary>The key of a phrase with a word more; 0 is that of the empty phrase. The highest bit tells one word (0) from more.</summary>
    /// <param name="phrase">The key of the phrase.</param>
    /// <param name="word">See <see cref="OfWord"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong phrase, ulong word)
    {
        var hash = unchecked(((phrase * 0x9E3779B97F4A7C15UL) ^ word) * 0xFF51AFD7ED558CCDUL) >> (65 - BucketBits - StoredBits);
        return phrase == 0 ? hash : hash | SeveralWords;
    }

    /// <summary>Makes a set of distinct keys.</summary>
    public static PhraseHashes Of(IEnumerable<(ulong Key, byte Value, bool GoesOn)> phrases)
    {
        var sorted = phrases.OrderBy(phrase => phrase.Key).ToArray();
        var counts = new byte[Buckets];
        foreach (var (key, _, _) in sorted)
            counts[key >> StoredBits]++;
        return new PhraseHashes(Starts(counts), [.. sorted.Select(Entry)]);

        static uint Entry((ulong Key, byte Value, bool GoesOn) phrase) =>
            (uint)((phrase.Key & StoredMask) << ValueBits) | (phrase.GoesOn ? GoesOnBit : 0) | phrase.Value;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes hold no such set.</exception>
    public static PhraseHashes Read(ReadOnlySpan<byte> bytes)
    {
        var header = Magic.Length + Buckets;
        if (bytes.Length < header || !bytes.StartsWith(Magic))
            throw new InvalidDataException("These bytes hold no lists of names.");
        var starts = Starts(bytes[Magic.Length..header]);
        if (bytes.Length != header + (starts[^1] * sizeof(uint)))
            throw new InvalidDataException("The lists of names are cut off.");
        var entries = MemoryMarshal.Cast<byte, uint>(bytes[header..]).ToArray();
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(entries, entries);
        return new PhraseHashes(starts, entries);
    }

    /// <summary>The set's bytes: a mark of eight, the number of entries in each bucket, the entries in the order of their hashes (little-endian).</summary>
    public byte[] Write()
    {
        var bytes = new byte[Magic.Length + Buckets + (_entries.Length * sizeof(uint))];
        Magic.CopyTo(bytes, 0);
        for (var bucket = 0; bucket < Buckets; bucket++)
            bytes[Magic.Length + bucket] = (byte)(_starts[bucket + 1] - _starts[bucket]);
        for (var at = 0; at < _entries.Length; at++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Magic.Length + Buckets + (at * sizeof(uint))), _entries[at]);
        return bytes;
    }

    /// <summary>Whether <paramref name="key"/> is that of a phrase or of a beginning.</summary>
    /// <param name="key">See <see cref="Join"/>.</param>
    /// <param name="value">The byte given with it, 0 for a beginning.</param>
    /// <param name="goesOn">Whether a longer phrase begins so.</param>
    public bool Find(ulong key, out int value, out bool goesOn)
    {
        (value, goesOn) = (0, false);
        if ((key & SeveralWords) == 0 && FilterBit(key) is var bit && (_filter[bit / 64] & (1UL << (bit % 64))) == 0)
            return false;
        var bucket = (int)(key >> StoredBits);
        var stored = (uint)(key & StoredMask);
        for (var at = _starts[bucket]; at < _starts[bucket + 1]; at++)
            if (_entries[at] >> ValueBits == stored)
            {
                (value, goesOn) = ((int)(_entries[at] & byte.MaxValue), (_entries[at] & GoesOnBit) != 0);
                return true;
            }
        return false;
    }

    // The bits below the highest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FilterBit(ulong key) => (int)(key >> (BucketBits + StoredBits - 1 - FilterBits));

    private static int[] Starts(ReadOnlySpan<byte> counts)
    {
        var starts = new int[Buckets + 1];
        for (var bucket = 0; bucket < Buckets; bucket++)
            starts[bucket + 1] = starts[bucket] + counts[bucket];
        return starts;
    }
}
