using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>A phrase that stands for a source, as indexes of the tokens of one sentence.</summary>
/// <param name="Tree">The sentence.</param>
/// <param name="First">Its first token.</param>
/// <param name="Head">The token that the others hang on.</param>
/// <param name="Last">Its last token.</param>
internal sealed record SourcePhrase(SentenceTree Tree, int First, int Head, int Last)
{
    /// <summary>Where it is in the text.</summary>
    public TextSpan Span => Tree.Sentence.SpanOf(First, Last);

    /// <summary>The phrase of a word with all that hangs on it but a preposition or conjunction before it.</summary>
    public static SourcePhrase Of(SentenceTree tree, int head)
    {
        var (first, last) = tree.Extent(head);
        while (first < head && (tree.Has(first, "case") || tree.Has(first, "cc") || tree.Has(first, "mark") || tree.Has(first, "punct")) && tree.Tokens[first].Head == head)
            first++;
        return new SourcePhrase(tree, first, head, last);
    }
}
