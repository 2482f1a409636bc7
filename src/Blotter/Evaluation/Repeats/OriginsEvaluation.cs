using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Evaluation.Cases;
using Blotter.Origins;
using Blotter.Reading;

namespace Blotter.Evaluation.Repeats;

/// <summary>Counts the independent origins of the incidents of sets of cases, given which cases tell of them.</summary>
/// <param name="read">Understands a report's bytes.</param>
/// <param name="code">Codes it.</param>
public sealed class OriginsEvaluation(Func<RawReport, Document> read, Func<Document, CodedReport> code)
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "origins";

    /// <summary>Measures all.</summary>
    /// <param name="folder">A folder of cases with <c>sets.json</c>.</param>
    /// <param name="commandLine">The command as given, kept in the result.</param>
    /// <param name="version">The program's version, kept in the result.</param>
    /// <exception cref="BlotterException">The folder holds no cases or no sets, or one is malformed.</exception>
    public EvaluationResult Run(string folder, string commandLine, string version)
    {
        var sets = OriginSet.Read(folder);
        var cases = CaseFolder.Find([folder]).ToDictionary(found => found.Id, StringComparer.Ordinal);
        var answers = sets.Select(set => new Answers(set, set.Cases.ToDictionary(id => id, id => Case(cases[id]), StringComparer.Ordinal))).ToList();
        return new EvaluationResult
        {
            Name = Name,
            Title = "Independent origins of incidents",
            Data = new DataSet(folder, string.Create(CultureInfo.InvariantCulture, $"{sets.Length:N0} sets, {sets.Sum(set => set.Incidents.Length):N0} incidents")),
            CommandLine = commandLine,
            Version = version,
            Notes = ["Which cases tell of an incident is taken from the sets, where they do from the quotes of their gold, and who only denies it from the stances of its claims; all else is the program's. Counting every report once is the floor."],
            Tables =
            [
                new ScoreTable("Ours", [.. Rows(answers)]),
                new ScoreTable("Every report its own origin", [Row("independent origins", answers.SelectMany(answer => answer.Counts.Select(count => count.Gold == count.Reports)))]),
            ],
            Mismatches = [.. answers.SelectMany(answer => answer.Mismatches())],
        };
    }

    private static IEnumerable<ScoreRow> Rows(List<Answers> answers)
    {
        yield return Row("independent origins", answers.SelectMany(answer => answer.Counts.Select(count => count.Gold == count.Found)));
        yield return Row("independent origins, of two reports or more", answers.SelectMany(answer => answer.Counts.Where(count => count.Reports > 1).Select(count => count.Gold == count.Found)));
        yield return Pairs("one origin", answers.Select(answer => (answer.Set.Shared, answer.Shared)));
        yield return Pairs("cites", answers.Select(answer => (answer.Set.Cites, answer.Cites)));
    }

    private static ScoreRow Row(string name, IEnumerable<bool> right)
    {
        var all = right.ToList();
        return new ScoreRow(name, all.Count, all.Count, all.Count(isRight => isRight));
    }

    private static ScoreRow Pairs(string name, IEnumerable<(ImmutableArray<(string, string)> Gold, ImmutableArray<(string, string)> Found)> sets)
    {
        var all = sets.ToList();
        return new ScoreRow(name, all.Sum(set => set.Gold.Length), all.Sum(set => set.Found.Length), all.Sum(set => set.Gold.Intersect(set.Found).Count()));
    }

    private OriginCase Case(CaseFolder folder)
    {
        var document = read(folder.Report());
        var coded = code(document);
        return new OriginCase(folder.Id, document, coded.Sources, OriginFinder.Read(document, coded.Sources), Passages.Of(document), GoldNode.Parse(folder.Gold(), folder.GoldPath));
    }

    /// <summary>What the program says of one set.</summary>
    private sealed class Answers
    {
        private readonly List<(OriginIncident Incident, ImmutableArray<IndependentOrigin> Found)> _origins;

        public Answers(OriginSet set, Dictionary<string, OriginCase> cases)
        {
            Set = set;
            _origins = [.. set.Incidents.Select(incident => (incident, IndependentOrigins.Of([.. Telling(incident, cases).Select(id => cases[id].Telling(incident.Key, Story(cases, id)))])))];
            Shared = [.. Ordered(cases).Where(pair => cases[pair.One].IsOneWith(cases[pair.Other]))];
            Cites = [.. Ordered(cases).SelectMany(pair => new[] { pair, (pair.Other, pair.One) }).Where(pair => cases[pair.Item1].IsCiting(cases[pair.Item2]))];
        }

        public OriginSet Set { get; }

        public ImmutableArray<(string, string)> Shared { get; }

        public ImmutableArray<(string, string)> Cites { get; }

        public IEnumerable<(int Gold, int Found, int Reports)> Counts => _origins.Select(answer => (answer.Incident.Origins, answer.Found.Length, answer.Incident.Cases.Length));

        public IEnumerable<Mismatch> Mismatches()
        {
            foreach (var (incident, found) in _origins.Where(answer => answer.Incident.Origins != answer.Found.Length))
                yield return new Mismatch(Set.Name, incident.Key, "independent origins", incident.Origins.ToString(CultureInfo.InvariantCulture), string.Join("; ", found.Select(origin => $"{origin.Name}: {string.Join(", ", origin.Reports)}")));
            foreach (var (one, other) in Set.Cites.Except(Cites))
                yield return new Mismatch(Set.Name, one, "cites", other, null);
            foreach (var (one, other) in Cites.Except(Set.Cites))
                yield return new Mismatch(Set.Name, one, "cites", null, other);
            foreach (var (one, other) in Set.Shared.Except(Shared))
                yield return new Mismatch(Set.Name, one, "one origin", other, null);
            foreach (var (one, other) in Shared.Except(Set.Shared))
                yield return new Mismatch(Set.Name, one, "one origin", null, other);
        }

        // Who only denies it is no origin of it.
        private static IEnumerable<string> Telling(OriginIncident incident, Dictionary<string, OriginCase> cases)
        {
            var telling = incident.Cases.Where(id => !cases[id].OnlyDenies(incident.Key)).ToList();
            return telling.Count > 0 ? telling : incident.Cases.Take(1);
        }

        private static IEnumerable<(string One, string Other)> Ordered(Dictionary<string, OriginCase> cases)
        {
            var ids = cases.Keys.Order(StringComparer.Ordinal).ToList();
            return ids.SelectMany((one, at) => ids.Skip(at + 1).Select(other => (one, other)));
        }

        private static string Story(Dictionary<string, OriginCase> cases, string id) =>
            cases.Keys.Order(StringComparer.Ordinal).First(other => string.Equals(other, id, StringComparison.Ordinal) || cases[other].IsReprintOf(cases[id]));
    }

    /// <summary>A case as read and coded.</summary>
    private sealed record OriginCase(string Id, Document Document, ImmutableArray<Source> Sources, ReportOrigin Origin, Passages Passages, GoldNode Gold)
    {
        public bool IsReprintOf(OriginCase other) => ReprintJudge.IsReprint(ReprintJudge.Compare(Passages, other.Passages), days: null);

        public bool IsOneWith(OriginCase other) => IsReprintOf(other) || (Document.Address is { } address && string.Equals(address, other.Document.Address, StringComparison.Ordinal))
            || (Name is { } name && other.Name is { } same && (Origin.Agency ?? other.Origin.Agency) is not null && OutletName.AreOne(name, same));

        private string? Name => Origin.Agency ?? Document.Publisher;

        public bool IsCiting(OriginCase other) => other.Document.Publisher is { } publisher && Origin.Cites.Any(citation => OutletName.AreOne(citation.Outlet, publisher));

        /// <summary>What it tells of an incident: in the sentences with the quotes of the gold's incident and of its claims.</summary>
        public ToldBy Telling(string key, string story) => ToldBy.Of(Id, story, Origin, Document.Text, Sources, [.. Quotes(key).Select(quote => Document.Text.IndexOf(quote, StringComparison.Ordinal) is >= 0 and var at ? new TextSpan(at, at + quote.Length) : default)]);

        /// <summary>Whether nobody in the gold tells of an incident but to deny it.</summary>
        public bool OnlyDenies(string key) => Denial.IsAll([.. Claims(key)
            .Where(claim => string.Equals(claim.Required("facet").Text(), SetList.Name(Facet.Occurrence), StringComparison.Ordinal))
            .Select(claim => (claim.Required("stance").Text() == SetList.Name(Stance.Denies) ? Stance.Denies : Stance.Asserts, Chain(claim.Optional("source")?.TextOrNull())))]);

        // The one who said it, and through whom.
        private ImmutableArray<string> Chain(string? speaker)
        {
            var via = Gold.Optional("sources")?.Items().Where(source => string.Equals(source.Required("name").Text(), speaker, StringComparison.Ordinal))
                .Select(source => source.Optional("via")?.TextOrNull()).FirstOrDefault();
            return [.. new[] { speaker, via }.OfType<string>()];
        }

        private IEnumerable<string> Quotes(string key)
        {
            var incidents = Gold.Required("incidents").Items().Where(incident => string.Equals(incident.Required("key").Text(), key, StringComparison.Ordinal));
            return incidents.Concat(Claims(key)).SelectMany(node => Strings(node.Value));
        }

        private IEnumerable<GoldNode> Claims(string key) =>
            Gold.Optional("claims")?.Items().Where(claim => string.Equals(claim.Optional("incident")?.TextOrNull(), key, StringComparison.Ordinal)) ?? [];

        private static IEnumerable<string> Strings(System.Text.Json.JsonElement value) => value.ValueKind switch
        {
            System.Text.Json.JsonValueKind.Object => value.EnumerateObject().SelectMany(field => field.NameEquals("quote") ? [field.Value.GetString()!] : Strings(field.Value)),
            System.Text.Json.JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
            _ => [],
        };
    }
}
