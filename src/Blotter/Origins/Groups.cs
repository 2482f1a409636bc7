namespace Blotter.Origins;

/// <summary>Items that are joined two by two, each with all that are joined with it (disjoint sets). The first item of a group stands for it.</summary>
internal sealed class Groups(int items)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, items)];

    /// <summary>Puts the groups of two items together.</summary>
    public void Join(int one, int other)
    {
        var (first, second) = (Of(one), Of(other));
        _parents[Math.Max(first, second)] = Math.Min(first, second);
    }

    /// <summary>The group of an item, as the first item in it.</summary>
    public int Of(int item)
    {
        while (_parents[item] != item)
            item = _parents[item] = _parents[_parents[item]];
        return item;
    }

    /// <summary>The groups of all items.</summary>
    public int[] All() => [.. Enumerable.Range(0, _parents.Length).Select(Of)];
}
