using System.Collections.Immutable;
using System.Globalization;
using Blotter.Evaluation.Gva;
using Blotter.Origins;
using Blotter.Reading;

namespace Blotter.Evaluation.Repeats;

/// <summary>Finds, among articles, those that are one text, and holds the pairs found against pairs that a person judged, beside the usual near-duplicate detection.</summary>
/// <param name="read">Understands an article's bytes.</param>
public sealed class ReprintsEvaluation(Func<RawReport, Document> read)
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "reprints";

    private static readonly ImmutableArray<double> Thresholds = [.. Enumerable.Range(2, 17).Select(step => step / 20.0)];

    /// <summary>Measures all.</summary>
    /// <param name="articles">Articles in JSON lines.</param>
    /// <param name="judged">Judged pairs.</param>
    /// <param name="command">The command as given and the program's version, kept in the result.</param>
    /// <param name="problem">Told of each article that cannot be read; it is left out.</param>
    /// <param name="cancellation">Looked at before each article.</param>
    /// <exception cref="BlotterException">A file cannot be read.</exception>
    public EvaluationResult Run(string articles, string judged, (string Line, string Version) command, Action<BlotterException> problem, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var gold = JudgedPairs.Read(judged);
        var texts = Articles(articles, problem, cancellation);
        var ours = Found(texts);
        var (usual, threshold) = Usual(texts, gold);
        return new EvaluationResult
        {
            Name = Name,
            Title = "Reports that are another's text",
            Data = new DataSet(articles, string.Create(CultureInfo.InvariantCulture, $"{texts.Count:N0} articles, {gold.Pairs.Count:N0} judged pairs of which {gold.Pairs.Values.Count(same => same):N0} are one text")),
            CommandLine = command.Line,
            Version = command.Version,
            Notes =
            [
                "A pair is one text where half of the shorter article's own telling stands word for word in the other; galleries, lists of films and what a site says to its readers are no telling. A found pair that nobody judged counts as wrong.",
                string.Create(CultureInfo.InvariantCulture, $"MinHash: 128 permutations, three-word shingles of whole texts, threshold {threshold:0.00}, the best of {Thresholds.Length}."),
            ],
            Tables = [Table("Ours", ours, gold), Table("MinHash of whole texts, best threshold", usual, gold)],
            Mismatches = [.. Mismatches(texts, ours, gold)],
        };
    }

    private List<Article> Articles(string path, Action<BlotterException> problem, CancellationToken cancellation)
    {
        var articles = new List<Article>();
        foreach (var (raw, _) in GvaArticles.Read(path, problem, cancellation))
            if (GvaArticles.Try(() => read(raw), problem) is { } document)
                articles.Add(new Article(LineOf(raw.Origin), document.Text, document.Published?.Date.FirstDay, Passages.Of(document)));
        return articles;
    }

    // "articles.jsonl.gz:17"
    private static int LineOf(string origin) => int.Parse(origin.AsSpan(origin.LastIndexOf(':') + 1), CultureInfo.InvariantCulture);

    private static HashSet<(int, int)> Found(List<Article> articles)
    {
        var (index, found) = (new PassageIndex(), new HashSet<(int, int)>());
        for (var at = 0; at < articles.Count; at++)
        {
            foreach (var other in index.Candidates(articles[at].Passages))
                if (ReprintJudge.IsReprint(ReprintJudge.Compare(articles[at].Passages, articles[other].Passages), Days(articles[at], articles[other])))
                    found.Add(JudgedPairs.Ordered(articles[at].Line, articles[other].Line));
            index.Add(at, articles[at].Passages);
        }
        return found;
    }

    private static int? Days(Article one, Article other) => one.Day is { } first && other.Day is { } second ? Math.Abs(first.DayNumber - second.DayNumber) : null;

    private static (HashSet<(int, int)> Found, double Threshold) Usual(List<Article> articles, JudgedPairs gold)
    {
        var signatures = articles.Select(article => new MinHash(article.Text)).ToList();
        var likenesses = new List<(double Likeness, (int, int) Pair)>();
        for (var one = 0; one < articles.Count; one++)
            for (var other = 0; other < one; other++)
                if (signatures[one].Likeness(signatures[other]) is var likeness && likeness >= Thresholds[0])
                    likenesses.Add((likeness, JudgedPairs.Ordered(articles[one].Line, articles[other].Line)));
        return Thresholds.Select(threshold => (At(threshold), threshold)).MaxBy(tried => Table("", tried.Item1, gold).Rows[0].F1 ?? 0);

        HashSet<(int, int)> At(double threshold) => [.. likenesses.Where(pair => pair.Likeness >= threshold).Select(pair => pair.Pair)];
    }

    private static ScoreTable Table(string title, HashSet<(int, int)> found, JudgedPairs gold) =>
        new(title, [new ScoreRow("pairs", gold.Pairs.Values.Count(same => same), found.Count, found.Count(pair => gold.Pairs.GetValueOrDefault(pair)))]);

    private static IEnumerable<Mismatch> Mismatches(List<Article> articles, HashSet<(int, int)> found, JudgedPairs gold)
    {
        var byLine = articles.ToDictionary(article => article.Line);
        var missed = gold.Pairs.Where(pair => pair.Value && !found.Contains(pair.Key)).Select(pair => pair.Key);
        var wrong = found.Where(pair => !gold.Pairs.GetValueOrDefault(pair));
        foreach (var (one, other) in missed.Concat(wrong).Order())
        {
            var shared = ReprintJudge.Compare(byLine[one].Passages, byLine[other].Passages);
            var reason = string.Create(CultureInfo.InvariantCulture, $"{shared.Share:0.00} shared, {shared.Words} words, {shared.LongestRun} in a row");
            var isFound = found.Contains((one, other));
            yield return new Mismatch(Text(one), Text(other), "pairs", isFound ? gold.Pairs.ContainsKey((one, other)) ? null : "not judged" : reason, isFound ? reason : null);
        }

        static string Text(int line) => line.ToString(CultureInfo.InvariantCulture);
    }

    private sealed record Article(int Line, string Text, DateOnly? Day, Passages Passages);
}
