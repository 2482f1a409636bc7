using System.Collections.Immutable;
using Blotter.Coding.Mentions;
using Blotter.Coding.Views.Muc4;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Training.Coding;

/// <summary>A report of MUC-4 with its phrases and its key.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="Document">The report.</param>
/// <param name="Sentences">The sentences of its body, annotated, numbered from 0.</param>
/// <param name="Phrases">The noun phrases of all sentences, in text order.</param>
/// <param name="Key">The templates; none where the report tells of no relevant incident.</param>
internal sealed record Muc4Report(
    string Id, Document Document, ImmutableArray<Sentence> Sentences, ImmutableArray<NounPhrase> Phrases, ImmutableArray<Muc4Template> Key);

/// <summary>Reads and annotates reports of MUC-4 with their keys.</summary>
internal static class Muc4Corpus
{
    /// <summary>The development reports, which may train.</summary>
    public static ImmutableArray<Muc4Report> Dev(string data)
    {
        var folder = Path.Combine(data, "muc4", "dev");
        return Read(
            [.. Directory.EnumerateFiles(folder, "dev-muc3-*").Order(StringComparer.Ordinal)],
            [.. Directory.EnumerateFiles(folder, "key-dev-*").Order(StringComparer.Ordinal)]);
    }

    /// <summary>The first two test sets, to tune on and to read errors in; they may not train.</summary>
    public static ImmutableArray<Muc4Report> Tuning(string data)
    {
        var folder = Path.Combine(data, "muc4");
        return Read(
            [Path.Combine(folder, "tst1", "tst1-muc3"), Path.Combine(folder, "tst2", "tst2-muc4")],
            [Path.Combine(folder, "tst1", "key-tst1.v7"), Path.Combine(folder, "tst2", "key-tst2.v4")]);
    }

    private static ImmutableArray<Muc4Report> Read(IReadOnlyList<string> texts, IReadOnlyList<string> keys)
    {
        var key = keys.SelectMany(Templates).ToLookup(template => Id(template.MessageId), StringComparer.Ordinal);
        var options = new ReadingOptions();
        var documents = new ReportFinder(options).Find(texts, null, CancellationToken.None)
            .Where(found => found.Report is not null).Select(found => new DocumentReader(options).Read(found.Report!)).ToArray();
        var reports = new Muc4Report[documents.Length];
        Parallel.For(0, documents.Length, at =>
        {
            var id = Id(documents[at].Text);
            reports[at] = Annotate(id, documents[at], [.. key[id].Where(template => !template.IsNone)]);
        });
        return [.. reports];
    }

    private static Muc4Report Annotate(string id, Document document, ImmutableArray<Muc4Template> key)
    {
        var body = TextAnalyzer.Shipped.Analyze(document).Sentences.Where(sentence => sentence.Section == SectionKind.Body);
        ImmutableArray<Sentence> sentences = [.. SentenceAnnotator.Shipped.Annotate([.. body]).Select((sentence, index) => sentence with { Index = index })];
        return new Muc4Report(id, document, sentences, [.. sentences.SelectMany(sentence => NounPhraseFinder.Find(sentence))], key);
    }

    private static IEnumerable<Muc4Template> Templates(string path)
    {
        using var reader = new StreamReader(path);
        return [.. Muc4TemplateReader.Read(reader, path)];
    }

    private static string Id(string text) => text.TrimStart().Split([' ', '\n', '\t'], 2)[0];
}
