using System.Collections.Immutable;

namespace Blotter.Language.Segmentation;

/// <summary>
/// Cuts a stretch of text into syntactic words, numbers and marks by the conventions of UD English EWT: a contraction or possessive is two words of
/// one orthographic token ("do" + "n't"), hyphened words are cut but for prefixes ("15" + "-" + "year", "non-avian"), addresses, handles, emoticons
/// and numbers with separators stay whole. Every character but white space lies in exactly one token. Linear in the text's length.
/// </summary>
internal static class Tokenizer
{
    /// <summary>
    /// The tokens of <paramref name="text"/> inside <paramref name="span"/>, in text order. An abbreviation keeps its full stop; where that ends the
    /// sentence too, <see cref="SentenceSplitter"/> cuts it off.
    /// </summary>
    public static ImmutableArray<Token> Tokenize(string text, TextSpan span) => [.. Cut(text, span).Select(token => token.ToToken())];

    /// <summary>The same, before sentences are known.</summary>
    public static List<CutToken> Cut(string text, TextSpan span)
    {
        var tokens = new List<CutToken>(span.Length / 5 + 1);
        var cutter = new ChunkCutter(text, span.End, tokens);
        var lineEnds = 0;
        for (var at = span.Start; at < span.End;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                lineEnds += text[at++] == '\n' ? 1 : 0;
                continue;
            }
            if (lineEnds > 1)
                cutter.StartParagraph();
            lineEnds = 0;
            at = cutter.Cut(at);
        }
        return tokens;
    }
}
