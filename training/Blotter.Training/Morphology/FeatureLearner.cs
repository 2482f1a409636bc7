using System.Collections.Immutable;
using Blotter.Language.Morphology;
using Blotter.Training.Corpora;

namespace Blotter.Training.Morphology;

/// <summary>Learns decisions about morphological features.</summary>
internal sealed class FeatureLearner
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<LearningCase> _cases = [];

    /// <summary>The sets of features that the decisions number.</summary>
    public List<string> Sets { get; } = [];

    /// <summary>Reads sentences with trees.</summary>
    public void Read(ImmutableArray<TrainingSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            var tokens = GoldTokens.Of(sentence);
            var map = new ClauseMap(tokens);
            for (var at = 0; at < tokens.Length; at++)
            {
                var keys = new FeatureKeys(tokens, map, at);
                _cases.Add(new LearningCase([.. Enumerable.Range(0, FeatureKeys.Count).Select(index => keys[index])], Number(WithoutTypo(sentence.Treebank[at].Features)), 1));
            }
        }
    }

    /// <summary>What was learned.</summary>
    /// <param name="margin">See <see cref="DecisionLearner"/>.</param>
    public Dictionary<ulong, ushort> Learn(double margin) => new DecisionLearner(margin, 1).Learn(_cases);

    // Mistakes of spelling are marked; which words have one cannot be learned from the words that have none.
    private static string WithoutTypo(string features) =>
        features.Contains("Typo=Yes", StringComparison.Ordinal) ? string.Join('|', features.Split('|').Where(feature => feature != "Typo=Yes").DefaultIfEmpty("_")) : features;

    private int Number(string set)
    {
        if (!_numbers.TryGetValue(set, out var number))
        {
            _numbers[set] = number = Sets.Count;
            Sets.Add(set);
        }
        return number;
    }
}
