using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Evaluation.WikiEvents;

/// <summary>
/// Holds the participants of coded incidents against the arguments that WikiEvents (Li, Ji and Han 2021) annotates, by their head words. The codebook
/// states the rules.
/// </summary>
/// <param name="read">Understands a report's bytes; called once a document, in order.</param>
/// <param name="code">Codes it; called once a document, in order.</param>
public sealed class WikiEventsEvaluation(Func<RawReport, Document> read, Func<Document, CodedReport> code)
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "wikievents";

    private const string AllRoles = "all roles";

    private static readonly ImmutableArray<(ArgumentRole? Role, string Facet)> Rows =
    [
        (ArgumentRole.Attacker, "attacker"), (ArgumentRole.Target, "target or victim"), (ArgumentRole.Instrument, "instrument"), (ArgumentRole.Place, "place"),
        (null, AllRoles),
    ];

    /// <summary>Measures all.</summary>
    /// <param name="path">The documents in JSON lines, which may be compressed with gzip.</param>
    /// <param name="commandLine">The command as given, kept in the result.</param>
    /// <param name="version">The program's version, kept in the result.</param>
    /// <param name="cancellation">Looked at before each document.</param>
    /// <exception cref="BlotterException">B306, B307: the file cannot be read; B317: a line is no document; B319: it holds none.</exception>
    public EvaluationResult Run(string path, string commandLine, string version, CancellationToken cancellation = default)
    {
        var documents = ImmutableArray.CreateBuilder<ScoredDocument>();
        foreach (var document in JsonLinesFile.Read(path, WikiEventsDocument.Parse))
        {
            cancellation.ThrowIfCancellationRequested();
            documents.Add(Score(document, path));
        }
        return documents.Count == 0
            ? throw Errors.NoGoldDocuments(path)
            : Result(path, documents.ToImmutable()) with { CommandLine = commandLine, Version = version };
    }

    private ScoredDocument Score(WikiEventsDocument gold, string path)
    {
        var document = read(new RawReport($"{path}#{gold.Id}", null, gold.Id, ReportFormat.Jsonl, gold.ToReport()));
        var heads = new SpanHeads(document.Text, SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences));
        return new ScoredDocument(
            gold.Id,
            Heads(gold.Arguments, heads),
            Heads(gold.Arguments.Where(argument => argument.IsOfAttack), heads),
            FoundArguments.Of(code(document), heads));
    }

    private static ImmutableArray<Argument> Heads(IEnumerable<WikiEventsArgument> arguments, SpanHeads heads) =>
        [.. arguments.Select(argument => new Argument(argument.Role, heads.Of(argument.Span))).Distinct()];

    private static EvaluationResult Result(string path, ImmutableArray<ScoredDocument> documents) => new()
    {
        Name = Name,
        Title = "Who and what takes part in attacks",
        Data = new DataSet(path, Size(documents)),
        CommandLine = "",
        Version = "",
        Notes =
        [
            "Wanted are the arguments of Conflict.Attack (attacker, target, instrument, explosive device, place) and of Life.Die and Life.Injure (killer, injurer, victim,"
            + " place, instrument) where no disaster is annotated; given are perpetrators, targets and victims, weapons and places of all incidents.",
            "An argument is right when its head word is that of one in the same role and document. What has one head word in one role and document counts once;"
            + " pronouns of the gold count, although the contract never holds them.",
            "The second table wants those of Conflict.Attack alone; what answers a death or an injury is then neither right nor wrong.",
        ],
        Tables =
        [
            Table("Attacks, deaths and injuries, heads", documents, document => document.Gold, document => document.Found),
            Table("Attacks alone, heads", documents, document => document.OfAttacks, document => document.FoundBesideHarm),
        ],
        Mismatches = [.. documents.SelectMany(Mismatches)],
    };

    private static string Size(ImmutableArray<ScoredDocument> documents) => string.Create(
        CultureInfo.InvariantCulture, $"{documents.Length:N0} documents, {documents.Sum(document => document.Gold.Length):N0} arguments");

    private static ScoreTable Table(
        string title, ImmutableArray<ScoredDocument> documents, Func<ScoredDocument, ImmutableArray<Argument>> gold, Func<ScoredDocument, ImmutableArray<Argument>> found) => new(
        title,
        [
            .. Rows.Select(row => new ScoreRow(
                row.Facet,
                documents.Sum(document => gold(document).Count(argument => IsIn(argument, row.Role))),
                documents.Sum(document => found(document).Count(argument => IsIn(argument, row.Role))),
                documents.Sum(document => gold(document).Intersect(found(document)).Count(argument => IsIn(argument, row.Role))))),
        ]);

    private static bool IsIn(Argument argument, ArgumentRole? role) => role is null || argument.Role == role;

    private static IEnumerable<Mismatch> Mismatches(ScoredDocument document) => Rows.Where(row => row.Role is not null).SelectMany(row =>
        document.Gold.Except(document.Found).Where(argument => IsIn(argument, row.Role)).Select(argument => new Mismatch(document.Id, "", row.Facet, argument.Head, null))
            .Concat(document.Found.Except(document.Gold).Where(argument => IsIn(argument, row.Role)).Select(argument => new Mismatch(document.Id, "", row.Facet, null, argument.Head))));

    private sealed record ScoredDocument(
        string Id, ImmutableArray<Argument> Gold, ImmutableArray<Argument> OfAttacks, ImmutableArray<Argument> Found)
    {
        public ImmutableArray<Argument> FoundBesideHarm => [.. Found.Where(argument => OfAttacks.Contains(argument) || !Gold.Contains(argument))];
    }
}
