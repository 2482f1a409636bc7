using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Time;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Evaluation.Times;

/// <summary>Holds the times that are found in texts against TimeML's, by the measures of TempEval-3 (UzZaman and others 2013).</summary>
public static class TimesEvaluation
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "times";

    /// <summary>Measures all.</summary>
    /// <param name="folders">Folders of documents in TimeML.</param>
    /// <param name="responses">Files with what other systems found in them.</param>
    /// <param name="commandLine">The command as given, kept in the result.</param>
    /// <param name="version">The program's version, kept in the result.</param>
    /// <param name="cancellation">Looked at before each document.</param>
    /// <exception cref="BlotterException">B306, B307, B317, B319: the data cannot be used.</exception>
    public static EvaluationResult Run(IReadOnlyList<string> folders, IReadOnlyList<string> responses, string commandLine, string version, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(responses);
        ImmutableArray<TimeMlDocument> documents = [.. folders.SelectMany(folder => TimeMlDocument.In(folder))];
        var (tagged, bare) = (ImmutableArray.CreateBuilder<TimeMatches>(documents.Length), ImmutableArray.CreateBuilder<TimeMatches>(documents.Length));
        foreach (var document in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            var sentences = TextAnalyzer.Shipped.Analyze(Body(document)).Sentences;
            tagged.Add(new TimeMatches(document, Found(SentenceAnnotator.Shipped.Annotate(sentences), document.Created)));
            bare.Add(new TimeMatches(document, Found(sentences, document.Created)));
        }
        var others = responses.SelectMany(path => TimesResponse.Read(path)).Select(other => Table(other.System, [.. documents.Select(document => new TimeMatches(document, other.Documents.GetValueOrDefault(document.Id, [])))]));
        return new EvaluationResult
        {
            Name = Name,
            Title = "Times in texts, as TIMEX3",
            Data = new DataSet(string.Join(", ", folders), string.Create(CultureInfo.InvariantCulture, $"{documents.Length:N0} documents, {documents.Sum(document => document.Times.Length):N0} times")),
            CommandLine = commandLine,
            Version = version,
            Notes =
            [
                "The day of a document is given and not scored. A time is relaxed right when it overlaps one of the gold, strict right when it has the same words (a full stop or comma at the end aside), each matching one at most;"
                + " value: it overlaps one with the same value, letter by letter; type: one of the same type.",
                "Ages (\"a 14-year-old\") are left out: TimeML counts them as durations, yet the corpora mark 2 of some 40.",
                "The last row of a table counts those that match alone.",
            ],
            Tables = [Table("Sentences with tags and trees", tagged.ToImmutable()), Table("Words alone", bare.ToImmutable()), .. others],
            Mismatches = [.. tagged.SelectMany(document => document.Mismatches())],
        };
    }

    private static Document Body(TimeMlDocument document) => new()
    {
        Id = document.Id,
        Origin = document.Id,
        Text = document.Text,
        Sections = [new Section(SectionKind.Body, new TextSpan(0, document.Text.Length))],
    };

    private static ImmutableArray<AnnotatedTime> Found(ImmutableArray<Sentence> sentences, DateOnly? created) =>
    [
        .. ReportTimes.Find(sentences, created).SelectMany((times, index) => times.Where(time => !time.IsAge).Select(time =>
            new AnnotatedTime(sentences[index].SpanOf(time.First, time.Last), time.Kind.ToString().ToUpperInvariant(), time.Value))),
    ];

    private static ScoreTable Table(string title, ImmutableArray<TimeMatches> documents)
    {
        var (gold, found, relaxed) = (documents.Sum(document => document.Gold), documents.Sum(document => document.Found), documents.Sum(document => document.Relaxed));
        return new ScoreTable(
            title,
            [
                new ScoreRow("strict", gold, found, documents.Sum(document => document.Strict)),
                new ScoreRow("relaxed", gold, found, relaxed),
                new ScoreRow("value", gold, found, documents.Sum(document => document.Value)),
                new ScoreRow("type", gold, found, documents.Sum(document => document.Type)),
                new ScoreRow("type, of those matched", relaxed, relaxed, documents.Sum(document => document.Type)),
            ]);
    }
}
