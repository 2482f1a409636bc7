using System.Collections.Immutable;
using Blotter.Language.Network;
using Blotter.Training.Corpora;

namespace Blotter.Training.Network;

/// <summary>Sentences that are read together, longest first, with the numbers of what is right; -1 where their corpus doesn't say.</summary>
internal sealed class TrainingBatch
{
    public TrainingBatch(IEnumerable<TrainingSentence> sentences, Vocabulary vocabulary)
    {
        Sentences = [.. sentences.OrderByDescending(sentence => sentence.Words.Length)];
        Packing = new PackedBatch([.. Sentences.Select(sentence => sentence.Words.Length)]);
        Forms = new FormRows[Packing.Words];
        (Upos, Xpos) = (new int[Packing.Words], new int[Packing.Words]);
        Names = new int[Sentences.Length][];
        (Heads, Relations) = (new int[Packing.Words], new int[Packing.Words]);
        for (var index = 0; index < Sentences.Length; index++)
            Fill(index, vocabulary);
    }

    public ImmutableArray<TrainingSentence> Sentences { get; }

    public PackedBatch Packing { get; }

    public FormRows[] Forms { get; }

    public int[] Upos { get; }

    public int[] Xpos { get; }

    /// <summary>The labels of a sentence's words; empty when its names are not annotated throughout.</summary>
    public int[][] Names { get; }

    /// <summary>The head's column among a word's arc scores: 0 for the root, else 1 + its index in the sentence; by packed row.</summary>
    public int[] Heads { get; }

    public int[] Relations { get; }

    /// <summary>The packed rows of a sentence's words.</summary>
    public int[] RowsOf(int sentence) => [.. Enumerable.Range(0, Packing.Lengths[sentence]).Select(time => Packing.Row(sentence, time))];

    private void Fill(int index, Vocabulary vocabulary)
    {
        var sentence = Sentences[index];
        Names[index] = sentence.AnnotatedKinds.IsEmpty ? [] : [.. NameLabels.Of(sentence.Words.Length, sentence.Names).Select(vocabulary.Names.Number)];
        for (var at = 0; at < sentence.Words.Length; at++)
        {
            var row = Packing.Row(index, at);
            Forms[row] = vocabulary.Form(sentence.Words[at]);
            var word = sentence.Treebank.IsDefault ? null : sentence.Treebank[at];
            Upos[row] = word is null ? -1 : vocabulary.Upos.Number(word.Upos);
            Xpos[row] = word is null ? -1 : vocabulary.Xpos.Number(word.Xpos);
            Heads[row] = word is null ? -1 : word.Head + 1;
            Relations[row] = word is null ? -1 : vocabulary.Relations.Number(word.Relation);
        }
    }
}
