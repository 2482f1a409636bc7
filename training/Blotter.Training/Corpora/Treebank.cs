using System.Collections.Immutable;
using Blotter.Evaluation.Language;

namespace Blotter.Training.Corpora;

/// <summary>Reads the sentences of a treebank.</summary>
internal static class Treebank
{
    /// <summary>The sentences of a CoNLL-U file as the reader gives them, with comments, in file order.</summary>
    public static ImmutableArray<ConlluSentence> Read(string path)
    {
        using var reader = CorpusFile.Open(path);
        return [.. ConlluReader.Read(reader)];
    }

    /// <summary>The words and trees of a sentence.</summary>
    public static TrainingSentence Sentence(ConlluSentence sentence) =>
        new(sentence.Comment("sent_id") ?? "", [.. sentence.Words.Select(word => word.Form)])
        {
            Treebank = [.. sentence.Words.Select(word => new TreebankWord(word.Lemma, word.Upos, word.Xpos, word.Features, word.Head, word.Relation))],
        };
}
