using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Evaluation.Gva;
using Blotter.Ledger;
using Blotter.Reading;

namespace Blotter.Evaluation.Links;

/// <summary>Reads the same reports into ledgers in other orders, and counts the links between mentions that come out otherwise.</summary>
/// <param name="read">Understands a report's bytes.</param>
/// <param name="code">Codes it.</param>
public sealed class OrdersEvaluation(Func<RawReport, Document> read, Func<Document, CodedReport> code)
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "orders";

    /// <summary>Measures all.</summary>
    /// <param name="articles">Reports in JSON lines.</param>
    /// <param name="times">How many other orders to try, from 1. They are the same in every run.</param>
    /// <param name="commandLine">The command as given, kept in the result.</param>
    /// <param name="version">The program's version, kept in the result.</param>
    /// <param name="problem">Told of each report that cannot be read or coded; it is left out.</param>
    /// <param name="cancellation">Looked at before each report and each order.</param>
    public EvaluationResult Run(
        string articles, int times, string commandLine, string version, Action<BlotterException> problem, CancellationToken cancellation = default)
    {
        var reports = GvaArticles.Read(articles, problem, cancellation)
            .Select(article => GvaArticles.Try(() => Coded(article.Article), problem)).OfType<CodedDocument>().ToArray();
        var usual = Links(reports);
        var rows = ImmutableArray.CreateBuilder<ScoreRow>();
        for (var time = 1; time <= times; time++)
        {
            cancellation.ThrowIfCancellationRequested();
            var shuffled = reports.ToArray();
            new Random(time).Shuffle(shuffled);
            var links = Links(shuffled);
            rows.Add(new ScoreRow(string.Create(CultureInfo.InvariantCulture, $"order {time}"), usual.Count, links.Count, usual.Count(links.Contains)));
        }
        var differing = rows.Select(row => 1 - ((double)row.Correct / Math.Max(1, row.Gold + row.Found - row.Correct))).ToList();
        return new EvaluationResult
        {
            Name = Name,
            Title = "Order of arrival",
            Data = new DataSet(articles, string.Create(CultureInfo.InvariantCulture, $"{reports.Length:N0} reports, {times} orders")),
            CommandLine = commandLine,
            Version = version,
            Notes =
            [
                string.Create(CultureInfo.InvariantCulture, $"Links that differ: {100 * differing.Average():0.00} % on average, {100 * differing.Max():0.00} % at most."),
                "A link is a pair of mentions of one incident. Gold: links when reports arrive in the order of the file; differing: those that one of the two orders has alone, of those that either has.",
            ],
            Tables = [new ScoreTable("Links against those of the file's order", rows.DrainToImmutable())],
        };
    }

    private CodedDocument Coded(RawReport raw)
    {
        var document = read(raw);
        return new CodedDocument(document, code(document));
    }

    private static HashSet<(string, string)> Links(IEnumerable<CodedDocument> reports)
    {
        var folder = Directory.CreateTempSubdirectory("blotter-orders-");
        try
        {
            using var store = LedgerStore.Open(Path.Combine(folder.FullName, "blotter.db"), TimeProvider.System);
            using (var batch = store.Begin())
            {
                foreach (var report in reports)
                    store.Append(report.Document, report.Coding);
                batch.Commit();
            }
            return store.Queries.Links();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed record CodedDocument(Document Document, CodedReport Coding);
}
