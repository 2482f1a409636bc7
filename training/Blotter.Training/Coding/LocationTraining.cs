using Blotter.Coding.Learned;
using Blotter.Coding.Views.Muc4;
using Blotter.Evaluation.Muc4;

namespace Blotter.Training.Coding;

/// <summary>Learns which of a report's places is where an incident happened, from the answer keys of MUC-4's development reports.</summary>
internal static class LocationTraining
{
    private const int Rows = 1 << 16;
    private const int Epochs = 8;
    private const ulong Seed = 4;

    /// <summary>The model, learned from the incidents.</summary>
    public static LinearModel Learn(IEnumerable<KeyIncident> incidents)
    {
        var choices = incidents.AsParallel().AsOrdered().Select(incident => new Choice([.. Examples(incident)]));
        return new ChoiceLearner(Rows) { Rate = 0.05f, Decay = 3e-2f }.Learn(choices, Epochs, Seed).Model(Muc4Location.ModelName);
    }

    /// <summary>The candidates for an incident.</summary>
    public static IEnumerable<(ulong[] Features, bool IsRight)> Examples(KeyIncident incident)
    {
        var key = incident.Template[Muc4Slot.IncidentLocation];
        var reading = new Muc4PlaceReading(incident.Report.Document, incident.Report.Sentences, Muc4Gazetteer.Shipped);
        foreach (var (candidate, features) in Muc4Location.Features(reading, new Muc4PlaceCandidates(reading), incident.Telling))
            yield return (features.Distinct(), SlotMeasure.CreditOf(Muc4Slot.IncidentLocation, key, candidate.Written) == Credit.Correct);
    }

    /// <summary>The model's answers.</summary>
    public static void Measure(LinearModel model, IEnumerable<KeyIncident> incidents, SlotMeasure measure)
    {
        foreach (var incident in incidents)
            measure.Add(incident, Muc4Location.Of(incident.Report.Document, incident.Report.Sentences, model).Choose(incident.Telling));
    }
}
