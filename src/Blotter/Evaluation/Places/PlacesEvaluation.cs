using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Places;
using Blotter.Language;
using Blotter.Language.Segmentation;

namespace Blotter.Evaluation.Places;

/// <summary>Finds and resolves the toponyms of a corpus and holds them against what it marks.</summary>
public static class PlacesEvaluation
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "places";

    /// <summary>Measures all articles.</summary>
    /// <param name="file">A corpus of toponyms: LGL or GeoVirus, plain or compressed with gzip.</param>
    /// <param name="goldSpans">Whether the corpus says where names are, so that resolution alone is measured.</param>
    /// <param name="commandLine">The command as given, kept in the result.</param>
    /// <param name="version">The program's version, kept in the result.</param>
    /// <param name="cancellation">Looked at before each article.</param>
    /// <exception cref="BlotterException">B306, B307, B317, B319: the file cannot be used.</exception>
    public static EvaluationResult Run(string file, bool goldSpans, string commandLine, string version, CancellationToken cancellation = default)
    {
        var corpus = GeoparseFile.Read(file);
        var articles = ImmutableArray.CreateBuilder<ScoredArticle>(corpus.Articles.Length);
        foreach (var article in corpus.Articles)
        {
            cancellation.ThrowIfCancellationRequested();
            var document = article.ToDocument();
            var sentences = SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences);
            var toponyms = goldSpans
                ? ToponymReader.Shipped.ReadAt(document, sentences, [.. article.Toponyms.Select(toponym => toponym.Span)])
                : ToponymReader.Shipped.Read(document, sentences);
            articles.Add(new ScoredArticle(article, [.. toponyms.Where(toponym => corpus.MarksAdjectives || goldSpans || toponym.Use != ToponymUse.Adjective)]));
        }
        return Result(file, goldSpans, corpus, articles.DrainToImmutable()) with { CommandLine = commandLine, Version = version };
    }

    private static EvaluationResult Result(string file, bool goldSpans, GeoparseFile corpus, ImmutableArray<ScoredArticle> articles)
    {
        var answers = articles.SelectMany(article => article.Answers()).ToImmutableArray();
        return new EvaluationResult
        {
            Name = $"{Name}:{(corpus.MarksAdjectives ? "lgl" : "geovirus")}{(goldSpans ? ":gold-spans" : "")}",
            Title = $"Toponyms of {(corpus.MarksAdjectives ? "LGL" : "GeoVirus")}, {(goldSpans ? "resolved at given spans" : "found and resolved")}",
            Data = new DataSet(file, string.Create(CultureInfo.InvariantCulture, $"{articles.Length:N0} articles, {answers.Length:N0} toponyms, {answers.Count(answer => answer.Error is not null):N0} of them with coordinates")),
            CommandLine = "",
            Version = "",
            Notes = [.. Notes(corpus, answers), PlaceTables.Reliability(answers), PlaceTables.Causes(articles, goldSpans)],
            Tables = [.. PlaceTables.Of(articles, answers, goldSpans)],
            Mismatches = [.. articles.SelectMany(article => article.Mismatches(goldSpans))],
        };
    }

    private static IEnumerable<string> Notes(GeoparseFile corpus, ImmutableArray<PlaceAnswer> answers)
    {
        ImmutableArray<double> errors = [.. answers.Select(answer => answer.Error).OfType<double>()];
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Errors of all toponyms with coordinates: mean {PlaceErrors.Mean(errors):0} km, median {PlaceErrors.Median(errors):0.0} km, area under the curve of log errors {PlaceErrors.LogArea(errors):0.000}; one without an answer counts as {PlaceErrors.Farthest:0} km.");
        yield return "Right is an answer within 161 km (100 miles). The ceiling counts toponyms of which the gazetteer has a place of that name within 161 km.";
        if (!corpus.MarksAdjectives)
            yield return "The corpus marks no adjectives and peoples, so those found are left out.";
    }
}
