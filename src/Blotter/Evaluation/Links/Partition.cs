namespace Blotter.Evaluation.Links;

/// <summary>How well items were gathered into groups, held against the true groups.</summary>
/// <param name="Items">How many there are.</param>
/// <param name="Precision">B-cubed precision: of the items in an item's group the share that belongs there, averaged over items (Bagga and Baldwin 1998).</param>
/// <param name="Recall">B-cubed recall: of the items that belong with an item the share in its group, averaged over items.</param>
/// <param name="Pairs">Pairs of items that belong together, were put together, and both.</param>
internal sealed record Partition(int Items, double Precision, double Recall, (long Gold, long Found, long Correct) Pairs)
{
    /// <summary>Harmonic mean of B-cubed precision and recall.</summary>
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Compares two partitions of the same items.</summary>
    /// <param name="gold">The true group of each item.</param>
    /// <param name="found">The group in which it was put.</param>
    public static Partition Compare(IReadOnlyList<string> gold, IReadOnlyList<int> found)
    {
        var items = gold.Zip(found).ToList();
        var (ofGold, ofFound, ofBoth) = (gold.CountBy(group => group).ToDictionary(), found.CountBy(group => group).ToDictionary(), items.CountBy(item => item).ToDictionary());
        return new Partition(
            items.Count,
            ofBoth.Sum(both => (double)both.Value * both.Value / ofFound[both.Key.Second]) / items.Count,
            ofBoth.Sum(both => (double)both.Value * both.Value / ofGold[both.Key.First]) / items.Count,
            (ofGold.Values.Sum(PairsOf), ofFound.Values.Sum(PairsOf), ofBoth.Values.Sum(PairsOf)));
    }

    /// <summary>The figures as a table.</summary>
    public ScoreTable Table(string title) => new(
        title,
        [
            new ScoreRow("B-cubed precision", Items, Items, (int)Math.Round(Precision * Items)),
            new ScoreRow("B-cubed recall", Items, Items, (int)Math.Round(Recall * Items)),
            new ScoreRow("pairs", (int)Pairs.Gold, (int)Pairs.Found, (int)Pairs.Correct),
        ]);

    private static long PairsOf(int size) => (long)size * (size - 1) / 2;
}
