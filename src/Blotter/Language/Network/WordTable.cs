namespace Blotter.Language.Network;

/// <summary>Finds the row of a word's key in a table of hashes: open addressing with linear steps. Words are told apart by 64 bits of hash alone.</summary>
internal sealed class WordTable
{
    private readonly ulong[] _hashes;
    private readonly int[] _rows;

    /// <summary>Takes the hashes of the words in the order of their rows.</summary>
    public WordTable(ReadOnlySpan<ulong> hashes)
    {
        var capacity = 16;
        while (capacity < 2 * hashes.Length)
            capacity *= 2;
        (_hashes, _rows) = (new ulong[capacity], new int[capacity]);
        for (var row = 0; row < hashes.Length; row++)
        {
            var slot = Slot(hashes[row]);
            _hashes[slot] = hashes[row];
            _rows[slot] = row + 1;
        }
    }

    /// <summary>The row of the word with this hash, -1 when there is none.</summary>
    public int Row(ulong hash) => _rows[Slot(hash)] - 1;

    private int Slot(ulong hash)
    {
        var mask = _hashes.Length - 1;
        var slot = (int)(hash & (ulong)mask);
        while (_rows[slot] != 0 && _hashes[slot] != hash)
            slot = (slot + 1) & mask;
        return slot;
    }
}
