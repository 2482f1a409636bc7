using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Evaluation.Gva;

/// <summary>
/// Codes articles on shootings in the United States and holds the main incident of each against the Gun Violence Archive's register. The register
/// knows later facts than some articles, and no coder reaches all of it.
/// </summary>
/// <param name="read">Understands an article's bytes; called once an article, in order.</param>
/// <param name="code">Codes it; called once an article, in order.</param>
public sealed class GvaEvaluation(Func<RawReport, Document> read, Func<Document, CodedReport> code)
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "gva";

    private static readonly ImmutableArray<(string Title, Func<GvaAnswers, ImmutableArray<GvaAnswer>> Answers)> Tables =
    [
        ("Articles", answers => answers.OfArticle),
        ("Articles, figures above zero", answers => answers.OfFigures),
        ("Articles, victims without attackers", answers => answers.OfVictims),
    ];

    /// <summary>Measures all.</summary>
    /// <param name="files">Articles and register.</param>
    /// <param name="problem">Told of each article that cannot be read or coded; it is left out.</param>
    /// <param name="commandLine">The command as given, kept in the result.</param>
    /// <param name="version">The program's version, kept in the result.</param>
    /// <param name="cancellation">Looked at before each article.</param>
    /// <exception cref="BlotterException">B306, B307, B317: the register cannot be used; B318: it has none of the articles' incidents.</exception>
    public EvaluationResult Run(
        GvaFiles files, Action<BlotterException> problem, string commandLine, string version, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(problem);
        var register = GvaIncident.Register(files.Incidents);
        var articles = ImmutableArray.CreateBuilder<ScoredArticle>();
        var others = 0;
        foreach (var (raw, id) in GvaArticles.Read(files.Articles, problem, cancellation))
        {
            if (id is null || !register.TryGetValue(id, out var incident))
                others++;
            else if (GvaArticles.Try(() => code(read(raw)), problem) is { } coded)
                articles.Add(new ScoredArticle(raw.EntryId ?? raw.Origin, incident, new GvaAnswers(incident, coded)));
        }
        return articles.Count == 0
            ? throw Errors.NoRegisteredReports(files.Articles, files.Incidents)
            : Result(files, articles.ToImmutable(), others) with { CommandLine = commandLine, Version = version };
    }

    private static EvaluationResult Result(GvaFiles files, ImmutableArray<ScoredArticle> articles, int others) => new()
    {
        Name = Name,
        Title = "Articles on shootings, against a register",
        Data = new DataSet($"{files.Articles}, {files.Incidents}", Size(articles)),
        CommandLine = "",
        Version = "",
        Notes = [.. Notes(others)],
        Tables = [.. Tables.Select(table => Table(table.Title, [.. articles.SelectMany(article => table.Answers(article.Answers))]))],
        Mismatches = [.. articles.SelectMany(Mismatches)],
    };

    private static IEnumerable<string> Notes(int others)
    {
        yield return "Every article counts, also where several tell of one incident. Its first main incident answers; recall is the share of articles that are right.";
        yield return "Numbers are right when the best figure is the register's. An incident whose killed or injured are not told counts as 0; an article without an"
            + " incident has no figure and is wrong. The register counts attackers too and knows what later articles told.";
        yield return "The second table leaves zeros and silence out on both sides. The third counts only those whom the register calls victims, as the codebook does.";
        yield return "The register may name the town or quarter in brackets behind a city, for which either is right. A city is right by its name, by the gazetteer's entry, or as a part of the city (a quarter, a facility, a place that the gazetteer doesn't know) no farther from its point than it reaches.";
        if (others > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{others:N0} articles whose incident the register does not have are left out.");
    }

    private static string Size(ImmutableArray<ScoredArticle> articles) => string.Create(
        CultureInfo.InvariantCulture,
        $"{articles.Length:N0} articles, {articles.Select(article => article.Incident.Id).Distinct(StringComparer.Ordinal).Count():N0} incidents");

    private static ScoreTable Table(string title, ImmutableArray<GvaAnswer> answers) => new(
        title,
        [
            .. answers.GroupBy(answer => answer.Facet, StringComparer.Ordinal).Select(facet => new ScoreRow(
                facet.Key,
                facet.Count(answer => answer.Gold is not null),
                facet.Count(answer => answer.Found is not null),
                facet.Count(answer => answer.Gold is not null && answer.Gold == answer.Found))),
        ]);

    private static IEnumerable<Mismatch> Mismatches(ScoredArticle article) => article.Answers.OfArticle
        .Where(answer => answer.Gold != answer.Found)
        .Select(answer => new Mismatch(article.Id, article.Incident.Id, answer.Facet, answer.Gold, answer.Found));

    private sealed record ScoredArticle(string Id, GvaIncident Incident, GvaAnswers Answers);
}

/// <summary>The data to measure with. Either file may be compressed with gzip.</summary>
/// <param name="Articles">Articles in JSON lines, each with the number of its <c>incident</c>.</param>
/// <param name="Incidents">The register in JSON lines.</param>
public sealed record GvaFiles(string Articles, string Incidents);
