using System.Collections.Immutable;

namespace Blotter.Training.Network;

/// <summary>The labels of one classifier, numbered in ordinal order.</summary>
internal sealed class LabelSet
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public LabelSet(IEnumerable<string> labels)
    {
        Labels = [.. labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var label in Labels)
            _numbers.Add(label, _numbers.Count);
    }

    public ImmutableArray<string> Labels { get; }

    /// <summary>The label's number, -1 for one that was not in training.</summary>
    public int Number(string label) => _numbers.GetValueOrDefault(label, -1);
}
