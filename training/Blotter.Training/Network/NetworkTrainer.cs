using Blotter.Language.Network;

namespace Blotter.Training.Network;

/// <summary>Trains a network. Batches are cut into a fixed number of shards, one a thread, so that the result is the same on any number of cores.</summary>
internal sealed unsafe class NetworkTrainer
{
    private const int Shards = 2;
    private const int WarmUp = 300;
    private const int PoolBatches = 40;

    private readonly TrainingNetwork _network;
    private readonly NetworkRecipe _recipe;
    private readonly IReadOnlyList<Lesson> _lessons;
    private readonly RandomNumbers _random;
    private readonly Tape[] _tapes;
    private readonly Adam _adam;
    private readonly NameChain _chain;
    private readonly NameSwaps _swaps;

    public NetworkTrainer(TrainingNetwork network, NetworkRecipe recipe, IReadOnlyList<Lesson> lessons)
    {
        (_network, _recipe, _lessons) = (network, recipe, lessons);
        _random = new RandomNumbers(recipe.Seed);
        _tapes = [.. Enumerable.Range(0, Shards).Select(shard => new Tape(new Arena(), new Gradients(network.Parameters), new RandomNumbers(recipe.Seed + 1000 + (ulong)shard)))];
        _adam = new Adam(network.Learned);
        _chain = new NameChain(new NameGrammar(network.Vocabulary.Names.Labels));
        _swaps = new NameSwaps(lessons.Select(lesson => lesson.Sentence), recipe.NameSwaps);
    }

    public void Run(Action<string> log, Func<string> measure)
    {
        var updates = 0;
        var all = _recipe.Epochs * _lessons.Sum(lesson => lesson.Sentence.Words.Length) / _recipe.BatchWords;
        for (var epoch = 1; epoch <= _recipe.Epochs; epoch++)
        {
            var (loss, words) = (0.0, 0);
            foreach (var batch in Batches())
            {
                var rate = _recipe.Rate * Math.Min(1, (updates + 1f) / WarmUp) * Math.Max(0.01f, 1 - ((float)updates / all));
                loss += Update(batch, rate);
                words += batch.Sum(shard => shard.Packing.Words);
                updates++;
            }
            log($"epoch {epoch}: loss {loss / words:F4}");
            if (epoch % 3 == 0 || epoch == _recipe.Epochs)
            {
                _adam.Swap();
                log($"epoch {epoch}: {measure()}");
                if (epoch < _recipe.Epochs)
                    _adam.Swap();
            }
        }
    }

    /// <summary>The mean loss of a batch's words, and its gradients, which are good until the next call.</summary>
    public (double Loss, Gradients Gradients) Probe(TrainingBatch batch)
    {
        foreach (var parameter in _network.Parameters)
            parameter.Transpose();
        _tapes[0].Gradients.Clear(_network.Parameters);
        var scale = 1f / batch.Packing.Words;
        return (scale * Learn(_tapes[0], batch, scale), _tapes[0].Gradients);
    }

    // Sentences of like length stand together, so that few steps run over few sentences.
    private IEnumerable<TrainingBatch[]> Batches()
    {
        var order = _lessons.Where(lesson => lesson.Sentence.Words.Length > 0).ToArray();
        _random.Shuffle<Lesson>(order);
        var varied = order.Select(Vary).ToArray();
        var pool = new List<Lesson>();
        var words = 0;
        foreach (var lesson in varied)
        {
            pool.Add(lesson);
            words += lesson.Sentence.Words.Length;
            if (words < PoolBatches * _recipe.BatchWords)
                continue;
            foreach (var batch in Cut(pool))
                yield return batch;
            pool.Clear();
            words = 0;
        }
        foreach (var batch in Cut(pool))
            yield return batch;
    }

    // What teachers said is about the words as they are.
    private Lesson Vary(Lesson lesson)
    {
        var sentence = _swaps.Vary(lesson.Sentence, _random);
        if (lesson.Taught is null && _recipe.CommaDropping > 0 && _random.NextSingle() < _recipe.CommaDropping)
            sentence = CommaDropping.Without(sentence);
        return lesson with { Sentence = Recasing.Vary(sentence, _random) };
    }

