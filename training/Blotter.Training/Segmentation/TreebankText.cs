using System.Collections.Immutable;
using Blotter.Evaluation.Language;

namespace Blotter.Training.Segmentation;

/// <summary>The raw text of a treebank, with the places of its tokens and sentences.</summary>
internal sealed record TreebankText(string Text, ImmutableArray<GoldSentence> Sentences)
{
    /// <summary>The sentences by document, in order.</summary>
    public static ImmutableArray<ImmutableArray<ConlluSentence>> Documents(ImmutableArray<ConlluSentence> sentences)
    {
        var documents = ImmutableArray.CreateBuilder<ImmutableArray<ConlluSentence>>();
        var first = 0;
        for (var at = 1; at <= sentences.Length; at++)
        {
            if (at < sentences.Length && !RunningText.Begins(sentences[at], "newdoc"))
                continue;
            documents.Add(sentences[first..at]);
            first = at;
        }
        return documents.ToImmutable();
    }
}

/// <summary>A sentence of a treebank in its raw text.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Tokens">Its orthographic tokens.</param>
/// <param name="Words">Its syntactic words.</param>
internal sealed record GoldSentence(TextSpan Span, ImmutableArray<TextSpan> Tokens, ImmutableArray<TextSpan> Words);
