using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Training.Coding;

/// <summary>Learns how far incidents got, from the sentences that hold their strings.</summary>
internal static class StageTraining
{
    private const int Rows = 1 << 15;
    private const int Epochs = 20;
    private const float Rate = 0.03f;
    private const ulong Seed = 5;

    private static readonly ImmutableArray<string> Labels = [.. Enum.GetNames<Stage>()];

    /// <summary>The model, learned from these incidents.</summary>
    public static LinearModel Learn(IEnumerable<KeyIncident> incidents) =>
        new SoftmaxLearner(Labels, Rows) { Rate = Rate }.Learn(incidents.Select(incident => (Features: Features(incident), Stage: Of(incident.Template))).Where(pair => pair.Stage is not null)
            .Select(pair => new Example(pair.Features, (int)pair.Stage!.Value)), Epochs, Seed).Model(StageFeatures.ModelName);

    private static ulong[] Features(KeyIncident incident) => StageFeatures.Of(incident.Report.Sentences, CodingExample.TypeOf(incident.Template), incident.Telling).Distinct();

    private static Stage? Of(Muc4Template template) => template[Muc4Slot.IncidentStage].SelectMany(fill => fill.Values).FirstOrDefault() switch
    {
        "ACCOMPLISHED" => Stage.Accomplished,
        "ATTEMPTED" => Stage.Attempted,
        "THREATENED" => Stage.Threatened,
        _ => null,
    };
}
