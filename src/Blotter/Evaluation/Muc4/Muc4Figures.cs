using System.Collections.Immutable;

namespace Blotter.Evaluation.Muc4;

/// <summary>The ways in which templates are measured.</summary>
internal enum Muc4Measure
{
    /// <summary>The official program's, over all templates and slots; counts are half points.</summary>
    Official,

    /// <summary>CEAF-REE.</summary>
    Entities,

    /// <summary>The template measure.</summary>
    Templates,

    /// <summary>CEAF-RME with φ3.</summary>
    Mentions,
}

/// <summary>What responses score, report by report.</summary>
/// <param name="Scores">The official scores, in the order of the key's reports.</param>
/// <param name="OfReports">For each report, in that order, the counts of every <see cref="Muc4Measure"/>.</param>
internal sealed record Muc4Figures(ImmutableArray<ReportScore> Scores, ImmutableArray<ImmutableArray<Counts>> OfReports)
{
    /// <summary>Measures responses.</summary>
    public static Muc4Figures Of(ReportTemplates keys, ReportTemplates responses, Muc4Judgements? judgements)
    {
        var scores = Muc4Scorer.Score(keys, responses, judgements);
        return new Muc4Figures(scores, [.. scores.Select(score => Counts(score, Roles(keys, score), Roles(responses, score)))]);
    }

    /// <summary>The counts of a measure over all reports.</summary>
    public Counts Sum(Muc4Measure measure) => OfReports.Aggregate(default(Counts), (sum, report) => sum + report[(int)measure]);

    private static ImmutableArray<RoleTemplate> Roles(ReportTemplates templates, ReportScore report) =>
        [.. templates[report.MessageId].Where(template => !template.IsNone).Select(RoleTemplate.Of)];

    private static ImmutableArray<Counts> Counts(ReportScore score, ImmutableArray<RoleTemplate> key, ImmutableArray<RoleTemplate> response)
    {
        var all = new OfficialTotals([score]).All;
        return
        [
            new Counts(2 * all.Possible, 2 * all.Actual, all.HalfPoints), RoleMeasures.Entities(key, response), RoleMeasures.Templates(key, response),
            RoleMeasures.Mentions(key, response),
        ];
    }
}
