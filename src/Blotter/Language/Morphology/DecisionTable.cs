using System.Numerics;

namespace Blotter.Language.Morphology;

/// <summary>
/// A map from 64-bit keys to small numbers that never changes: open addressing, at most half full. Keys are hashes of what a decision was learned
/// from; two of the some ten thousand keys, or a key and something never seen, fall together about once in 10^15 look-ups.
/// </summary>
internal sealed class DecisionTable
{
    private const ushort None = ushort.MaxValue;

    private readonly ulong[] _keys;
    private readonly ushort[] _values;
    private readonly int _mask;

    /// <summary>A table of these decisions; a key that comes twice keeps its first value. No value may be 65535.</summary>
    public DecisionTable(ReadOnlySpan<ulong> keys, ReadOnlySpan<ushort> values)
    {
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, keys.Length * 2));
        _mask = capacity - 1;
        _keys = new ulong[capacity];
        _values = new ushort[capacity];
        Array.Fill(_values, None);
        for (var at = 0; at < keys.Length; at++)
        {
            var slot = Slot(keys[at]);
            if (_values[slot] != None)
                continue;
            _keys[slot] = keys[at];
            _values[slot] = values[at];
        }
    }

    /// <summary>The value of <paramref name="key"/>, or <paramref name="otherwise"/> when the table does not have it.</summary>
    public int Find(ulong key, int otherwise)
    {
        var value = _values[Slot(key)];
        return value == None ? otherwise : value;
    }

    private int Slot(ulong key)
    {
        var slot = (int)(key >> 33) & _mask;
        while (_values[slot] != None && _keys[slot] != key)
            slot = (slot + 1) & _mask;
        return slot;
    }
}
