using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Coding.Views.Muc4;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Views.Muc4;

/// <summary>Makes reports and models for what MUC-4's view says of them.</summary>
internal static class Muc4Bench
{
    /// <summary>A report with a dateline and body.</summary>
    public static Document Report(string dateline, string body, string published = "1990-02-04") =>
        CoderBench.Sections((SectionKind.Dateline, dateline), (SectionKind.Body, body)) with
        {
            Dateline = new Dateline(null, null, null, null, new TextSpan(0, dateline.Length)),
            Published = PartialDate.TryParse(published, out var date) ? new PublicationDate(date, "dateline") : null,
        };

    /// <summary>The annotated sentences of its body.</summary>
    public static ImmutableArray<Sentence> Sentences(Document document) =>
    [
        .. SentenceAnnotator.Shipped.Annotate([.. TextAnalyzer.Shipped.Analyze(document).Sentences.Where(sentence => sentence.Section == SectionKind.Body)])
            .Select((sentence, index) => sentence with { Index = index }),
    ];

    /// <summary>What may be the place of an incident that the first sentence tells of.</summary>
    public static ImmutableArray<string> Places(string dateline, string body)
    {
        var document = Report(dateline, body);
        var reading = new Muc4PlaceReading(document, Sentences(document), Muc4Gazetteer.Shipped);
        return [.. new Muc4PlaceCandidates(reading).For(new Muc4Nearness([0])).Select(candidate => candidate.Written)];
    }

    /// <summary>What may be the date of an incident that the first sentence tells of, in a report of 4 February 1990.</summary>
    public static ImmutableArray<string> Days(string body) =>
        [.. Muc4Date.Read(Report("", body), Sentences(Report("", body)))!.For(new Muc4Nearness([0])).Select(candidate => candidate.Written)];

    /// <summary>A model that knows a feature each for it and nothing else.</summary>
    public static LinearModel Model(params ReadOnlySpan<(string Template, string First, string Second)> features)
    {
        const int rows = 1 << 15;
        var weights = new sbyte[2 * rows];
        foreach (var (template, first, second) in features)
        {
            var list = new FeatureList();
            list.Add(template, first, second);
            weights[(2 * LinearModel.Row(list.Hashes[0], rows)) + 1] += 10;
        }
        return new LinearModel("test", ["other", "right"], weights, 0.1f);
    }

    /// <summary>The templates that these lines of a key hold.</summary>
    public static ImmutableArray<Muc4Template> Key(params IEnumerable<string> lines)
    {
        using var reader = new StringReader(string.Join('\n', lines));
        return Muc4TemplateReader.Read(reader, "key");
    }
}
