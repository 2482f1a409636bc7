using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Evaluation.Language;

/// <summary>What the program says of a treebank's own words.</summary>
/// <param name="Sentences">The sentences, annotated, in the treebank's order.</param>
/// <param name="Comparison">They and the treebank.</param>
internal sealed record AnnotatedWords(ImmutableArray<Sentence> Sentences, UdComparison Comparison)
{
    /// <summary>Has the words annotated, written in the letters asked for.</summary>
    public static AnnotatedWords Of(
        IEnumerable<ConlluSentence> treebank, Letters letters, Func<ImmutableArray<Sentence>, ImmutableArray<Sentence>> annotate)
    {
        var lettered = Lettering.Apply(treebank, letters);
        ImmutableArray<Sentence> sentences = [.. Documents(lettered).SelectMany(document => annotate(document))];
        return new AnnotatedWords(sentences, new UdComparison(UdText.Of(lettered), UdText.Of(sentences)));
    }

    // Names may be carried from sentence to sentence, but not from document to document.
    private static IEnumerable<ImmutableArray<Sentence>> Documents(ImmutableArray<ConlluSentence> treebank)
    {
        var sentences = GoldSentences.Of(treebank);
        var first = 0;
        for (var at = 1; at <= sentences.Length; at++)
        {
            if (at < sentences.Length && !RunningText.Begins(treebank[at], "newdoc"))
                continue;
            yield return sentences[first..at];
            first = at;
        }
    }

    /// <summary>The names of the gold's kinds that were found in the sentences in which people looked for names.</summary>
    public ImmutableHashSet<PlacedName> Names(GoldNames gold) =>
        [.. PlacedName.Of(Sentences, gold.Kinds).Where(name => gold.Sentences.Contains(name.Sentence))];
}
