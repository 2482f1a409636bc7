using System.Globalization;
using Blotter.Language.Segmentation;

namespace Blotter.Training.Segmentation;

/// <summary>Prints the accuracy of segmentation on a treebank's raw text, and its errors.</summary>
internal static class SegmentationReport
{
    private const int Around = 12;

    /// <summary>Prints F1 of tokens and words where sentences are given, and the tokens that differ.</summary>
    public static void Tokens(TreebankText treebank, TextWriter output, bool errors)
    {
        var found = Tokenizer.Tokenize(treebank.Text, new TextSpan(0, treebank.Text.Length));
        var gold = treebank.Sentences.SelectMany(sentence => sentence.Tokens).ToList();
        var tokens = SpanScore.Orthographic(found).ToList();
        Line(output, "tokens", SpanScore.Of(gold, tokens));
        Line(output, "words", SpanScore.Of(treebank.Sentences.SelectMany(sentence => sentence.Words), found.Select(token => token.Span)));
        if (errors)
            Differences(treebank.Text, [.. gold], [.. tokens], output);
    }

    private static void Line(TextWriter output, string name, SpanScore score) => output.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{name,-10} gold {score.Gold,7} found {score.Found,7} F1 {score.F1,6:F2}"));

    private static void Differences(string text, HashSet<TextSpan> gold, HashSet<TextSpan> found, TextWriter output)
    {
        foreach (var span in gold.Except(found).Order())
        {
            var got = found.Where(other => other.Overlaps(span)).Order().Select(other => other.Of(text));
            var (from, to) = (Math.Max(0, span.Start - Around), Math.Min(text.Length, span.End + Around));
            output.WriteLine($"{span.Of(text)}\t{string.Join('|', got)}\t{text[from..to].ReplaceLineEndings("¶")}");
        }
    }
}
