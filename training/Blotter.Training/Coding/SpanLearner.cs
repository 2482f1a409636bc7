using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;
using Blotter.Evaluation.Muc4;

namespace Blotter.Training.Coding;

/// <summary>Learns which words stand for an entity, from those that keys name and whose phrases hold a string of the key.</summary>
internal static class SpanLearner
{
    private const float Rate = 0.05f;
    private const int Epochs = 8;
    private const int Rows = 1 << 18;
    private const ulong Seed = 1;

    /// <summary>The model, learned from these reports.</summary>
    public static LinearModel Learn(IEnumerable<CodingExample> examples) =>
        new ChoiceLearner(Rows) { Rate = Rate }.Learn(examples.SelectMany(Choices), Epochs, Seed).Model(FillerSpans.ModelName);

    private static IEnumerable<Choice> Choices(CodingExample example)
    {
        for (var at = 0; at < example.Labels.Length; at++)
        {
            var label = example.Labels[at];
            if (!label.Names.Mentions.IsEmpty)
                yield return Choices(example.Report.Entities[at], label);
        }
    }

    private static Choice Choices(Entity entity, EntityLabel label)
    {
        var context = new FillerContext(entity);
        return new Choice([.. context.Candidates.Select(span =>
        {
            var list = new FeatureList();
            context.AddFeatures(list, span, label.Role);
            return (list.Distinct(), RoleEntity.Of([span.Text]).IsWithin(label.Names));
        })]);
    }
}
