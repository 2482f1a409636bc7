using System.Numerics;
using Blotter.Language.Network;

namespace Blotter.Coding.Places;

/// <summary>
/// Keys of names with the places that have them, read in place: the highest bits of a key choose a bucket, the lowest 32 are compared. A key that is not
/// there is taken for one that is with a probability below 10^-8. A filter, one bit a key, answers most questions from memory that stays near.
/// </summary>
internal sealed unsafe class NameIndex
{
    /// <summary>Bits of a key that choose a bucket.</summary>
    public const int BucketBits = 17;

    /// <summary>The number of buckets.</summary>
    public const int Buckets = 1 << BucketBits;

    private readonly int* _starts;
    private readonly uint* _checks;
    private readonly NamedPlace* _places;
    private readonly ulong* _filter;
    private readonly int _count;
    private readonly int _filterShift;

    /// <summary>Opens the blocks whose names begin with <paramref name="name"/>.</summary>
    /// <exception cref="InvalidDataException">A block is missing, or they do not fit together.</exception>
    public NameIndex(ModelFile file, string name)
    {
        var starts = file.Block<int>(name + "/starts");
        var checks = file.Block<uint>(name + "/checks");
        var places = file.Block<NamedPlace>(name + "/places");
        var filter = file.Block<ulong>(name + "/filter");
        if (starts.Length != Buckets + 1 || starts[0] != 0 || starts[^1] != checks.Length || places.Length != checks.Length || !IsSorted(starts))
            throw new InvalidDataException($"The names of the gazetteer ({name}) do not fit together.");
        if (filter.IsEmpty || !BitOperations.IsPow2(filter.Length))
            throw new InvalidDataException($"The filter of the gazetteer's names ({name}) is damaged.");
        _count = checks.Length;
        _filterShift = 64 - BitOperations.Log2((uint)filter.Length * 64);
        fixed (int* first = starts)
            _starts = first;
        fixed (uint* first = checks)
            _checks = first;
        fixed (NamedPlace* first = places)
            _places = first;
        fixed (ulong* first = filter)
            _filter = first;
    }

    /// <summary>How many names of places it holds.</summary>
    public int Count => _count;

    /// <summary>Whether <paramref name="key"/> may be that of a name or of the beginning of one; wrong for a few keys in a hundred.</summary>
    public bool MayHold(ulong key) => (_filter[(key >> _filterShift) / 64] & (1UL << (int)((key >> _filterShift) % 64))) != 0;

    /// <summary>Where the places of a name are, and how many; none when it is not there.</summary>
    public (int Entry, int Count) Find(ulong key)
    {
        var bucket = key >> (64 - BucketBits);
        var (at, end) = (_starts[bucket], _starts[bucket + 1]);
        var check = (uint)(key & uint.MaxValue);
        while (at < end && _checks[at] < check)
            at++;
        var first = at;
        while (at < end && _checks[at] == check)
            at++;
        return (first, at - first);
    }

    /// <summary>The places of a name, the most populous first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are not in this index.</exception>
    public ReadOnlySpan<NamedPlace> Places(int entry, int count) => new ReadOnlySpan<NamedPlace>(_places, _count).Slice(entry, count);

    private static bool IsSorted(ReadOnlySpan<int> starts)
    {
        for (var bucket = 1; bucket < starts.Length; bucket++)
            if (starts[bucket] < starts[bucket - 1])
                return false;
        return true;
    }
}
