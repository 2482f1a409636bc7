using Blotter.Coding.Places;
using Blotter.Training.Network;

namespace Blotter.Training.Places;

/// <summary>Gathers keys of names with their places and writes them in the layout of <see cref="NameIndex"/>.</summary>
internal sealed class NameIndexWriter
{
    private readonly Dictionary<(ulong Key, int Place), NameUse> _names = [];
    private readonly HashSet<ulong> _beginnings = [];

    /// <summary>The keys with the places that have them.</summary>
    public IReadOnlyDictionary<(ulong Key, int Place), NameUse> Names => _names;

    /// <summary>Adds a name of a place, or joins what is known of it.</summary>
    public void Add(ulong key, int place, NameUse use) =>
        _names[(key, place)] = _names.TryGetValue((key, place), out var known) ? PlaceDraft.Join(known, use) : use;

    /// <summary>Lets the filter know how a name begins.</summary>
    public void AddBeginning(ulong key) => _beginnings.Add(key);

    /// <summary>Writes the blocks.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">What their names begin with.</param>
    /// <param name="places">For the order of the places that share a name.</param>
    public void Write(ModelWriter writer, string name, IReadOnlyList<PlaceDraft> places)
    {
        var sorted = _names.OrderBy(entry => entry.Key.Key >> (64 - NameIndex.BucketBits)).ThenBy(entry => (uint)(entry.Key.Key & uint.MaxValue))
            .ThenByDescending(entry => places[entry.Key.Place].Population).ThenBy(entry => entry.Key.Place).ToArray();
        var starts = new int[NameIndex.Buckets + 1];
        foreach (var ((key, _), _) in sorted)
            starts[(key >> (64 - NameIndex.BucketBits)) + 1]++;
        for (var bucket = 0; bucket < NameIndex.Buckets; bucket++)
            starts[bucket + 1] += starts[bucket];
        writer.Add<int>(name + "/starts", starts);
        writer.Add<uint>(name + "/checks", [.. sorted.Select(entry => (uint)(entry.Key.Key & uint.MaxValue))]);
        writer.Add<NamedPlace>(name + "/places", [.. sorted.Select(entry => NamedPlace.Of(entry.Key.Place, entry.Value))]);
        writer.Add<ulong>(name + "/filter", Filter(_names.Keys.Select(entry => entry.Key).Concat(_beginnings)));
    }

    /// <summary>A filter of a bit a key, an eighth of them set at most.</summary>
    public static ulong[] Filter(IEnumerable<ulong> keys)
    {
        var distinct = keys.ToHashSet();
        var bits = 10;
        while (1L << bits < 8L * distinct.Count)
            bits++;
        var filter = new ulong[(1 << bits) / 64];
        foreach (var key in distinct)
            filter[(key >> (64 - bits)) / 64] |= 1UL << (int)((key >> (64 - bits)) % 64);
        return filter;
    }
}
