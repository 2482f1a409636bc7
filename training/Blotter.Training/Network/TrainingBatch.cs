using System.Collections.Immutable;
using Blotter.Language.Names;
using Blotter.Language.Network;
using Blotter.Language.Segmentation;
using Blotter.Training.Corpora;

namespace Blotter.Training.Network;

/// <summary>Sentences that are read together, longest first, with what is right; empty where nothing says so.</summary>
internal sealed class TrainingBatch
{
    public TrainingBatch(IEnumerable<Lesson> lessons, Vocabulary vocabulary)
    {
        Lessons = [.. lessons.OrderByDescending(lesson => lesson.Sentence.Words.Length)];
        Packing = new PackedBatch([.. Lessons.Select(lesson => lesson.Sentence.Words.Length)]);
        SentenceOf = new int[Packing.Words];
        Forms = new FormRows[Packing.Words];
        Lists = new uint[Packing.Words];
        (Upos, Xpos, Heads, Relations) = (new Choice[Packing.Words][], new Choice[Packing.Words][], new Choice[Packing.Words][], new Choice[Packing.Words][]);
        Names = new int[Lessons.Length][];
        for (var index = 0; index < Lessons.Length; index++)
            Fill(index, vocabulary);
    }

    public ImmutableArray<Lesson> Lessons { get; }

    public PackedBatch Packing { get; }

    /// <summary>The sentence of each packed row.</summary>
    public int[] SentenceOf { get; }

    public FormRows[] Forms { get; }

    /// <summary>Marks of <see cref="NameLists"/>; by packed row.</summary>
    public uint[] Lists { get; }

    /// <summary>By packed row.</summary>
    public Choice[][] Upos { get; }

    public Choice[][] Xpos { get; }

    /// <summary>The head's column among a word's arc scores: 0 for the root, else 1 + its index in the sentence; by packed row.</summary>
    public Choice[][] Heads { get; }

    /// <summary>Relations to the likeliest head; by packed row.</summary>
    public Choice[][] Relations { get; }

    /// <summary>The labels of a sentence's words; empty when its names are not annotated throughout.</summary>
    public int[][] Names { get; }

    /// <summary>The packed rows of a sentence's words.</summary>
    public int[] RowsOf(int sentence) => [.. Enumerable.Range(0, Packing.Lengths[sentence]).Select(time => Packing.Row(sentence, time))];

    private void Fill(int index, Vocabulary vocabulary)
    {
        var (sentence, taught) = Lessons[index];
        Names[index] = !NameTags.Kinds.All(kind => sentence.AnnotatedKinds.Contains(kind)) ? [] : [.. NameLabels.Of(sentence.Words.Length, sentence.Names).Select(vocabulary.Names.Number)];
        var marks = new uint[sentence.Words.Length];
        NameLists.Shipped.Mark([.. sentence.Words.Select(word => FormCache.Of(word).Lower)], marks);
        for (var at = 0; at < sentence.Words.Length; at++)
        {
            var row = Packing.Row(index, at);
            SentenceOf[row] = index;
            Lists[row] = marks[at];
            Forms[row] = vocabulary.Form(sentence.Words[at]);
            var word = sentence.Treebank.IsDefault ? null : sentence.Treebank[at];
            Upos[row] = taught?.Upos[at] ?? One(word is null ? -1 : vocabulary.Upos.Number(word.Upos));
            Xpos[row] = taught?.Xpos[at] ?? One(word is null ? -1 : vocabulary.Xpos.Number(word.Xpos));
            Heads[row] = taught?.Heads[at] ?? One(word is null ? -1 : word.Head + 1);
            Relations[row] = taught?.Relations[at] ?? One(word is null ? -1 : vocabulary.Relations.Number(word.Relation));
        }
    }

    private static Choice[] One(int label) => label < 0 ? [] : [new Choice(label, 1)];
}
