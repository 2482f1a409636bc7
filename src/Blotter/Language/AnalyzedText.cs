using System.Collections.Immutable;
using Blotter.Reading;

namespace Blotter.Language;

/// <summary>A document cut into sentences and tokens. Spans refer to the document's stored text.</summary>
/// <param name="Document">The document, unchanged.</param>
/// <param name="Sentences">Its sentences in text order; none crosses a section.</param>
internal sealed record AnalyzedText(Document Document, ImmutableArray<Sentence> Sentences);

/// <summary>A sentence with its tokens.</summary>
/// <param name="Index">Position in <see cref="AnalyzedText.Sentences"/>, from 0.</param>
/// <param name="Span">The sentence without white space at its ends.</param>
/// <param name="Section">The kind of the section that holds it.</param>
/// <param name="Paragraph">Number of the paragraph, from 0, counted over the whole report.</param>
/// <param name="Tokens">Its tokens in text order; together they cover all of it but white space.</param>
internal sealed record Sentence(int Index, TextSpan Span, SectionKind Section, int Paragraph, ImmutableArray<Token> Tokens)
{
    /// <summary>The names found in it, in text order, none overlapping another; empty until the sentence is annotated.</summary>
    public ImmutableArray<Name> Names { get; init; } = [];

    /// <summary>The stretch of text from token <paramref name="first"/> to token <paramref name="last"/>, both included.</summary>
    public TextSpan SpanOf(int first, int last) => new(Tokens[first].Span.Start, Tokens[last].Span.End);

    /// <summary>Index of the first token that ends behind <paramref name="offset"/>, found in log time; the number of tokens where none does.</summary>
    public int FirstEndingAfter(int offset)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens.ItemRef(middle).Span.End > offset ? (low, middle) : (middle + 1, high);
        }
        return low;
    }
}
