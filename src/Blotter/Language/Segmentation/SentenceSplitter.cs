using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Blotter.Reading.Sections;

namespace Blotter.Language.Segmentation;

/// <summary>
/// Cuts a stretch of text into sentences of tokens. An empty line always ends one, and so does a line before an item of a list; elsewhere a <see cref="BoundaryModel"/> decides between
/// each two tokens. What no boundary ends is cut at <see cref="LongestSentence"/>. Linear in the text's length. Immutable and safe to share between threads.
/// </summary>
internal sealed class SentenceSplitter(BoundaryModel model)
{
    /// <summary>
    /// The most tokens of a sentence. Many a rule looks from each word of a sentence to its others, so the longest sentence bounds the work on a text; none that was written to be read
    /// comes near.
    /// </summary>
    public const int LongestSentence = 1000;

    /// <summary>The sentences inside <paramref name="span"/> in text order.</summary>
    public ImmutableArray<CutSentence> Split(string text, TextSpan span)
    {
        var tokens = CollectionsMarshal.AsSpan(Tokenizer.Cut(text, span));
        var sentences = ImmutableArray.CreateBuilder<CutSentence>();
        var longestLine = LongestLine(text.AsSpan(span.Start, span.Length));
        var paragraph = 0;
        for (var first = 0; first < tokens.Length; paragraph++)
        {
            var end = ParagraphEnd(text, tokens, first);
            SplitParagraph(new BoundaryFeatures(text, tokens[first..end], longestLine), text, tokens[first..end], paragraph, sentences);
            first = end;
        }
        return sentences.DrainToImmutable();
    }

    /// <summary>The index of the first token behind the paragraph that begins at token <paramref name="first"/>.</summary>
    internal static int ParagraphEnd(string text, ReadOnlySpan<CutToken> tokens, int first)
    {
        var end = first + 1;
        while (end < tokens.Length && LineEnds(text, tokens[end - 1].Span.End, tokens[end].Span.Start) is var ends and < 2 && !(ends == 1 && StartsItem(text, tokens, end)))
            end++;
        return end;
    }

    // "• 2 May: ..." on a line of its own. Dashes and stars may stand at the start of a line that is broken for its length; behind the end of a sentence they begin an item.
    private static bool StartsItem(string text, ReadOnlySpan<CutToken> tokens, int at) =>
        at + 1 < tokens.Length && tokens[at].Span.End < tokens[at + 1].Span.Start && text[tokens[at].Span.Start] switch
        {
            var mark when LineMarkers.MarksItem(mark) => true,
            '-' or '*' or '–' => tokens[at].Span.Length == 1 && text[tokens[at - 1].Span.End - 1] is '.' or ':' or '!' or '?',
            _ => false,
        };

    /// <summary>The number of line ends in the white space between two tokens.</summary>
    internal static int LineEnds(string text, int from, int to) => from == to ? 0 : text.AsSpan(from, to - from).Count('\n');

    /// <summary>The length of the longest line, in UTF-16 code units.</summary>
    internal static int LongestLine(ReadOnlySpan<char> text)
    {
        var longest = 0;
        foreach (var line in text.Split('\n'))
            longest = Math.Max(longest, text[line].Length);
        return longest;
    }

    private void SplitParagraph(BoundaryFeatures features, string text, ReadOnlySpan<CutToken> tokens, int paragraph, ImmutableArray<CutSentence>.Builder sentences)
    {
        Span<uint> values = stackalloc uint[BoundaryFeatures.Count];
        var first = 0;
        for (var at = 0; at + 1 < tokens.Length; at++)
        {
            features.Pass(at);
            if (!features.MustEnd(at) && !IsTooLong(tokens, first, at) && !(features.MayEnd(at) && model.IsBoundary(features.Fill(at, values))))
                continue;
            sentences.Add(new CutSentence(Finish(text, tokens[first..(at + 1)]), paragraph));
            first = at + 1;
            features.Start(first);
        }
        sentences.Add(new CutSentence(Finish(text, tokens[first..]), paragraph));
    }

    // Rather behind a comma.
    private static bool IsTooLong(ReadOnlySpan<CutToken> tokens, int first, int at) =>
        at - first + 1 >= LongestSentence || (at - first + 1 >= LongestSentence * 3 / 4 && tokens[at].Form.Text is "," or ";");

    // The full stop of an abbreviation that ends a sentence is a token of its own there, as UD English EWT has it.
    private static ImmutableArray<Token> Finish(string text, ReadOnlySpan<CutToken> tokens)
    {
        var last = tokens[^1];
        var cut = last.Form.Shape is FormShape.Abbreviation or FormShape.Initial;
        var finished = ImmutableArray.CreateBuilder<Token>(tokens.Length + (cut ? 1 : 0));
        foreach (var token in cut ? tokens[..^1] : tokens)
            finished.Add(token.ToToken());
        if (cut)
        {
            var stop = last.Span.End - 1;
            finished.Add(new CutToken(new TextSpan(last.Span.Start, stop), FormCache.Of(text.AsSpan(last.Span.Start, last.Span.Length - 1)), last.JoinsPrevious).ToToken());
            finished.Add(new CutToken(new TextSpan(stop, stop + 1), FormCache.Of("."), JoinsPrevious: false).ToToken());
        }
        return finished.MoveToImmutable();
    }
}

/// <summary>A sentence's tokens, of which there is at least one.</summary>
/// <param name="Tokens">In text order.</param>
/// <param name="Paragraph">Number of its paragraph in the stretch of text, from 0.</param>
internal readonly record struct CutSentence(ImmutableArray<Token> Tokens, int Paragraph)
{
    /// <summary>From its first token to its last.</summary>
    public TextSpan Span => new(Tokens[0].Span.Start, Tokens[^1].Span.End);
}
