using System.Collections.Immutable;
using Blotter.Coding.Fills;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Training.Coding;

/// <summary>Learns where and when incidents happened, and measures that, given the sentences that tell of them.</summary>
internal static class WhereMeasure
{
    /// <summary>Fills templates so that incidents can be mapped to the key's: where and when by the sentences that hold the key's strings.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="fills">The models of fills.</param>
    public static Muc4TemplateBuilder Builder(ImmutableArray<Muc4Report> reports, IEnumerable<LinearModel> fills)
    {
        var models = new CoderModels([.. fills, .. Learn(KeyIncident.WithOptional(reports))], []);
        return new Muc4TemplateBuilder(new FillReader(models), models);
    }

    /// <summary>The models of both slots, learned from the sentences that hold the key's strings and from those that the coder takes to tell of the same incidents.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="builder">Fills templates, by which found incidents are mapped to the key's.</param>
    /// <param name="read">The reports as models see them that did not learn from them.</param>
    /// <param name="incidents">What tells the incidents of a report apart, by its index; learned without it.</param>
    public static ImmutableArray<LinearModel> Learn(ImmutableArray<Muc4Report> reports, Muc4TemplateBuilder builder, ImmutableArray<ReadExample> read, Func<int, IncidentModels> incidents) =>
        Learn([.. KeyIncident.WithOptional(reports), .. KeyIncident.Of(reports, FoundTelling.Of(reports, read, incidents, builder))]);

    /// <summary>The verb <c>found</c>: writes which sentences the coder takes to tell of the key's incidents, in the development reports (crossed) and the first two test sets.</summary>
    public static int Find(string data, string path)
    {
        var (dev, tuning) = (Muc4Corpus.Dev(data), Muc4Corpus.Tuning(data));
        var learned = CoderTraining.Learn(dev, WikiEventsCases.Train(data));
        var builder = new Muc4TemplateBuilder(new FillReader(learned.Models), learned.Models);
        var read = tuning.Select(report => learned.Reading.Read(CodingExample.Of(report))).ToImmutableArray();
        FoundTelling.Write(path, FoundTelling.Of(dev, learned.Read, learned.Incidents.Without, builder).Concat(FoundTelling.Of(tuning, read, _ => learned.Incidents.All, builder)));
        return 0;
    }

    /// <summary>Prints, for each slot, how right the answers are on the development reports (cross-validated) and on the first two test sets.</summary>
    /// <param name="data">The folder of corpora.</param>
    /// <param name="errors">How many errors of each are printed.</param>
    /// <param name="found">What <see cref="Find"/> wrote, to learn from and measure with the sentences that the coder is given too; <c>null</c> for those that hold the key's strings alone.</param>
    /// <param name="output">Where to.</param>
    public static void Run(string data, int errors, string? found, TextWriter output)
    {
        var telling = found is null ? [] : FoundTelling.Read(found);
        var (dev, tuning) = (Muc4Corpus.Dev(data), Muc4Corpus.Tuning(data));
        var cases = new Cases(dev, [.. KeyIncident.WithOptional(dev), .. KeyIncident.Of(dev, telling)]);
        Measure(cases, Asked(dev, telling), Asked(tuning, telling), new Learner(Muc4Slot.IncidentDate, DateTraining.Learn, DateTraining.Examples, DateTraining.Measure), errors, output);
        Measure(cases, Asked(dev, telling), Asked(tuning, telling), new Learner(Muc4Slot.IncidentLocation, LocationTraining.Learn, LocationTraining.Examples, LocationTraining.Measure), errors, output);
    }

    private static ImmutableArray<LinearModel> Learn(ImmutableArray<KeyIncident> incidents) => [DateTraining.Learn(incidents), LocationTraining.Learn(incidents)];

    // What is measured: incidents by the key's strings, and those that the coder finds.
    private static ImmutableArray<(string By, ImmutableArray<KeyIncident> Incidents)> Asked(ImmutableArray<Muc4Report> reports, ImmutableArray<FoundTelling> telling)
    {
        var known = ("by the key's strings", KeyIncident.Of(reports));
        return telling.IsEmpty ? [known] : [known, ("as found", KeyIncident.Of(reports, telling))];
    }

    private static void Measure(
        Cases cases, ImmutableArray<(string By, ImmutableArray<KeyIncident> Incidents)> dev, ImmutableArray<(string By, ImmutableArray<KeyIncident> Incidents)> tuning, Learner learner, int errors, TextWriter output)
    {
        var models = Folds.Each(fold => learner.Learn(cases.Outside(fold)));
        foreach (var (by, incidents) in dev)
        {
            var crossed = new SlotMeasure(learner.Slot);
            for (var fold = 0; fold < Folds.Count; fold++)
                learner.Answer(models[fold], cases.In(fold, incidents), crossed);
            crossed.Print($"dev, crossed, {by}", errors, output);
        }
        var all = learner.Learn(cases.Outside(Folds.None));
        foreach (var (by, incidents) in tuning)
        {
            var tuned = new SlotMeasure(learner.Slot);
            learner.Answer(all, incidents, tuned);
            tuned.Print($"tst1+tst2, {by}", errors, output);
        }
        output.WriteLine(FormattableString.Invariant($"among the candidates: dev {100 * Reachable(dev[^1].Incidents, learner):F1} %, tst1+tst2 {100 * Reachable(tuning[^1].Incidents, learner):F1} %"));
    }

    // How often any candidate is right: no choice among them can do better.
    private static double Reachable(IEnumerable<KeyIncident> incidents, Learner learner) => incidents.AsParallel().Average(incident => learner.Examples(incident).Any(example => example.IsRight) ? 1.0 : 0.0);

    private sealed record Learner(
        Muc4Slot Slot, Func<IEnumerable<KeyIncident>, LinearModel> Learn, Func<KeyIncident, IEnumerable<(ulong[] Features, bool IsRight)>> Examples, Action<LinearModel, IEnumerable<KeyIncident>, SlotMeasure> Answer);

    // The incidents to learn from, in folds by report.
    private sealed class Cases(ImmutableArray<Muc4Report> reports, ImmutableArray<KeyIncident> incidents)
    {
        private readonly Dictionary<string, int> _folds = reports.Index().ToDictionary(each => each.Item.Id, each => Folds.Of(each.Index), StringComparer.Ordinal);

        public IEnumerable<KeyIncident> Outside(int fold) => incidents.Where(incident => _folds[incident.Report.Id] != fold);

        public IEnumerable<KeyIncident> In(int fold, IEnumerable<KeyIncident> some) => some.Where(incident => _folds[incident.Report.Id] == fold);
    }
}
