namespace Blotter.Coding.Attribution;

/// <summary>
/// Values over stretches of text, found by place from the innermost outwards in log time and the depth of nesting. Where two cross, the one that begins later is the inner.
/// Immutable.
/// </summary>
internal sealed class SpanMap<T>
    where T : class
{
    private readonly (TextSpan Span, T Value)[] _entries;
    private readonly int[] _parents;

    public SpanMap(IEnumerable<(TextSpan Span, T Value)> entries)
    {
        _entries = [.. entries.OrderBy(entry => entry.Span.Start).ThenByDescending(entry => entry.Span.End)];
        _parents = new int[_entries.Length];
        var open = new Stack<int>();
        for (var at = 0; at < _entries.Length; at++)
        {
            while (open.TryPeek(out var top) && _entries[top].Span.End <= _entries[at].Span.Start)
                open.Pop();
            _parents[at] = open.TryPeek(out var parent) ? parent : -1;
            open.Push(at);
        }
    }

    /// <summary>The values at a place, the innermost first.</summary>
    public IEnumerable<T> At(int offset)
    {
        var (low, high) = (0, _entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_entries[middle].Span.Start <= offset)
                low = middle + 1;
            else
                high = middle - 1;
        }
        for (var at = high; at >= 0; at = _parents[at])
            if (_entries[at].Span.Contains(offset))
                yield return _entries[at].Value;
    }

    /// <summary>The innermost value at a place that satisfies a condition, or <c>null</c>.</summary>
    public T? Innermost(int offset, Func<T, bool> condition)
    {
        foreach (var value in At(offset))
            if (condition(value))
                return value;
        return null;
    }
}
