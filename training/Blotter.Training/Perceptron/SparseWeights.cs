using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Blotter.Training.Perceptron;

/// <summary>
/// Weights of a linear model over hashed features. A feature has a row of cells, one for each label that it was ever updated for; a cell packs
/// the label into the lower 10 bits and the weight into the upper 22.
/// </summary>
internal sealed class SparseWeights
{
    private const int LabelBits = 10;
    private const int LabelMask = (1 << LabelBits) - 1;

    private Slot[] _slots = new Slot[1 << 16];
    private int[] _cells = new int[1 << 18];
    private int _used;

    /// <summary>Number of features that have a row.</summary>
    public int Rows { get; private set; }

    /// <summary>Number of cells, and the bound of the indexes that <see cref="CellOf"/> returns.</summary>
    public int CellBound => _used;

    /// <summary>The slots of the table, free ones (key 0) among them.</summary>
    public ReadOnlySpan<Slot> Slots => _slots;

    /// <summary>The label of a cell.</summary>
    public static int LabelOf(int cell) => cell & LabelMask;

    /// <summary>The weight of a cell.</summary>
    public static int WeightOf(int cell) => cell >> LabelBits;

    /// <summary>The cell at an index.</summary>
    public int this[int at] => _cells[at];

    /// <summary>Adds the weights of the features to the scores, one score a label.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        unchecked
        {
            ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
            ref var cells = ref MemoryMarshal.GetArrayDataReference(_cells);
            ref var score = ref MemoryMarshal.GetReference(scores);
            var mask = (uint)_slots.Length - 1;
            Prefetch(features, ref slots, mask);
            foreach (var key in features)
            {
                var at = (uint)(key >> 20) & mask;
                while (Unsafe.Add(ref slots, at).Key is var found && found != key && found != 0)
                    at = (at + 1) & mask;
                ref var slot = ref Unsafe.Add(ref slots, at);
                for (int cell = slot.Start, end = slot.Start + slot.Count; cell < end; cell++)
                {
                    var value = Unsafe.Add(ref cells, cell);
                    Unsafe.Add(ref score, value & LabelMask) += value >> LabelBits;
                }
            }
        }
    }

    /// <summary>The index of the cell of a feature and a label, made with weight 0 if missing; <paramref name="moved"/> tells how a row had to move.</summary>
    public int CellOf(ulong key, int label, out (int From, int To, int Count) moved)
    {
        moved = default;
        if (Rows * 5L > _slots.Length * 3L)
            Grow();
        ref var slot = ref Find(key);
        if (slot.Key == 0)
        {
            slot.Key = key;
            Rows++;
        }
        for (var at = slot.Start; at < slot.Start + slot.Count; at++)
        {
            if (LabelOf(_cells[at]) == label)
                return at;
        }
        if (slot.Count == 0 || BitOperations.IsPow2(slot.Count))
        {
            moved = (slot.Start, _used, slot.Count);
            MoveToEnd(ref slot);
        }
        _cells[slot.Start + slot.Count] = label;
        return slot.Start + slot.Count++;
    }

    /// <summary>Adds to the weight of a cell.</summary>
    public void Add(int cell, int amount) => _cells[cell] = unchecked(_cells[cell] + (amount << LabelBits));

    /// <summary>Adds a whole row; <paramref name="cells"/> as (label, weight).</summary>
    public void AddRow(ulong key, ReadOnlySpan<(int Label, int Weight)> cells)
    {
        if (Rows * 5L > _slots.Length * 3L)
            Grow();
        ref var slot = ref Find(key);
        slot.Key = key;
        slot.Start = _used;
        slot.Count = cells.Length;
        Rows++;
        Reserve(cells.Length);
        foreach (var (label, weight) in cells)
            _cells[_used++] = unchecked(weight << LabelBits) | label;
    }

    /// <summary>A copy without the weights nearer to 0 than <paramref name="least"/>.</summary>
    public SparseWeights Pruned(int least)
    {
        var pruned = new SparseWeights();
        foreach (var slot in _slots)
        {
            var row = _cells.AsSpan(slot.Start, slot.Count).ToArray().Where(cell => Math.Abs(WeightOf(cell)) >= least).Select(cell => (LabelOf(cell), WeightOf(cell))).ToArray();
            if (row.Length > 0)
                pruned.AddRow(slot.Key, row);
        }
        return pruned;
    }

    private static void Prefetch(ReadOnlySpan<ulong> features, ref Slot slots, uint mask)
    {
        if (!Sse.IsSupported)
            return;
        unsafe
        {
            foreach (var key in features)
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref slots, unchecked((uint)(key >> 20)) & mask)));
        }
    }

    private ref Slot Find(ulong key)
    {
        var at = unchecked((uint)(key >> 20)) & ((uint)_slots.Length - 1);
        while (_slots[at].Key != key && _slots[at].Key != 0)
            at = (at + 1) & ((uint)_slots.Length - 1);
        return ref _slots[at];
    }

    private void MoveToEnd(ref Slot slot)
    {
        var capacity = Math.Max(1, slot.Count * 2);
        Reserve(capacity);
        Array.Copy(_cells, slot.Start, _cells, _used, slot.Count);
        slot.Start = _used;
        _used += capacity;
    }

    private void Reserve(int cells)
    {
        if (_used + cells > _cells.Length)
            Array.Resize(ref _cells, Math.Max(_used + cells, _cells.Length * 2));
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Key != 0)
                Find(slot.Key) = slot;
        }
    }

    /// <summary>Where the row of a feature is.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Slot
    {
        /// <summary>Hash of the feature, 0 for a free slot.</summary>
        public ulong Key;

        /// <summary>Index of the first cell.</summary>
        public int Start;

        /// <summary>Number of cells.</summary>
        public int Count;
    }
}
