namespace Blotter.Training.Morphology;

/// <summary>A case to learn from: the keys of its decisions, the most general first, what was decided, and how much it weighs.</summary>
internal sealed record LearningCase(ulong[] Keys, int Answer, double Weight);

/// <summary>
/// Learns a list of decisions level by level, from general keys to special ones. A key is kept where its best answer is right more often than what
/// the levels before say, so that the list holds rules and their exceptions and nothing twice.
/// </summary>
/// <param name="margin">By how much weight an answer must be better.</param>
/// <param name="leastCases">How many cases must speak for an answer, but at the last level.</param>
internal sealed class DecisionLearner(double margin, int leastCases)
{
    /// <summary>The decisions by key.</summary>
    public Dictionary<ulong, ushort> Learn(IReadOnlyList<LearningCase> cases)
    {
        var decisions = new Dictionary<ulong, ushort>();
        var answers = new int[cases.Count];
        Array.Fill(answers, -1);
        var levels = cases.Max(item => item.Keys.Length);
        for (var level = 0; level < levels; level++)
        {
            var groups = Enumerable.Range(0, cases.Count).Where(at => level < cases[at].Keys.Length).GroupBy(at => cases[at].Keys[level]);
            foreach (var group in groups)
                if (Better(cases, answers, group, level == levels - 1 ? 1 : leastCases) is { } answer)
                {
                    decisions[group.Key] = (ushort)answer;
                    foreach (var at in group)
                        answers[at] = answer;
                }
        }
        return decisions;
    }

    private int? Better(IReadOnlyList<LearningCase> cases, int[] answers, IEnumerable<int> group, int least)
    {
        var weights = new SortedDictionary<int, (double Weight, int Cases)>();
        var right = 0.0;
        foreach (var at in group)
        {
            var (weight, count) = weights.GetValueOrDefault(cases[at].Answer);
            weights[cases[at].Answer] = (weight + cases[at].Weight, count + 1);
            right += answers[at] == cases[at].Answer ? cases[at].Weight : 0;
        }
        var best = weights.MaxBy(entry => entry.Value.Weight);
        return best.Value.Weight >= right + margin && best.Value.Cases >= least ? best.Key : null;
    }
}
