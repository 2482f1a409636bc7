using System.Collections.Immutable;
using System.Text;
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
    /// <summary>The stretch of text from token <paramref name="first"/> to token <paramref name="last"/>, both included.</summary>
    public TextSpan SpanOf(int first, int last) => new(Tokens[first].Span.Start, Tokens[last].Span.End);
}

/// <summary>A word, number or mark.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Text">As written.</param>
/// <param name="Lower">In lower case (invariant), with a straight apostrophe; what lexicons are matched against.</param>
/// <param name="Kind">What it is made of.</param>
internal readonly record struct Token(TextSpan Span, string Text, string Lower, TokenKind Kind)
{
    /// <summary>Whether its first character is an upper-case letter.</summary>
    public bool IsCapitalised => char.IsUpper(Text[0]);

    /// <summary>Whether it looks like an adverb of manner ("fatally", "reportedly"), by its ending alone.</summary>
    public bool LooksLikeAdverb => Lower.EndsWith("ly", StringComparison.Ordinal);

    /// <summary>
    /// The tokens from <paramref name="first"/> to <paramref name="last"/>, both included, as written; white space between them, a line end too,
    /// becomes one blank.
    /// </summary>
    public static string Join(ImmutableArray<Token> tokens, int first, int last)
    {
        var words = new StringBuilder();
        for (var at = first; at <= last; at++)
        {
            if (at > first && tokens[at].Span.Start > tokens[at - 1].Span.End)
                words.Append(' ');
            words.Append(tokens[at].Text);
        }
        return words.ToString();
    }
}

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>It holds a letter.</summary>
    Word,

    /// <summary>It starts with a digit and holds no letter.</summary>
    Number,

    /// <summary>A mark or symbol.</summary>
    Mark,
}
