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

    public string Of(IReadOnlyList<TrainingSentence> sentences)
    {
        int words = 0, upos = 0, xpos = 0, unlabelled = 0, labelled = 0;
        int found = 0, gold = 0, right = 0;
        foreach (var chunk in sentences.Where(sentence => sentence.Words.Length > 0).OrderBy(sentence => sentence.Words.Length).Chunk(BatchSentences))
        {
            _tape.Arena.Reset();
            var batch = new TrainingBatch(chunk.Select(sentence => new Lesson(sentence, null)), network.Vocabulary);
            var (context, nameContext) = network.Encode(_tape, batch, NetworkDropout.None);
            var (uposScores, xposScores) = network.Tags(_tape, context, NetworkDropout.None);
            var names = TrainingNetwork.NameScores(network.Names, _tape, nameContext, NetworkDropout.None);
            for (var row = 0; row < context.Rows; row++)
            {
                upos += LabelScores.Best(uposScores.Row(row), network.Vocabulary.Upos.Labels.Length) == Right(batch.Upos[row]) ? 1 : 0;
                xpos += LabelScores.Best(xposScores.Row(row), network.Vocabulary.Xpos.Labels.Length) == Right(batch.Xpos[row]) ? 1 : 0;
            }
            words += context.Rows;
            var (dependents, heads) = network.ArcSides(_tape, context, NetworkDropout.None);
            var (relationDependents, relationHeads) = network.RelationSides(_tape, context);
            for (var index = 0; index < chunk.Length; index++)
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
                    unlabelled++;
                    var relation = LabelScores.Best(relations.Row(word), network.Vocabulary.Relations.Labels.Length);
                    labelled += Universal(network.Vocabulary.Relations.Labels[relation]) == Universal(batch.Lessons[index].Sentence.Treebank[word].Relation) ? 1 : 0;
                }
                var foundNames = Names(names, own);
                var goldNames = batch.Lessons[index].Sentence.Names.Where(name => NameTags.Kinds.Contains(name.Kind)).Select(name => new FoundName(name.First, name.Last, name.Kind)).ToHashSet();
                found += foundNames.Count;
                gold += goldNames.Count;
                right += foundNames.Intersect(goldNames).Count();
            }
        }
        return string.Create(CultureInfo.InvariantCulture,
            $"UPOS {100.0 * upos / words:F2} XPOS {100.0 * xpos / words:F2} UAS {100.0 * unlabelled / words:F2} LAS {100.0 * labelled / words:F2} names {200.0 * right / Math.Max(1, found + gold):F2} (P {100.0 * right / Math.Max(1, found):F1} R {100.0 * right / gold:F1})");
    }

    private HashSet<FoundName> Names(Matrix scores, int[] rows)
    {
        var own = _tape.Gather(scores, rows);
        return [.. _names.Decode(own.Value, own.Columns, rows.Length)];
    }

    private static int Right(Choice[] choices) => choices.Length > 0 ? choices[0].Label : -1;

    private static string Universal(string relation) => relation.Split(':')[0];
}
