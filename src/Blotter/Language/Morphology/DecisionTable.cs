namespace Blotter.Language.Morphology;

/// <summary>
/// A map from 64-bit keys to small numbers that never changes. Keys are hashes of what a decision was learned from; two of the some ten thousand keys, or a key and
/// something never seen, fall together about once in 10^15 look-ups.
/// </summary>
internal sealed class DecisionTable(ReadOnlySpan<ulong> keys, ushort[] values)
{
    private readonly HashIndex _index = new(keys);

    /// <summary>The value of <paramref name="key"/>, or <paramref name="otherwise"/> when the table does not have it.</summary>
    public int Find(ulong key, int otherwise) => _index.Find(key) is var at and >= 0 ? values[at] : otherwise;
}
