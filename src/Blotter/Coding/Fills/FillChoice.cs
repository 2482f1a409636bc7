using System.Collections.Immutable;
using Blotter.Coding.Learned;

namespace Blotter.Coding.Fills;

/// <summary>A learned choice among the members of a set list. Immutable.</summary>
/// <param name="model">Its labels are names of members, or <see cref="FillReader.Nothing"/>.</param>
internal sealed class FillChoice<T>(LinearModel model)
    where T : struct, Enum
{
    private readonly ImmutableArray<T?> _labels = [.. model.Labels.Select(label => label == FillReader.Nothing ? (T?)null : Enum.Parse<T>(label))];

    /// <summary>The most likely label and its probability; the first of equals, <c>null</c> where nothing fits best.</summary>
    public (T? Label, float Probability) Read(FeatureList features)
    {
        var probabilities = model.Read(features.Distinct());
        var best = 0;
        for (var label = 1; label < probabilities.Length; label++)
            if (probabilities[label] > probabilities[best])
                best = label;
        return (_labels[best], probabilities[best]);
    }
}
