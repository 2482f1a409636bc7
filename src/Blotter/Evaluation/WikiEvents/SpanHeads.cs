using System.Collections.Immutable;
using Blotter.Evaluation.Cases;
using Blotter.Language;

namespace Blotter.Evaluation.WikiEvents;

/// <summary>
/// Tells the head words of phrases by the trees of their sentences: the word of the phrase whose head lies outside it, or, where that begins a name whose
/// parts hang on it ("Ada Bell Lark"), the name's last word.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="sentences">Its sentences, annotated.</param>
internal sealed class SpanHeads(string text, ImmutableArray<Sentence> sentences)
{
    /// <summary>The head word of a stretch of the text, in lower case; of several without a common head the last.</summary>
    public string Of(TextSpan span)
    {
        foreach (var sentence in sentences.Where(sentence => sentence.Span.Overlaps(span)))
        {
            ImmutableArray<int> inside = [.. Enumerable.Range(0, sentence.Tokens.Length).Where(at => sentence.Tokens[at].Span.Overlaps(span))];
            if (!inside.IsEmpty)
                return sentence.Tokens[LastOfName(sentence.Tokens, inside, Head(sentence.Tokens, inside))].Lower;
        }
        return HeadWord.Of(span.Of(text));
    }

    private static int Head(ImmutableArray<Token> tokens, ImmutableArray<int> inside) =>
        inside.LastOrDefault(at => tokens[at].Kind != TokenKind.Mark && !inside.Contains(tokens[at].Head), inside[^1]);

    private static int LastOfName(ImmutableArray<Token> tokens, ImmutableArray<int> inside, int head) =>
        inside.LastOrDefault(at => tokens[at].Head == head && tokens[at].Relation.StartsWith("flat", StringComparison.Ordinal), head);
}
