using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Training.Coding;

/// <summary>Measures where and when incidents are said to have happened, given the sentences that tell of them.</summary>
internal static class WhereMeasure
{
    /// <summary>The models of both slots, learned from the development reports.</summary>
    public static ImmutableArray<LinearModel> Learn(ImmutableArray<Muc4Report> reports)
    {
        var incidents = KeyIncident.Of(reports);
        return [DateTraining.Learn(incidents), LocationTraining.Learn(incidents)];
    }

    /// <summary>Prints, for each slot, how right the answers are on the development reports (cross-validated) and on the first two test sets.</summary>
    /// <param name="data">The folder of corpora.</param>
    /// <param name="errors">How many errors of each are printed.</param>
    /// <param name="output">Where to.</param>
    public static void Run(string data, int errors, TextWriter output)
    {
        var dev = KeyIncident.Of(Muc4Corpus.Dev(data));
        var tuning = KeyIncident.Of(Muc4Corpus.Tuning(data));
        Measure(dev, tuning, new Learner(Muc4Slot.IncidentDate, DateTraining.Learn, DateTraining.Examples, DateTraining.Measure), errors, output);
        Measure(dev, tuning, new Learner(Muc4Slot.IncidentLocation, LocationTraining.Learn, LocationTraining.Examples, LocationTraining.Measure), errors, output);
    }

    private static void Measure(ImmutableArray<KeyIncident> dev, ImmutableArray<KeyIncident> tuning, Learner learner, int errors, TextWriter output)
    {
        var crossed = new SlotMeasure(learner.Slot);
        var folds = dev.Select(incident => incident.Report.Id).Distinct(StringComparer.Ordinal).Select((id, index) => (id, Fold: Folds.Of(index)))
            .ToDictionary(pair => pair.id, pair => pair.Fold, StringComparer.Ordinal);
        for (var fold = 0; fold < Folds.Count; fold++)
            learner.Answer(learner.Learn(dev.Where(incident => folds[incident.Report.Id] != fold)), dev.Where(incident => folds[incident.Report.Id] == fold), crossed);
        crossed.Print("dev, cross-validated", errors, output);
        var tuned = new SlotMeasure(learner.Slot);
        learner.Answer(learner.Learn(dev), tuning, tuned);
        tuned.Print("tst1+tst2", errors, output);
        output.WriteLine(FormattableString.Invariant($"among the candidates: dev {100 * Reachable(dev, learner):F1} %, tst1+tst2 {100 * Reachable(tuning, learner):F1} %"));
    }

    // How often any candidate is right: no choice among them can do better.
    private static double Reachable(IEnumerable<KeyIncident> incidents, Learner learner) => incidents.AsParallel().Average(incident => learner.Examples(incident).Any(example => example.IsRight) ? 1.0 : 0.0);

    private sealed record Learner(
        Muc4Slot Slot, Func<IEnumerable<KeyIncident>, LinearModel> Learn, Func<KeyIncident, IEnumerable<(ulong[] Features, bool IsRight)>> Examples, Action<LinearModel, IEnumerable<KeyIncident>, SlotMeasure> Answer);
}
