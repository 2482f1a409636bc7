using System.Collections.Immutable;
using Blotter.Coding.Fills;
using Blotter.Coding.Learned;

namespace Blotter.Training.Coding;

/// <summary>The verb <c>coder</c>: learns all models of the coder from MUC-4's development reports and, for sentences and roles, WikiEvents.</summary>
internal static class CoderTraining
{
    /// <summary>Learns and writes <paramref name="model"/>.</summary>
    public static int Run(string data, string model, TextWriter output)
    {
        var learned = Learn(Muc4Corpus.Dev(data), WikiEventsCases.Train(data));
        File.WriteAllBytes(model, learned.Models.Write());
        output.WriteLine($"{model}: {string.Join(", ", learned.Models.All.Select(each => $"{each.Name} {each.Weights.Length}").Concat(learned.Models.Forests.Select(each => $"{each.Name} {each.Nodes.Length}")))}");
        return 0;
    }

    /// <summary>The models that learned from all reports, and the reports with their incidents as models see them that did not learn from them.</summary>
    public static LearnedCoder Learn(ImmutableArray<Muc4Report> reports, ImmutableArray<CodingExample> modern)
    {
        var learner = new ReportLearner([.. reports.AsParallel().AsOrdered().Select(CodingExample.Of)], modern);
        var read = learner.Read();
        var fills = FillTraining.Learn(reports).ToArray();
        var builder = WhereMeasure.Builder(reports, fills);
        var incidents = new IncidentTraining(read.Zip(reports, (example, report) => new IncidentCase(example, report)), builder);
        var standing = FillTraining.LearnStanding([.. FillCases.Of(reports), .. incidents.FoundOrganisations]);
        var where = WhereMeasure.Learn(reports, builder, read, incidents.Without);
        var (reading, all) = (learner.All, incidents.All);
        return new LearnedCoder(new CoderModels([.. reading.Regressions, .. all.Regressions, .. fills.Where(model => model.Name != FillModels.Standing), standing, .. where], all.Forests, reading.Network), reading, read, incidents);
    }
}

/// <summary>What <see cref="CoderTraining"/> learns.</summary>
/// <param name="Models">The models that learned from all reports.</param>
/// <param name="Reading">Those of them that read a report.</param>
/// <param name="Read">The reports as models see them that did not learn from them.</param>
/// <param name="Incidents">What tells their incidents apart.</param>
internal sealed record LearnedCoder(CoderModels Models, ReadingModels Reading, ImmutableArray<ReadExample> Read, IncidentTraining Incidents);
