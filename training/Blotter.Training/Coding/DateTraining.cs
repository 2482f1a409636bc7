using Blotter.Coding.Learned;
using Blotter.Coding.Views.Muc4;
using Blotter.Evaluation.Muc4;

namespace Blotter.Training.Coding;

/// <summary>Learns which of a report's dates is the day of an incident, from the answer keys of MUC-4's development reports.</summary>
internal static class DateTraining
{
    private const int Rows = 1 << 15;
    private const int Epochs = 12;
    private const ulong Seed = 4;

    /// <summary>The model, learned from the incidents.</summary>
    public static LinearModel Learn(IEnumerable<KeyIncident> incidents)
    {
        var choices = incidents.AsParallel().AsOrdered().Select(incident => new Choice([.. Examples(incident)]));
        return new ChoiceLearner(Rows) { Rate = 0.03f, Decay = 1e-3f }.Learn(choices, Epochs, Seed).Model(Muc4Date.ModelName);
    }

    /// <summary>The model's answers.</summary>
    public static void Measure(LinearModel model, IEnumerable<KeyIncident> incidents, SlotMeasure measure)
    {
        foreach (var incident in incidents)
            measure.Add(incident, Muc4Date.Of(incident.Report.Document, incident.Report.Sentences, model).Choose(incident.Telling));
    }

    /// <summary>The candidates for an incident.</summary>
    public static IEnumerable<(ulong[] Features, bool IsRight)> Examples(KeyIncident incident)
    {
        var key = incident.Template[Muc4Slot.IncidentDate];
        if (Muc4Date.Read(incident.Report.Document, incident.Report.Sentences) is not { } days)
            yield break;
        foreach (var (candidate, features) in Muc4Date.Features(days, incident.Telling))
            yield return (features.Distinct(), SlotMeasure.CreditOf(Muc4Slot.IncidentDate, key, candidate.Written) == Credit.Correct);
    }
}
