using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>
/// Measures MUC-4 templates: as the official program of 1992 did, by its guidelines and, where they are given, the recorded judgements of people, and by
/// three measures used since 2020. Reports that the keys do not have are left out; those that are not answered count as missed.
/// </summary>
public static class Muc4Evaluation
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "muc4";

    private static readonly ImmutableArray<(Muc4Measure Measure, string Title)> Recent =
        [(Muc4Measure.Entities, "CEAF-REE"), (Muc4Measure.Templates, "templates"), (Muc4Measure.Mentions, "CEAF-RME, φ3")];

    /// <summary>Measures all.</summary>
    /// <param name="data">Keys, responses, and what to hold them against.</param>
    /// <param name="commandLine">The command as given, kept in the result.</param>
    /// <param name="version">The program's version, kept in the result.</param>
    public static Muc4Outcome Run(Muc4Data data, string commandLine, string version)
    {
        ArgumentNullException.ThrowIfNull(data);
        var figures = Muc4Figures.Of(data.Keys, data.Responses, data.Judgements);
        var totals = new OfficialTotals(figures.Scores);
        var result = new EvaluationResult
        {
            Name = Name,
            Title = "MUC-4 templates",
            Data = new DataSet(data.Description, Size(data)),
            CommandLine = commandLine,
            Version = version,
            Notes = [.. Notes(data, figures, totals)],
            Tables =
            [
                new("Official scoring, in half points", [.. Muc4Slots.OfIncident.Select(slot => Row(slot.ReportName(), totals[slot])), Row("all templates", totals.All)])
                {
                    HasOptionalGold = true,
                },
                new("Measures since 2020", [.. Recent.Select(measure => Row(measure.Title, figures.Sum(measure.Measure)))]),
            ],
            Mismatches = Muc4Differences.Of(figures.Scores),
        };
        return new Muc4Outcome(result, OfficialTable.Write(totals));
    }

    private static string Size(Muc4Data data) => string.Create(
        CultureInfo.InvariantCulture,
        $"{data.Keys.Ids.Length:N0} reports, {data.Keys.Ids.Sum(id => data.Keys[id].Count(template => !template.IsNone)):N0} templates");

    private static ScoreRow Row(string facet, SlotTally tally) => new(facet, 2 * tally.Possible, 2 * tally.Actual, tally.HalfPoints);

    private static ScoreRow Row(string facet, Counts counts) => new(facet, counts.Gold, counts.Found, counts.Correct);

    private static IEnumerable<string> Notes(Muc4Data data, Muc4Figures figures, OfficialTotals totals)
    {
        yield return data.Judgements is null
            ? "Scored without judgements, by the scoring guidelines alone (version 7)."
            : "Scored with recorded judgements; what was not judged is right only where the official program could tell.";
        yield return string.Create(
            CultureInfo.InvariantCulture, $"Official F, of recall and precision in whole percent: {OfficialFigures.F(totals.All):0.00}. The tables do not round.");
        var unanswered = data.Keys.Ids.Count(id => !data.Responses.Has(id));
        if (unanswered > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{unanswered:N0} reports of the keys are not answered.");
        var bootstrap = new PairedBootstrap(figures.OfReports.Length);
        yield return $"F with its 95 % interval over reports: {Each(measure => Figure(figures.Sum(measure).F, bootstrap.Of(figures, measure)))}.";
        foreach (var (name, responses) in data.Others)
        {
            var other = Muc4Figures.Of(data.Keys, responses, data.Judgements);
            yield return $"Against {name}, in points of F: {Each(measure => Difference(figures, other, measure, bootstrap))}.";
        }
    }

    private static string Each(Func<Muc4Measure, string> figure) =>
        string.Join(", ", Recent.Prepend((Muc4Measure.Official, "official")).Select(measure => $"{measure.Item2} {figure(measure.Item1)}"));

    private static string Figure(double f, Interval interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{f:0.0} ({interval.Low:0.0} to {interval.High:0.0})");

    private static string Difference(Muc4Figures figures, Muc4Figures other, Muc4Measure measure, PairedBootstrap bootstrap)
    {
        var interval = bootstrap.OfDifference(figures, other, measure);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{figures.Sum(measure).F - other.Sum(measure).F:+0.0;-0.0;0.0} ({interval.Low:+0.0;-0.0;0.0} to {interval.High:+0.0;-0.0;0.0})");
    }
}

/// <summary>What to measure.</summary>
/// <param name="Description">What the data are and where they came from, as the paths were given.</param>
/// <param name="Keys">The answer keys; their reports are measured.</param>
/// <param name="Responses">The responses.</param>
public sealed record Muc4Data(string Description, ReportTemplates Keys, ReportTemplates Responses)
{
    /// <summary>What people decided of fills, or <c>null</c> to go by the guidelines alone.</summary>
    public Muc4Judgements? Judgements { get; init; }

    /// <summary>Other systems' responses, to be compared with.</summary>
    public ImmutableArray<(string Name, ReportTemplates Responses)> Others { get; init; } = [];
}

/// <summary>What was measured.</summary>
/// <param name="Result">Figures, and where responses and keys differ.</param>
/// <param name="OfficialReport">The counts as the official program of MUC-4 printed them.</param>
public sealed record Muc4Outcome(EvaluationResult Result, string OfficialReport);
