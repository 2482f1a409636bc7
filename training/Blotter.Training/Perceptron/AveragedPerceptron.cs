namespace Blotter.Training.Perceptron;

/// <summary>Learns <see cref="SparseWeights"/> by the averaged perceptron (Collins 2002): the weights in use are the last ones, the result is their mean over time.</summary>
internal sealed class AveragedPerceptron
{
    /// <summary>Averaged weights are kept in units of 1 / <see cref="Scale"/>.</summary>
    public const double Scale = 128;

    private long[] _totals = [];
    private long _time = 1;

    /// <summary>The weights of this moment.</summary>
    public SparseWeights Weights { get; } = new();

    /// <summary>Lets one decision pass.</summary>
    public void Tick() => _time++;

    /// <summary>Adds <paramref name="amount"/> to the weight of every feature for <paramref name="label"/>.</summary>
    public void Update(ReadOnlySpan<ulong> features, int label, int amount)
    {
        foreach (var key in features)
        {
            var cell = Weights.CellOf(key, label, out var moved);
            if (Weights.CellBound > _totals.Length)
                Array.Resize(ref _totals, Math.Max(Weights.CellBound, _totals.Length * 2));
            Array.Copy(_totals, moved.From, _totals, moved.To, moved.Count);
            Weights.Add(cell, amount);
            _totals[cell] += amount * _time;
        }
    }

    /// <summary>The mean weights, without those nearer to 0 than <paramref name="least"/>.</summary>
    public SparseWeights Average(double least)
    {
        var average = new SparseWeights();
        var row = new List<(int Label, int Weight)>();
        foreach (var slot in Weights.Slots)
        {
            row.Clear();
            for (var at = slot.Start; at < slot.Start + slot.Count; at++)
            {
                var mean = SparseWeights.WeightOf(Weights[at]) - (_totals[at] / (double)_time);
                if (Math.Abs(mean) > least && (int)Math.Round(mean * Scale) is var weight and not 0)
                    row.Add((SparseWeights.LabelOf(Weights[at]), weight));
            }
            if (row.Count > 0)
                average.AddRow(slot.Key, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(row));
        }
        return average;
    }
}
