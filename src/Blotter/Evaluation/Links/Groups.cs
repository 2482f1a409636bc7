namespace Blotter.Evaluation.Links;

/// <summary>Items that are joined two by two, each with all that are joined with it (disjoint sets).</summary>
internal sealed class Groups(int items)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, items)];

    /// <summary>Puts the groups of two items together.</summary>
    public void Join(int one, int other) => _parents[Of(one)] = Of(other);

    /// <summary>The group of an item.</summary>
    public int Of(int item)
    {
        while (_parents[item] != item)
            item = _parents[item] = _parents[_parents[item]];
        return item;
    }

    /// <summary>The groups of all items.</summary>
    public int[] All() => [.. Enumerable.Range(0, _parents.Length).Select(Of)];
}
