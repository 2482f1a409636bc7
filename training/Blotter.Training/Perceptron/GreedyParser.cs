namespace Blotter.Training.Perceptron;

/// <summary>Parses with the best allowed move at each state. Not safe for use by several threads.</summary>
internal sealed class GreedyParser(SparseWeights weights, ParserFeatures features, int relations)
{
    /// <summary>Share of states, after the first round, in which training goes on with the parser's own move, right or wrong (Goldberg and Nivre 2013).</summary>
    private const double Exploration = 0.9;

    private readonly ulong[] _features = new ulong[ParserFeatures.Most];
    private readonly int[] _scores = new int[1 + (2 * relations)];
    private readonly ArcHybridState _state = new();

    /// <summary>The weights after training with the dynamic oracle, <paramref name="rounds"/> times over.</summary>
    public static SparseWeights Train(List<PerceptronSentence> sentences, List<PerceptronSentence>? capitals, double capitalShare, ParserFeatures features, int relations, int rounds, int seed)
    {
        var perceptron = new AveragedPerceptron();
        var parser = new GreedyParser(perceptron.Weights, features, relations);
        var chance = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            chance.Shuffle(order);
            foreach (var number in order)
            {
                var sentence = capitals is not null && chance.NextDouble() < capitalShare ? capitals[number] : sentences[number];
                parser.Learn(sentence, perceptron, round == 0 ? 0 : Exploration, chance);
            }
        }
        return perceptron.Average(least: 0.02);
    }

    /// <summary>Parses a tagged sentence; the state holds its tree.</summary>
    public ArcHybridState Parse(ReadOnlySpan<WordFacts> words, ReadOnlySpan<int> tags)
    {
        _state.Start(words.Length);
        while (!_state.IsFinal)
        {
            Score(words, tags);
            _state.Apply(Best());
        }
        return _state;
    }

    private void Learn(PerceptronSentence sentence, AveragedPerceptron perceptron, double exploration, Random chance)
    {
        Span<int> moves = stackalloc int[3];
        _state.Start(sentence.Words.Length);
        while (!_state.IsFinal)
        {
            var count = Score(sentence.Words, sentence.Predicted);
            var best = Best();
            var gold = ArcHybridOracle.Best(_state, sentence, moves) is var good && moves[..good].Contains(best) ? best : Highest(moves[..good]);
            perceptron.Tick();
            if (best != gold)
            {
                perceptron.Update(_features.AsSpan(0, count), gold, 1);
                perceptron.Update(_features.AsSpan(0, count), best, -1);
            }
            _state.Apply(chance.NextDouble() < exploration ? best : gold);
        }
    }

    private int Score(ReadOnlySpan<WordFacts> words, ReadOnlySpan<int> tags)
    {
        var count = features.Extract(_state, words, tags, _features);
        Array.Clear(_scores);
        weights.Score(_features.AsSpan(0, count), _scores);
        return count;
    }

    private int Highest(ReadOnlySpan<int> moves)
    {
        var best = moves[0];
        foreach (var move in moves)
            best = _scores[move] > _scores[best] ? move : best;
        return best;
    }

    /// <summary>The allowed move with the highest score.</summary>
    private int Best()
    {
        var atRoot = !_state.CanShift;
        var (best, score) = _state.CanShift ? (ArcHybridState.Shift, _scores[ArcHybridState.Shift]) : (-1, int.MinValue);
        if (atRoot && _state.CanLeft)
            return ArcHybridState.Left(PerceptronLabels.Root);
        for (var move = ArcHybridState.Left(1); move < _scores.Length; move++)
        {
            if (_scores[move] > score && (move % 2 == 1 ? _state.CanLeft : _state.CanRight))
                (best, score) = (move, _scores[move]);
        }
        return best;
    }
}
