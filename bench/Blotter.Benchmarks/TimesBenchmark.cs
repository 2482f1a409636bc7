using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Blotter.Coding.Time;
using Blotter.Evaluation.Times;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Benchmarks;

/// <summary>Words a second of dates and times alone, over the documents in TimeML of some folders, on one thread: the best of many rounds.</summary>
internal static class TimesBenchmark
{
    private const int Rounds = 40;

    /// <summary>Measures; a line for tokens that are at hand, a line with the text cut into sentences and tokens too. Words are parted by white space.</summary>
    public static string Run(params ReadOnlySpan<string> folders)
    {
        var gold = ImmutableArray.CreateBuilder<TimeMlDocument>();
        foreach (var folder in folders)
            gold.AddRange(TimeMlDocument.In(folder));
        ImmutableArray<Document> documents = [.. gold.Select(Body)];
        ImmutableArray<ImmutableArray<Sentence>> cut = [.. documents.Select(document => TextAnalyzer.Shipped.Analyze(document).Sentences)];
        var words = gold.Sum(document => document.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        var alone = Best(words, () => Enumerable.Range(0, cut.Length).Sum(at => ReportTimes.Find(cut[at], gold[at].Created).Length));
        var together = Best(words, () => Enumerable.Range(0, cut.Length).Sum(at => ReportTimes.Find(TextAnalyzer.Shipped.Analyze(documents[at]).Sentences, gold[at].Created).Length));
        return string.Create(CultureInfo.InvariantCulture, $"times alone: {alone:N0} words a second\ntimes with segmentation: {together:N0} words a second\n");
    }

    private static double Best(int words, Func<int> run)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            run();
            if (watch.Elapsed is var elapsed && elapsed < best)
                best = elapsed;
        }
        return words / best.TotalSeconds;
    }

    private static Document Body(TimeMlDocument document) => new()
    {
        Id = document.Id,
        Origin = document.Id,
        Text = document.Text,
        Sections = [new Section(SectionKind.Body, new TextSpan(0, document.Text.Length))],
    };
}
