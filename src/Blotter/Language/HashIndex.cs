using System.Numerics;

namespace Blotter.Language;

/// <summary>
/// Finds the place of a 64-bit hash among those given; it never changes. Open addressing with linear steps, at most half full. What was hashed is told apart by
/// its hash alone.
/// </summary>
internal sealed class HashIndex
{
    private readonly ulong[] _hashes;
    private readonly int[] _places;

    /// <summary>Takes the hashes in order; one that comes twice keeps its first place.</summary>
    public HashIndex(ReadOnlySpan<ulong> hashes)
    {
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, hashes.Length * 2));
        (_hashes, _places) = (new ulong[capacity], new int[capacity]);
        for (var at = 0; at < hashes.Length; at++)
        {
            var slot = Slot(hashes[at]);
            if (_places[slot] == 0)
                (_hashes[slot], _places[slot]) = (hashes[at], at + 1);
        }
    }

    /// <summary>The place of the hash from 0, -1 when it is not there.</summary>
    public int Find(ulong hash) => _places[Slot(hash)] - 1;

    private int Slot(ulong hash)
    {
        var mask = _hashes.Length - 1;
        var slot = (int)(hash >> 33) & mask;
        while (_places[slot] != 0 && _hashes[slot] != hash)
            slot = (slot + 1) & mask;
        return slot;
    }
}
