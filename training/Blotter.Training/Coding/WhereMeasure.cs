using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Training.Coding;

/// <summary>Measures where and when incidents are said to have happened, given the sentences that tell of them.</summary>
internal static class WhereMeasure
{
    private const int Folds = 5;

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
        var dates = new Learner(Muc4Slot.IncidentDate, DateTraining.Learn, DateTraining.Measure);
        Measure(dev, tuning, dates, errors, output);
        output.WriteLine(FormattableString.Invariant($"dates among the candidates: dev {100 * DateTraining.Reachable(dev):F1} %, tst1+tst2 {100 * DateTraining.Reachable(tuning):F1} %"));
        var locations = new Learner(Muc4Slot.IncidentLocation, LocationTraining.Learn, LocationTraining.Measure);
        Measure(dev, tuning, locations, errors, output);
        output.WriteLine(FormattableString.Invariant($"locations among the candidates: dev {100 * LocationTraining.Reachable(dev):F1} %, tst1+tst2 {100 * LocationTraining.Reachable(tuning):F1} %"));
    }

    private static void Measure(ImmutableArray<KeyIncident> dev, ImmutableArray<KeyIncident> tuning, Learner learner, int errors, TextWriter output)
    {
        var crossed = new SlotMeasure(learner.Slot);
        var folds = dev.Select(incident => incident.Report.Id).Distinct(StringComparer.Ordinal).Select((id, index) => (id, Fold: index % Folds))
            .ToDictionary(pair => pair.id, pair => pair.Fold, StringComparer.Ordinal);
        for (var fold = 0; fold < Folds; fold++)
            learner.Answer(learner.Learn(dev.Where(incident => folds[incident.Report.Id] != fold)), dev.Where(incident => folds[incident.Report.Id] == fold), crossed);
        crossed.Print("dev, cross-validated", errors, output);
        var tuned = new SlotMeasure(learner.Slot);
        learner.Answer(learner.Learn(dev), tuning, tuned);
        tuned.Print("tst1+tst2", errors, output);
    }

    private sealed record Learner(Muc4Slot Slot, Func<IEnumerable<KeyIncident>, LinearModel> Learn, Action<LinearModel, IEnumerable<KeyIncident>, SlotMeasure> Answer);
}
