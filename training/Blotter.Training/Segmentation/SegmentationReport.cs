using System.Globalization;
using Blotter.Language;
using Blotter.Language.Segmentation;

namespace Blotter.Training.Segmentation;

/// <summary>Prints the accuracy of segmentation on a treebank's raw text, and its errors.</summary>
internal sealed class SegmentationReport(BoundaryModel model, TextWriter output)
{
    private const int Around = 25;

    private readonly SentenceSplitter _splitter = new(model);

    /// <summary>Prints F1 of tokens, words and sentences; with <paramref name="errors"/> all that differs too.</summary>
    public void Print(string name, TreebankText treebank, bool errors = false)
    {
        var sentences = _splitter.Split(treebank.Text, new TextSpan(0, treebank.Text.Length));
        var goldTokens = treebank.Sentences.SelectMany(sentence => sentence.Tokens).ToHashSet();
        var tokens = sentences.SelectMany(sentence => Orthographic(sentence.Tokens)).ToHashSet();
        var ofTokens = SpanScore.Of(goldTokens, tokens);
        var ofWords = SpanScore.Of(treebank.Sentences.SelectMany(sentence => sentence.Words), sentences.SelectMany(sentence => sentence.Tokens.Select(token => token.Span)));
        var (gold, found) = (treebank.Sentences.Select(sentence => sentence.Span).ToHashSet(), sentences.Select(sentence => sentence.Span).ToHashSet());
        var ofSentences = SpanScore.Of(gold, found);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-32} tokens {ofTokens.F1,6:F2}  words {ofWords.F1,6:F2}  sentences {ofSentences.F1,6:F2} ({ofSentences.Gold} gold, {ofSentences.Found} found)"));
        if (!errors)
            return;
        Differences("token", treebank.Text, goldTokens, tokens);
        Ends("missed", treebank.Text, gold, found);
        Ends("too many", treebank.Text, found, gold);
    }

    private void Differences(string what, string text, HashSet<TextSpan> gold, HashSet<TextSpan> found)
    {
        foreach (var span in gold.Except(found).Order())
        {
            var got = found.Where(other => other.Overlaps(span)).Order().Select(other => other.Of(text));
            output.WriteLine($"{what}\t{span.Of(text)}\t{string.Join('|', got)}\t{Context(text, span.Start, span.End)}");
        }
    }

    private void Ends(string what, string text, HashSet<TextSpan> these, HashSet<TextSpan> others)
    {
        var ends = others.Select(span => span.End).ToHashSet();
        foreach (var end in these.Select(span => span.End).Except(ends).Order())
            output.WriteLine($"{what}\t{Context(text, end, end)}");
    }

    private static string Context(string text, int start, int end) =>
        (text[Math.Max(0, start - Around)..start] + "⟦" + text[start..end] + "⟧" + text[end..Math.Min(text.Length, end + Around)]).ReplaceLineEndings("¶");

    // A word that joins the one before is a part of its token.
    private static IEnumerable<TextSpan> Orthographic(IEnumerable<Token> words)
    {
        TextSpan? open = null;
        foreach (var word in words)
        {
            if (open is { } before && !word.JoinsPrevious)
                yield return before;
            open = open is { } joined && word.JoinsPrevious ? joined.Union(word.Span) : word.Span;
        }
        if (open is { } last)
            yield return last;
    }
}