    private TrainingBatch[][] Cut(List<Lesson> pool)
    {
        var batches = new List<TrainingBatch[]>();
        var lessons = new List<Lesson>();
        var words = 0;
        foreach (var lesson in pool.OrderBy(lesson => lesson.Sentence.Words.Length))
        {
            lessons.Add(lesson);
            words += lesson.Sentence.Words.Length;
            if (words >= _recipe.BatchWords)
                Close();
        }
        if (lessons.Count >= Shards)
            Close();
        var result = batches.ToArray();
        _random.Shuffle<TrainingBatch[]>(result);
        return result;

        void Close()
        {
            batches.Add([.. Enumerable.Range(0, Shards).Select(shard => lessons.Where((_, index) => index % Shards == shard).ToList())
                .Where(part => part.Count > 0).Select(part => new TrainingBatch(part, _network.Vocabulary))]);
            lessons.Clear();
            words = 0;
        }
    }

    private double Update(TrainingBatch[] shards, float rate)
    {
        var losses = new double[shards.Length];
        var scale = 1f / shards.Sum(shard => shard.Packing.Words);
        Parallel.For(0, shards.Length, shard => losses[shard] = Learn(_tapes[shard], shards[shard], scale));
        for (var shard = 1; shard < shards.Length; shard++)
            _tapes[0].Gradients.Add(_tapes[shard].Gradients, _network.Learned);
        _adam.Update(_tapes[0].Gradients, rate);
        foreach (var tape in _tapes)
            tape.Gradients.Clear(_network.Parameters);
        return losses.Sum();
    }

    private double Learn(Tape tape, TrainingBatch batch, float scale)
    {
        tape.Arena.Reset();
        tape.IsTraining = true;
        var (context, nameContext) = _network.Encode(tape, batch, _recipe.Dropout);
        var (upos, xpos) = _network.Tags(tape, context, _recipe.Dropout);
        var loss = _recipe.TagWeight * Tape.CrossEntropy(upos, _network.Vocabulary.Upos.Labels.Length, batch.Upos, scale * _recipe.TagWeight);
        loss += _recipe.TagWeight * Tape.CrossEntropy(xpos, _network.Vocabulary.Xpos.Labels.Length, batch.Xpos, scale * _recipe.TagWeight);
        loss += LearnNames(tape, batch, nameContext, _network.Names, scale, isOther: false);
        loss += LearnNames(tape, batch, nameContext, _network.OtherNames, scale, isOther: true);
        loss += LearnTrees(tape, batch, context, scale);
        tape.GoBack();
        return loss;
    }

    private double LearnNames(Tape tape, TrainingBatch batch, Matrix context, HiddenClassifier names, float scale, bool isOther)
    {
        var scores = TrainingNetwork.NameScores(names, tape, context, _recipe.Dropout);
        var loss = 0.0;
        for (var index = 0; index < batch.Lessons.Length; index++)
        {
            var (sentence, taught) = batch.Lessons[index];
            var rows = batch.RowsOf(index);
            if (taught is { Names.Length: > 0 } && !isOther)
                for (var at = 0; at < rows.Length; at++)
                    loss += Tape.CrossEntropy(scores.Row(rows[at]), scores.GradientRow(rows[at]), _network.Vocabulary.Names.Labels.Length, taught.Names[at], scale * _recipe.NameWeight);
            else if (sentence.HasOtherNames == isOther && batch.Names[index].Length > 0)
                loss += _chain.Learn(scores, rows, batch.Names[index], scale * _recipe.NameWeight);
        }
        return _recipe.NameWeight * loss;
    }

    private double LearnTrees(Tape tape, TrainingBatch batch, Matrix context, float scale)
    {
        var (dependents, heads) = _network.ArcSides(tape, context, _recipe.Dropout);
        var loss = 0.0;
        var rows = new List<int>();
        var headRows = new List<int>();
        for (var index = 0; index < batch.Lessons.Length; index++)
        {
            var own = batch.RowsOf(index);
            if (batch.Heads[own[0]].Length == 0)
                continue;
            var scores = _network.ArcScores(tape, dependents, heads, own);
            for (var word = 0; word < own.Length; word++)
            {
                var right = batch.Heads[own[word]];
                scores.Row(word)[word + 1] = -1e4f;
                loss += Tape.CrossEntropy(scores.Row(word), scores.GradientRow(word), own.Length + 1, right, scale);
                rows.Add(own[word]);
                headRows.Add(right[0].Label == 0 ? context.Rows : own[right[0].Label - 1]);
            }
        }
        if (rows.Count == 0)
            return loss;
        var (relationDependents, relationHeads) = _network.RelationSides(tape, context);
        var relations = _network.RelationScores(tape, relationDependents, relationHeads, [.. rows], [.. headRows], _recipe.Dropout);
        return loss + Tape.CrossEntropy(relations, _network.Vocabulary.Relations.Labels.Length, [.. rows.Select(row => batch.Relations[row])], scale);
    }
}
