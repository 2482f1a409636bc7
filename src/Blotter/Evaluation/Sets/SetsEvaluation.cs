using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding;
using Blotter.Coding.Actors;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Evaluation.Cases;
using Blotter.Reading;
using Blotter.Resolving;

namespace Blotter.Evaluation.Sets;

/// <summary>
/// Scores what follows from several reports together: incidents gathered and derived from sets of cases, from our coding and, as the most that deriving can reach, from the gold's.
/// </summary>
/// <param name="read">Understands a report's bytes.</param>
/// <param name="code">Codes it.</param>
public sealed class SetsEvaluation(Func<RawReport, Document> read, Func<Document, CodedReport> code)
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "sets";

    private readonly GoldAliases _aliases = new();
    private readonly Lazy<GoldCoding> _gold = new(() => new GoldCoding(new ActorRegister(new Lexicons())));
    private readonly Resolver _resolver = new(PairJudge.Shipped);

    /// <summary>Scores all sets of a folder of cases.</summary>
    /// <param name="folder">A folder of cases with <c>sets.json</c>.</param>
    /// <param name="commandLine">The command as given, kept in the result.</param>
    /// <param name="version">The program's version, kept in the result.</param>
    /// <param name="cancellation">Looked at before each set.</param>
    /// <exception cref="BlotterException">There is no <c>sets.json</c>, a case is missing, or something is malformed.</exception>
    public EvaluationResult Run(string folder, string commandLine, string version, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var sets = GoldSetReader.Read(folder);
        var (gathered, given, ceiling) = (new SetScorer(), new SetScorer(), new SetScorer());
        foreach (var set in sets)
        {
            cancellation.ThrowIfCancellationRequested();
            var cases = set.Cases.Select((id, at) => Read(folder, set, id, at)).ToImmutableArray();
            gathered.Score(set, Gathered(cases));
            given.Score(set, ByKey(cases.SelectMany(one => one.Found)));
            ceiling.Score(set, ByKey(cases.SelectMany(one => one.Gold)));
        }
        return new EvaluationResult
        {
            Name = Name,
            Title = "Incidents that several reports tell of",
            Data = new DataSet($"Sets of cases in {folder}", string.Create(CultureInfo.InvariantCulture, $"{sets.Length} sets, {sets.Sum(set => set.Cases.Length)} reports, {sets.Sum(set => set.Incidents.Length)} incidents")),
            CommandLine = commandLine,
            Version = version,
            Notes =
            [
                "An incident is exactly right where the mentions gathered for it are those of all its reports and of no other incident, and its days, its place (within 40 km) and its type are right.",
                "Every incident counts in every row, one that was not found as wrong; the rows of \"incidents\" alone count those that are too many. A number is right where the same bound is given, or none on both sides.",
                "\"Mentions gathered by the gold\" takes gathering as given; \"from the gold's coding\" takes coding as given too, and shows what deriving itself gets right.",
            ],
            Tables = [gathered.Table("Our coding, mentions gathered by us"), given.Table("Our coding, mentions gathered by the gold"), ceiling.Table("From the gold's coding")],
            Mismatches = [.. Titled("ours", gathered), .. Titled("gathered by the gold", given), .. Titled("gold", ceiling)],
        };
    }

    private static IEnumerable<Mismatch> Titled(string title, SetScorer scorer) => scorer.Mismatches.Select(wrong => wrong with { Item = title });

    private static ImmutableArray<ImmutableArray<SetMention>> ByKey(IEnumerable<SetMention> mentions) =>
    [
        .. mentions.Where(mention => mention.Key is not null).GroupBy(mention => mention.Key, StringComparer.Ordinal).Select(group => group.ToImmutableArray()),
    ];

    private ImmutableArray<ImmutableArray<SetMention>> Gathered(ImmutableArray<CodedCase> cases)
    {
        ImmutableArray<SetMention> mentions = [.. cases.SelectMany(one => one.Found)];
        ImmutableArray<MentionProfile> profiles = [.. cases.SelectMany(one => one.Profiles)];
        return [.. _resolver.Resolve(profiles).Select(group => group.Select(at => mentions[at]).ToImmutableArray())];
    }

    private CodedCase Read(string folder, GoldSet set, string id, int order)
    {
        var at = new CaseFolder(Path.Combine(folder, id));
        var document = read(at.Report());
        var json = at.Gold();
        var gold = GoldReader.Read(json, at.GoldPath, document.Text, _aliases);
        var coded = code(document);
        var isSuperseded = set.Versions.Any(versions => versions.IndexOf(id) is >= 0 and var version && version < versions.Length - 1);
        var wanted = ItemMatcher.ItemsOf(gold.Root, CaseFacet.Incidents);
        var pairs = ItemMatcher.Pairs(wanted, ItemMatcher.ItemsOf(OutputItems.Of(coded, gold.ClaimFacets), CaseFacet.Incidents), Alignment.AllowingUnknown);
        var keys = pairs.ToDictionary(pair => pair.Found, pair => wanted[pair.Gold].Label);
        var ideal = _gold.Value.Read(json, at.GoldPath, document);
        return new CodedCase(
            [.. Mentions(coded, document.Text).Select((mention, number) => new SetMention(id, keys.GetValueOrDefault(number), mention))],
            ProfileReader.Read(coded, document.Text),
            [.. Mentions(ideal, document.Text).Select(mention => new SetMention(id, mention.Facts.Incident.Id, mention))]);

        IEnumerable<Mention> Mentions(CodedReport report, string text)
        {
            return MentionReader.Read(report, text)
                .Select(mention => new Mention(new MentionReport(document.Id, document.Publisher, document.Published?.Date, order, isSuperseded, mention.Credit, mention.Credit), mention));
        }
    }

    private sealed record CodedCase(ImmutableArray<SetMention> Found, ImmutableArray<MentionProfile> Profiles, ImmutableArray<SetMention> Gold);
}
