using System.Globalization;
using Blotter.Language.Network;
using Blotter.Training.Corpora;

namespace Blotter.Training.Network;

/// <summary>Measures a network on sentences with gold words: tags, arcs, names.</summary>
internal sealed unsafe class NetworkMeasure(TrainingNetwork network)
{
    private const int BatchSentences = 64;

    private readonly Tape _tape = new(new Arena(), new Gradients([]), new RandomNumbers(0)) { IsTraining = false };
    private readonly TreeDecoder _decoder = new();
    private readonly NameDecoder _names = new(network.Vocabulary.Names.Labels);

    /// <summary>One line: accuracy of tags, unlabelled and labelled attachment, F1 of names with precision and recall, in percent.</summary>
    public string Of(IReadOnlyList<TrainingSentence> sentences)
    {
        var counts = new Counts();
        foreach (var chunk in sentences.Where(sentence => sentence.Words.Length > 0).OrderBy(sentence => sentence.Words.Length).Chunk(BatchSentences))
        {
            _tape.Arena.Reset();
            var batch = new TrainingBatch(chunk.Select(sentence => new Lesson(sentence, null)), network.Vocabulary);
            var (context, nameContext) = network.Encode(_tape, batch, NetworkDropout.None);
            CountTags(counts, batch, context);
            CountArcs(counts, batch, context);
            CountNames(counts, batch, nameContext);
        }
        return counts.ToString();
    }

    private void CountTags(Counts counts, TrainingBatch batch, Matrix context)
    {
        var (upos, xpos) = network.Tags(_tape, context, NetworkDropout.None);
        for (var row = 0; row < context.Rows; row++)
        {
            counts.Upos += LabelScores.Best(upos.Row(row), network.Vocabulary.Upos.Labels.Length) == Right(batch.Upos[row]) ? 1 : 0;
            counts.Xpos += LabelScores.Best(xpos.Row(row), network.Vocabulary.Xpos.Labels.Length) == Right(batch.Xpos[row]) ? 1 : 0;
        }
        counts.Words += context.Rows;
    }

    private void CountArcs(Counts counts, TrainingBatch batch, Matrix context)
    {
        var (dependents, heads) = network.ArcSides(_tape, context, NetworkDropout.None);
        var (relationDependents, relationHeads) = network.RelationSides(_tape, context);
        for (var index = 0; index < batch.Lessons.Length; index++)
        {
            var own = batch.RowsOf(index);
            var scores = network.ArcScores(_tape, dependents, heads, own);
            var tree = new int[own.Length];
            _decoder.Decode(new ReadOnlySpan<float>(scores.Value, own.Length * scores.Columns), scores.Columns, own.Length, tree);
            var relations = network.RelationScores(_tape, relationDependents, relationHeads, own,
                [.. tree.Select(head => head < 0 ? context.Rows : own[head])], NetworkDropout.None);
            for (var word = 0; word < own.Length; word++)
            {
                if (Right(batch.Heads[own[word]]) != tree[word] + 1)
                    continue;
                counts.Unlabelled++;
                var relation = network.Vocabulary.Relations.Labels[LabelScores.Best(relations.Row(word), network.Vocabulary.Relations.Labels.Length)];
                counts.Labelled += Universal(relation) == Universal(batch.Lessons[index].Sentence.Treebank[word].Relation) ? 1 : 0;
            }
        }
    }

    private void CountNames(Counts counts, TrainingBatch batch, Matrix context)
    {
        var scores = TrainingNetwork.NameScores(network.Names, _tape, context, NetworkDropout.None);
        for (var index = 0; index < batch.Lessons.Length; index++)
        {
            var own = _tape.Gather(scores, batch.RowsOf(index));
            HashSet<FoundName> found = [.. _names.Decode(own.Value, own.Columns, own.Rows)];
            var gold = batch.Lessons[index].Sentence.Names.Where(name => NameTags.Kinds.Contains(name.Kind)).Select(name => new FoundName(name.First, name.Last, name.Kind)).ToHashSet();
            counts.FoundNames += found.Count;
            counts.GoldNames += gold.Count;
            counts.RightNames += found.Intersect(gold).Count();
        }
    }

    private static int Right(Choice[] choices) => choices.Length > 0 ? choices[0].Label : -1;

    private static string Universal(string relation) => relation.Split(':')[0];

    private sealed class Counts
    {
        public int Words { get; set; }

        public int Upos { get; set; }

        public int Xpos { get; set; }

        public int Unlabelled { get; set; }

        public int Labelled { get; set; }

        public int FoundNames { get; set; }

        public int GoldNames { get; set; }

        public int RightNames { get; set; }

        public override string ToString()
        {
            string[] parts =
            [
                "UPOS " + Percent(Upos, Words), "XPOS " + Percent(Xpos, Words), "UAS " + Percent(Unlabelled, Words), "LAS " + Percent(Labelled, Words),
                "names " + Percent(2 * RightNames, FoundNames + GoldNames), $"(P {Percent(RightNames, FoundNames)} R {Percent(RightNames, GoldNames)})",
            ];
            return string.Join(' ', parts);
        }

        private static string Percent(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / Math.Max(1, whole):F2}");
    }
}
