using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Blotter.Coding.Places;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Benchmarks;

/// <summary>Words a second of places alone, found and resolved in sentences that are annotated already, on one thread. A word is a token of ours.</summary>
internal static class PlacesBenchmark
{
    private const int Rounds = 21;

    /// <summary>The measured figures as Markdown: a row a text, the median of many rounds.</summary>
    public static string Run(TextWriter log)
    {
        using var place = new Workplace();
        var text = new StringBuilder()
            .AppendLine("One thread, `bench/run places --write`; medians of " + Rounds.ToString(CultureInfo.InvariantCulture) + " rounds.")
            .AppendLine(CultureInfo.InvariantCulture, $"Reference of the same run: {ReferenceWork.Measure().TotalSeconds:F2} s for {ReferenceWork.Description}.")
            .AppendLine()
            .AppendLine("| Text | Words | Toponyms | Words a second | ns a word | Bytes allocated a word |")
            .AppendLine("|---|--:|--:|--:|--:|--:|");
        foreach (var texts in LanguageTexts.Load(place))
        {
            log.WriteLine(texts.Name);
            AddRow(texts, text);
        }
        return text.ToString();
    }

    private static void AddRow(LanguageTexts texts, StringBuilder text)
    {
        ImmutableArray<(Document Document, ImmutableArray<Sentence> Sentences)> reports =
            [.. texts.Documents.Select(document => (document, SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences)))];
        var words = reports.Sum(report => report.Sentences.Sum(sentence => sentence.Tokens.Length));
        var found = Read(reports);
        Read(reports);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(reports);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)words;
        var seconds = Median.Of(Enumerable.Range(0, Rounds).Select(_ => Seconds(reports)));
        text.AppendLine(CultureInfo.InvariantCulture, $"| {texts.Name} | {words:N0} | {found:N0} | {words / seconds:N0} | {seconds * 1e9 / words:N0} | {bytes:N0} |");
    }

    private static double Seconds(ImmutableArray<(Document Document, ImmutableArray<Sentence> Sentences)> reports)
    {
        var watch = Stopwatch.StartNew();
        Read(reports);
        return watch.Elapsed.TotalSeconds;
    }

    private static int Read(ImmutableArray<(Document Document, ImmutableArray<Sentence> Sentences)> reports)
    {
        var found = 0;
        foreach (var (document, sentences) in reports)
            found += ToponymReader.Shipped.Read(document, sentences).Length;
        return found;
    }
}
