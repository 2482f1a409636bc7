using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding;
using Blotter.Coding.Actors;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Evaluation.Cases;
using Blotter.Evaluation.Sets;
using Blotter.Reading;
using Blotter.Reconciling;

namespace Blotter.Evaluation.Tallies;

/// <summary>Scores what is made of tallies: which incidents they cover, and how many of them a ledger holds.</summary>
/// <param name="read">Understands a report's bytes.</param>
/// <param name="code">Codes it.</param>
public sealed class TalliesEvaluation(Func<RawReport, Document> read, Func<Document, CodedReport> code)
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "tallies";

    private readonly GoldAliases _aliases = new();
    private readonly Lazy<GoldCoding> _gold = new(() => new GoldCoding(new ActorRegister(new Lexicons())));
    private readonly ScopeSheet _ours = new("our coding");
    private readonly ScopeSheet _given = new("the gold's tally");
    private readonly ScopeSheet _counts = new("own count");

    /// <summary>Scores the tallies of a folder of cases.</summary>
    /// <param name="folder">A folder of cases.</param>
    /// <param name="scopes">What the tallies cover, as a person read it.</param>
    /// <param name="run">The command as given and the program's version, kept in the result.</param>
    /// <param name="cancellation">Looked at before each case.</param>
    /// <exception cref="BlotterException">A case or the file of scopes is missing or malformed.</exception>
    public EvaluationResult Run(string folder, string scopes, (string CommandLine, string Version) run, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(scopes);
        var judged = JudgedScope.Read(scopes);
        var sets = File.Exists(Path.Combine(folder, "sets.json")) ? GoldSetReader.Read(folder) : [];
        var cases = new List<TallyCase>();
        foreach (var at in CaseFolder.Find([folder]))
        {
            cancellation.ThrowIfCancellationRequested();
            cases.Add(Read(at, judged, sets, cases.Count));
        }
        Count(cases, sets);
        return Result(folder, cases, judged.Length, run);
    }

    private TallyCase Read(CaseFolder at, ImmutableArray<JudgedScope> judged, ImmutableArray<GoldSet> sets, int order)
    {
        var document = read(at.Report());
        var json = at.Gold();
        var gold = GoldNode.Parse(json, at.GoldPath);
        var ideal = GoldRegions.Added(_gold.Value.Read(json, at.GoldPath, document));
        var wanted = WantedScope.Of(gold, at.Id, judged, document.Published?.Date.ExactDay).ToImmutableArray();
        var given = new Lazy<ScopeReader>(() => new ScopeReader(new ScopedReport(ideal, document.Text)));
        if (!wanted.IsEmpty)
            Score(at, document, json, [.. wanted.Select(scope => (scope, Given(scope, ideal, given.Value)))]);
        var isSuperseded = sets.SelectMany(set => set.Versions).Any(versions => versions.IndexOf(at.Id) is >= 0 and var version && version < versions.Length - 1);
        var mentions = MentionReader.Read(ideal, document.Text)
            .Select(facts => new Mention(new MentionReport(document.Id, document.Publisher, document.Published?.Date, order, isSuperseded, facts.Credit, facts.Credit), facts));
        return new TallyCase(gold, document, ideal, given, wanted, [.. mentions]);
    }

    private void Score(CaseFolder at, Document document, string json, ImmutableArray<(WantedScope Wanted, TallyScope Given)> scopes)
    {
        var coded = code(document);
        var gold = GoldReader.Read(json, at.GoldPath, document.Text, _aliases);
        var listed = ItemMatcher.ItemsOf(gold.Root, CaseFacet.Tallies);
        var pairs = ItemMatcher.Pairs(listed, ItemMatcher.ItemsOf(OutputItems.Of(coded, gold.ClaimFacets), CaseFacet.Tallies), Alignment.Strict);
        _ours.Count(ScopeField.Tallies, listed.Length, coded.Tallies.Length, pairs.Length);
        var ours = new ScopeReader(new ScopedReport(coded, document.Text));
        foreach (var (wanted, given) in scopes)
        {
            var found = pairs.Where(pair => pair.Gold == wanted.Ordinal).Select(pair => coded.Tallies[pair.Found]).SingleOrDefault();
            ScopeScorer.Score(wanted, found is null ? null : ours.Read(found), _ours);
            ScopeScorer.Score(wanted, given, _given);
        }
    }

    // The cases' gold leaves out by whom.
    private static TallyScope Given(WantedScope scope, CodedReport ideal, ScopeReader reader) =>
        reader.Read(ideal.Tallies[scope.Ordinal] with { Perpetrator = scope.Judged.By });

    // A ledger of the gold: each incident derived from all reports that tell of it.
    private void Count(List<TallyCase> cases, ImmutableArray<GoldSet> sets)
    {
        var ledger = cases.SelectMany(one => one.Mentions).GroupBy(mention => mention.Facts.Incident.Id, StringComparer.Ordinal)
            .Select(mentions => new CountedIncident(mentions.Key, IncidentDerivation.Of(mentions).Facets)).ToImmutableArray();
        var plain = PlainIncident.Of(cases.OrderBy(one => one.Document.Published?.Date.FirstDay ?? DateOnly.MinValue).Select(one => one.Gold), sets);
        foreach (var one in cases)
            foreach (var scope in one.Wanted.Where(scope => scope.Judged is { Types: not null, Areas: not null, ScoresBy: true, Counts: true }))
            {
                var tally = one.Coded.Tallies[scope.Ordinal];
                var found = TallyReconciler.Reconcile(Given(scope, one.Coded, one.Scopes.Value), tally.Count, ledger, null);
                Compare(scope.Judged.Case, PlainCount.Of(scope, plain), found);
            }
    }

    private void Compare(string id, PlainCount wanted, Reconciliation found)
    {
        var keys = string.Join(", ", found.Incidents.Select(line => line.Incident).Order(StringComparer.Ordinal));
        _counts.Answer(ScopeField.OwnCount, id, Text($"{wanted.Low} to {wanted.High}"), Text($"{found.Low} to {found.High}"), wanted.Low == found.Low && wanted.High == found.High);
        _counts.Answer(ScopeField.Low, id, Text($"{wanted.Low}"), Text($"{found.Low}"), wanted.Low == found.Low);
        _counts.Answer(ScopeField.High, id, Text($"{wanted.High}"), Text($"{found.High}"), wanted.High == found.High);
        _counts.Answer(ScopeField.Incidents, id, string.Join(", ", wanted.Keys), keys, string.Equals(keys, string.Join(", ", wanted.Keys), StringComparison.Ordinal));
    }

    private EvaluationResult Result(string folder, List<TallyCase> cases, int judged, (string CommandLine, string Version) run) => new()
    {
        Name = Name,
        Title = "What tallies cover, and how many of it a ledger holds",
        Data = new DataSet($"Cases in {folder}", Text($"{cases.Count} reports, {cases.Sum(one => one.Wanted.Length)} tallies of {judged} judged, {cases.SelectMany(one => one.Mentions).Select(mention => mention.Facts.Incident.Id).Distinct(StringComparer.Ordinal).Count()} incidents")),
        CommandLine = run.CommandLine,
        Version = run.Version,
        Notes =
        [
            "A scope is right where all of it is: what is counted (incidents, or people killed, injured, abducted), kinds of attack, whom it is against (head word), countries, areas within them, by whom, first and last day.",
            "What the gold of the cases does not say of a tally (unit, kinds, areas, by whom) was read by hand from the reports, by the one who wrote the rules; fields that the text leaves open are not scored.",
            "An area that has no name is right where its middle lies within 40 km of the one that is meant.",
            "A tally that was not found counts as wrong in every row of the first table.",
            "An own count is right where low and high are those of a plain count over the gold's incidents, made apart from deriving and reconciling: areas as circles, kinds of targets as judged.",
        ],
        Tables = [_ours.Table("Scopes, our coding"), _given.Table("Scopes, from the gold's tallies"), _counts.Table("Own count in a ledger of the gold's incidents, from the gold's tallies")],
        Mismatches = [.. _ours.Mismatches, .. _given.Mismatches, .. _counts.Mismatches],
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record TallyCase(GoldNode Gold, Document Document, CodedReport Coded, Lazy<ScopeReader> Scopes, ImmutableArray<WantedScope> Wanted, ImmutableArray<Mention> Mentions);
}
