using Blotter.Origins;
using Blotter.Resolving;

namespace Blotter.Evaluation.Links;

/// <summary>Two simple ways to gather reports, which ours must be better than.</summary>
internal static class LinkBaselines
{
    private const int Days = 3;

    /// <summary>Reports whose main incidents were in one place of the gazetteer, each at most three days after the one before.</summary>
    public static Partition PlaceAndDate(IReadOnlyList<LinkedReport> reports)
    {
        var groups = new Groups(reports.Count);
        var placed = reports.Index().Where(report => report.Item.Profile is { Place.Gazetteer: not null, Days: not null })
            .GroupBy(report => report.Item.Profile.Place!.Gazetteer, StringComparer.Ordinal);
        foreach (var inPlace in placed)
            foreach (var (before, after) in InOrder(inPlace))
                if (DayOf(after) - DayOf(before) <= Days)
                    groups.Join(before.Index, after.Index);
        return Compare(reports, groups);

        static int DayOf((int Index, LinkedReport Item) report) => report.Item.Profile.Days!.Value.First.DayNumber;

        static IEnumerable<((int Index, LinkedReport Item) Before, (int Index, LinkedReport Item) After)> InOrder(IEnumerable<(int Index, LinkedReport Item)> reports)
        {
            var ordered = reports.OrderBy(DayOf).ToList();
            return ordered.Zip(ordered.Skip(1));
        }
    }

    /// <summary>Reports whose words are alike: TF-IDF over the reports at hand, cosine, single link, at the threshold that gives the best B-cubed F1.</summary>
    public static (Partition Partition, double Threshold) Words(IReadOnlyList<LinkedReport> reports)
    {
        var pairs = Likenesses(reports);
        return Enumerable.Range(2, 17).Select(step => step / 20.0).Select(threshold => (Partition: At(threshold), Threshold: threshold)).MaxBy(tried => tried.Partition.F1);

        Partition At(double threshold)
        {
            var groups = new Groups(reports.Count);
            foreach (var (one, other, _) in pairs.Where(pair => pair.Likeness >= threshold))
                groups.Join(one, other);
            return Compare(reports, groups);
        }
    }

    private static Partition Compare(IReadOnlyList<LinkedReport> reports, Groups groups) => Partition.Compare([.. reports.Select(report => report.Gold)], groups.All());

    private static List<(int One, int Other, double Likeness)> Likenesses(IReadOnlyList<LinkedReport> reports)
    {
        const double Least = 0.1;
        var counts = reports.Select(report => StoryWords.In(report.Text, new TextSpan(0, report.Text.Length)).CountBy(word => word.Lower, StringComparer.Ordinal).ToDictionary()).ToList();
        var holding = counts.SelectMany(words => words.Keys).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var postings = new Dictionary<string, List<(int Report, double Weight)>>(StringComparer.Ordinal);
        var pairs = new List<(int, int, double)>();
        for (var at = 0; at < counts.Count; at++)
        {
            var sums = new Dictionary<int, double>();
            foreach (var (word, weight) in Weights(counts[at]))
            {
                if (!postings.TryGetValue(word, out var before))
                    postings.Add(word, before = []);
                foreach (var (report, other) in before)
                    sums[report] = sums.GetValueOrDefault(report) + (weight * other);
                before.Add((at, weight));
            }
            pairs.AddRange(sums.Where(sum => sum.Value >= Least).Select(sum => (sum.Key, at, sum.Value)));
        }
        return pairs;

        List<(string Word, double Weight)> Weights(Dictionary<string, int> words)
        {
            var weights = words.Select(word => (word.Key, Weight: (1 + Math.Log(word.Value)) * Math.Log((double)reports.Count / holding[word.Key]))).ToList();
            var length = Math.Sqrt(weights.Sum(word => word.Weight * word.Weight));
            return length == 0 ? [] : [.. weights.Select(word => (word.Key, word.Weight / length))];
        }
    }
}
