using Blotter.Language.Network;
using Blotter.Training.Corpora;

namespace Blotter.Training.Network;

/// <summary>
/// Networks that read sentences together for a smaller one to learn from (Hinton, Vinyals and Dean 2015): their probabilities are averaged, and the
/// likeliest labels kept.
/// </summary>
internal sealed unsafe class Teachers(IReadOnlyList<TrainingNetwork> networks)
{
    private const int MostChoices = 4;
    private const float LeastProbability = 0.01f;
    private const int BatchSentences = 48;
    private const int Threads = 2;

    /// <summary>What they say of each sentence, in the order of the sentences, none of which is empty.</summary>
    public TaughtSentence[] Read(IReadOnlyList<TrainingSentence> sentences)
    {
        var result = new TaughtSentence[sentences.Count];
        var chunks = Enumerable.Range(0, sentences.Count).OrderBy(index => sentences[index].Words.Length).Chunk(BatchSentences).ToList();
        var vocabularyLock = new Lock();
        Parallel.For(0, Threads, thread =>
        {
            var tape = new Tape(new Arena(), new Gradients([]), new RandomNumbers(0)) { IsTraining = false };
            for (var at = thread; at < chunks.Count; at += Threads)
            {
                // The longest sentence first, as batches have it.
                var order = chunks[at].OrderByDescending(index => sentences[index].Words.Length).ToArray();
                TrainingBatch batch;
                lock (vocabularyLock)
                    batch = new TrainingBatch(order.Select(index => new Lesson(sentences[index], null)), networks[0].Vocabulary);
                var read = ReadBatch(tape, batch);
                for (var index = 0; index < order.Length; index++)
                    result[order[index]] = read[index];
            }
        });
        return result;
    }

    private TaughtSentence[] ReadBatch(Tape tape, TrainingBatch batch)
    {
        tape.Arena.Reset();
        var contexts = networks.Select(network => network.Encode(tape, batch, NetworkDropout.None)).ToArray();
        var tags = networks.Select((network, at) => network.Tags(tape, contexts[at].Syntax, NetworkDropout.None)).ToArray();
        var names = networks.Select((network, at) => TrainingNetwork.NameScores(network.Names, tape, contexts[at].Names, NetworkDropout.None)).ToArray();
        var arcs = networks.Select((network, at) => network.ArcSides(tape, contexts[at].Syntax, NetworkDropout.None)).ToArray();
        var relations = networks.Select((network, at) => network.RelationSides(tape, contexts[at].Syntax)).ToArray();
        var vocabulary = networks[0].Vocabulary;
        var upos = Choices([.. tags.Select(pair => pair.Upos)], vocabulary.Upos.Labels.Length);
        var xpos = Choices([.. tags.Select(pair => pair.Xpos)], vocabulary.Xpos.Labels.Length);
        var labels = Choices(names, vocabulary.Names.Labels.Length);
        var read = new TaughtSentence[batch.Lessons.Length];
        for (var index = 0; index < read.Length; index++)
        {
            var rows = batch.RowsOf(index);
            var scores = networks.Select((network, at) => network.ArcScores(tape, arcs[at].Dependents, arcs[at].Heads, rows)).ToArray();
            foreach (var matrix in scores)
                for (var word = 0; word < rows.Length; word++)
                    matrix.Row(word)[word + 1] = -1e4f;
            var heads = Choices(scores, rows.Length + 1);
            int[] headRows = [.. heads.Select(choice => choice[0].Label == 0 ? contexts[0].Syntax.Rows : rows[choice[0].Label - 1])];
            var relationScores = networks
                .Select((network, at) => network.RelationScores(tape, relations[at].Dependents, relations[at].Heads, rows, headRows, NetworkDropout.None)).ToArray();
            read[index] = new TaughtSentence(Of(upos), Of(xpos), Of(labels), heads, Choices(relationScores, vocabulary.Relations.Labels.Length));

            Choice[][] Of(Choice[][] choices) => [.. rows.Select(row => choices[row])];
        }
        return read;
    }

    // The mean of the networks' softmax of each row, cut to the likeliest.
    private static Choice[][] Choices(Matrix[] scores, int labels)
    {
        var result = new Choice[scores[0].Rows][];
        var mean = new float[labels];
        for (var row = 0; row < result.Length; row++)
        {
            Array.Clear(mean);
            foreach (var matrix in scores)
                AddSoftmax(matrix.Row(row), mean);
            var likely = Enumerable.Range(0, labels).OrderByDescending(label => mean[label]).Take(MostChoices)
                .Where((label, rank) => rank == 0 || mean[label] >= LeastProbability * scores.Length).ToArray();
            var sum = likely.Sum(label => mean[label]);
            result[row] = [.. likely.Select(label => new Choice(label, mean[label] / sum))];
        }
        return result;
    }

    private static void AddSoftmax(float* scores, float[] mean)
    {
        var best = scores[LabelScores.Best(scores, mean.Length)];
        var sum = 0f;
        for (var label = 0; label < mean.Length; label++)
            sum += MathF.Exp(scores[label] - best);
        for (var label = 0; label < mean.Length; label++)
            mean[label] += MathF.Exp(scores[label] - best) / sum;
    }
}
