namespace Blotter.Training.Perceptron;

/// <summary>
/// Parses with the highest-scored sequence of moves that a beam finds (Zhang and Clark 2008). Every sequence has two moves a word, so that
/// sums of scores compare. Not safe for use by several threads.
/// </summary>
internal sealed class BeamParser
{
    private readonly SparseWeights _weights;
    private readonly ParserFeatures _featuresOf;
    private readonly int _moves;
    private readonly ulong[] _features = new ulong[ParserFeatures.Most];
    private readonly int[] _scores;
    private readonly Candidate[] _candidates;
    private readonly List<(int Before, int Move)> _history = [];
    private readonly ArcHybridState _goldState = new();
    private Item[] _items;
    private Item[] _spare;
    private int _live;

    /// <summary>A parser with a beam of the given width.</summary>
    public BeamParser(SparseWeights weights, ParserFeatures features, int relations, int width)
    {
        (_weights, _featuresOf, _moves) = (weights, features, 1 + (2 * relations));
        _scores = new int[_moves];
        _candidates = new Candidate[width + 1];
        _items = [.. Enumerable.Range(0, width).Select(_ => new Item())];
        _spare = [.. Enumerable.Range(0, width).Select(_ => new Item())];
    }

    /// <summary>The weights after training with updates at the largest violation (Huang, Fayong and Guo 2012), <paramref name="rounds"/> times over.</summary>
    public static SparseWeights Train(List<PerceptronSentence> sentences, List<PerceptronSentence>? capitals, double capitalShare, ParserFeatures features, int relations,
        int width, int rounds, int seed)
    {
        var perceptron = new AveragedPerceptron();
        var parser = new BeamParser(perceptron.Weights, features, relations, width);
        var chance = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            chance.Shuffle(order);
            foreach (var number in order)
                parser.Learn(capitals is not null && chance.NextDouble() < capitalShare ? capitals[number] : sentences[number], perceptron);
        }
        return perceptron.Average(least: 0.02);
    }

    /// <summary>Parses a tagged sentence; the state holds its tree.</summary>
    public ArcHybridState Parse(ReadOnlySpan<WordFacts> words, ReadOnlySpan<int> tags)
    {
        Start(words.Length);
        for (var step = 0; step < words.Length * 2; step++)
            Advance(words, tags);
        return _items[0].State;
    }

    private void Learn(PerceptronSentence sentence, AveragedPerceptron perceptron)
    {
        perceptron.Tick();
        var steps = sentence.Words.Length * 2;
        var gold = new int[steps];
        Start(sentence.Words.Length);
        _goldState.Start(sentence.Words.Length);
        var (goldScore, violation, until, winner) = (0L, 0L, 0, 0);
        for (var step = 0; step < steps; step++)
        {
            gold[step] = GoldMove(sentence, out var score);
            goldScore += score;
            _goldState.Apply(gold[step]);
            Advance(sentence.Words, sentence.Predicted);
            if (_items[0].Score - goldScore >= violation)
                (violation, until, winner) = (_items[0].Score - goldScore, step + 1, _items[0].History);
        }
        if (!Moves(_items[0].History, steps).AsSpan().SequenceEqual(gold))
            Update(sentence, gold.AsSpan(0, until), Moves(winner, until), perceptron);
    }

    private int GoldMove(PerceptronSentence sentence, out int score)
    {
        Span<int> moves = stackalloc int[3];
        ArcHybridOracle.Best(_goldState, sentence, moves);
        Score(_goldState, sentence.Words, sentence.Predicted);
        score = _scores[moves[0]];
        return moves[0];
    }

    private void Update(PerceptronSentence sentence, ReadOnlySpan<int> gold, ReadOnlySpan<int> found, AveragedPerceptron perceptron)
    {
        var shared = gold.CommonPrefixLength(found);
        Update(sentence, gold, shared, 1, perceptron);
        Update(sentence, found, shared, -1, perceptron);
    }

    private void Update(PerceptronSentence sentence, ReadOnlySpan<int> moves, int from, int amount, AveragedPerceptron perceptron)
    {
        _goldState.Start(sentence.Words.Length);
        for (var step = 0; step < moves.Length; step++)
        {
            if (step >= from)
            {
                var count = _featuresOf.Extract(_goldState, sentence.Words, sentence.Predicted, _features);
                perceptron.Update(_features.AsSpan(0, count), moves[step], amount);
            }
            _goldState.Apply(moves[step]);
        }
    }

    private int[] Moves(int history, int count)
    {
        var moves = new int[count];
        for (var step = count - 1; step >= 0; step--)
            (history, moves[step]) = _history[history];
        return moves;
    }

    private void Start(int words)
    {
        _history.Clear();
        _items[0].State.Start(words);
        (_items[0].Score, _items[0].History, _live) = (0, -1, 1);
    }

    private void Score(ArcHybridState state, ReadOnlySpan<WordFacts> words, ReadOnlySpan<int> tags)
    {
        var count = _featuresOf.Extract(state, words, tags, _features);
        Array.Clear(_scores);
        _weights.Score(_features.AsSpan(0, count), _scores);
    }

    /// <summary>Takes every item a move further and keeps the best.</summary>
    private void Advance(ReadOnlySpan<WordFacts> words, ReadOnlySpan<int> tags)
    {
        var found = 0;
        for (var item = 0; item < _live; item++)
        {
            Score(_items[item].State, words, tags);
            found = Collect(item, found);
        }
        for (var at = 0; at < found; at++)
        {
            var (score, from, move) = _candidates[at];
            _spare[at].State.CopyFrom(_items[from].State);
            _spare[at].State.Apply(move);
            (_spare[at].Score, _spare[at].History) = (score, _history.Count);
            _history.Add((_items[from].History, move));
        }
        (_items, _spare, _live) = (_spare, _items, found);
    }

    private int Collect(int item, int found)
    {
        var state = _items[item].State;
        var before = _items[item].Score;
        if (state.CanShift)
            found = Insert(new Candidate(before + _scores[ArcHybridState.Shift], item, ArcHybridState.Shift), found);
        else if (state.CanLeft)
            return Insert(new Candidate(before + _scores[ArcHybridState.Left(PerceptronLabels.Root)], item, ArcHybridState.Left(PerceptronLabels.Root)), found);
        for (var move = ArcHybridState.Left(PerceptronLabels.Root + 1); move < _moves; move++)
        {
            if (move % 2 == 1 ? state.CanLeft : state.CanRight)
                found = Insert(new Candidate(before + _scores[move], item, move), found);
        }
        return found;
    }

    /// <summary>Puts a candidate in its place if it is among the best; returns their number.</summary>
    private int Insert(Candidate candidate, int found)
    {
        var width = _items.Length;
        if (found == width && candidate.Score <= _candidates[found - 1].Score)
            return found;
        var at = found;
        for (; at > 0 && _candidates[at - 1].Score < candidate.Score; at--)
            _candidates[at] = _candidates[at - 1];
        _candidates[at] = candidate;
        return Math.Min(found + 1, width);
    }

    private readonly record struct Candidate(long Score, int From, int Move);

    private sealed class Item
    {
        public ArcHybridState State { get; } = new();

        public long Score { get; set; }

        public int History { get; set; }
    }
}
