using System.Collections.Immutable;
using System.Globalization;
using Blotter.Resolving;

namespace Blotter.Evaluation.Links;

/// <summary>Gathers reports by what they are about, and holds the groups against the true ones and against two simple ways of gathering.</summary>
public sealed class LinksEvaluation
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "links";

    private readonly Resolver _resolver = new(PairJudge.Shipped);

    /// <summary>Measures all.</summary>
    /// <param name="set">The reports.</param>
    /// <param name="commandLine">The command as given, kept in the result.</param>
    /// <param name="version">The program's version, kept in the result.</param>
    public EvaluationResult Run(LinkedSet set, string commandLine, string version)
    {
        ArgumentNullException.ThrowIfNull(set);
        var found = Found(set.Reports);
        var ours = Part(set.Reports, found, _ => true);
        var words = LinkBaselines.Words(set.Reports);
        var places = LinkBaselines.PlaceAndDate(set.Reports);
        return new EvaluationResult
        {
            Name = $"{Name}:{set.Name}",
            Title = set.Title,
            Data = new DataSet(set.Source, string.Create(CultureInfo.InvariantCulture, $"{set.Reports.Length:N0} reports, {set.Reports.Select(report => report.Gold).Distinct(StringComparer.Ordinal).Count():N0} incidents or events")),
            CommandLine = commandLine,
            Version = version,
            Notes =
            [
                string.Create(CultureInfo.InvariantCulture, $"B-cubed F1 / pairwise F1: ours {Both(ours)}; same place and days within three of each other {Both(places)}; TF-IDF cosine at its best threshold ({words.Threshold:0.00}) {Both(words.Partition)}."),
                .. HeldOut(set.Reports, found),
                "A report stands for its first main incident, or for itself where none is found. B-cubed: in the rows, \"correct\" is the sum of shares over all reports.",
            ],
            Tables = [ours.Table("Ours"), places.Table("Same place, days within three"), words.Partition.Table("TF-IDF cosine, best threshold")],
            Mismatches = [.. Mismatches(set.Reports, found)],
        };
    }

    private int[] Found(ImmutableArray<LinkedReport> reports)
    {
        var found = new int[reports.Length];
        foreach (var (number, incident) in _resolver.Resolve([.. reports.Select(report => report.Profile)]).Index())
            foreach (var at in incident)
                found[at] = number;
        return found;
    }

    private static IEnumerable<string> HeldOut(ImmutableArray<LinkedReport> reports, int[] found)
    {
        if (!reports.Any(report => report.IsHeldOut == true))
            yield break;
        var (seen, heldOut) = (Part(reports, found, report => report.IsHeldOut == false), Part(reports, found, report => report.IsHeldOut == true));
        yield return $"Ours in topics with even numbers, by which no weight of names and years was set: {Both(heldOut)}; in those with odd numbers: {Both(seen)}. All are gathered together.";
    }

    private static Partition Part(ImmutableArray<LinkedReport> reports, int[] found, Func<LinkedReport, bool> belongs)
    {
        var part = reports.Zip(found).Where(pair => belongs(pair.First)).ToList();
        return Partition.Compare([.. part.Select(pair => pair.First.Gold)], [.. part.Select(pair => pair.Second)]);
    }

    private static string Both(Partition partition) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * partition.F1:0.0} / {100 * (new ScoreRow("", (int)partition.Pairs.Gold, (int)partition.Pairs.Found, (int)partition.Pairs.Correct).F1 ?? 0):0.0}");

    // Pairs that were wrongly put together or kept apart, with what spoke for and against.
    private static IEnumerable<Mismatch> Mismatches(ImmutableArray<LinkedReport> reports, int[] found)
    {
        var crowds = Crowd.Among([.. reports.Select(report => report.Profile)]);
        for (var at = 0; at < reports.Length; at++)
            for (var other = 0; other < at; other++)
                if ((reports[at].Gold == reports[other].Gold) != (found[at] == found[other]))
                    yield return Mismatch(reports[other], reports[at], Math.Max(crowds[at], crowds[other]));
    }

    private static Mismatch Mismatch(LinkedReport one, LinkedReport other, int crowd)
    {
        var judgement = PairJudge.Shipped.Judge(one.Profile, other.Profile, crowd);
        var reasons = string.Create(
            CultureInfo.InvariantCulture, $"{judgement.Score:0.0}: {string.Join(", ", judgement.Evidence.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Name} {reason.Weight:0.0} ({reason.Detail})")))}");
        return one.Gold == other.Gold
            ? new Mismatch(one.Id, other.Id, "pairs", reasons, null)
            : new Mismatch(one.Id, other.Id, "pairs", null, reasons);
    }
}

/// <summary>Reports whose incidents are known.</summary>
public sealed record LinkedSet
{
    internal LinkedSet(string name, string title, string source, ImmutableArray<LinkedReport> reports) => (Name, Title, Source, Reports) = (name, title, source, reports);

    /// <summary>Tells the set's figures from others' in the accuracy document.</summary>
    public string Name { get; }

    /// <summary>A heading for people.</summary>
    public string Title { get; }

    /// <summary>The files, as given.</summary>
    public string Source { get; }

    /// <summary>In the order of the files.</summary>
    internal ImmutableArray<LinkedReport> Reports { get; }
}
