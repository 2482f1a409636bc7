using Blotter.Evaluation.Language;

namespace Blotter.Training.Corpora;

/// <summary>Makes training sentences of those of a treebank.</summary>
internal static class Treebank
{
    /// <summary>The words and trees of a sentence.</summary>
    public static TrainingSentence Sentence(ConlluSentence sentence) =>
        new(sentence.Comment("sent_id") ?? "", [.. sentence.Words.Select(word => word.Form)])
        {
            Treebank = [.. sentence.Words.Select(word => new TreebankWord(word.Lemma, word.Upos, word.Xpos, word.Features, word.Head, word.Relation))],
        };
}
