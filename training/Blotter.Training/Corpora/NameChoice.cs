using System.Collections.Immutable;

namespace Blotter.Training.Corpora;

/// <summary>Chooses among names that overlap.</summary>
internal static class NameChoice
{
    /// <summary>Of overlapping names the longest, then the first given; in text order.</summary>
    public static ImmutableArray<TrainingName> LongestFirst(IEnumerable<TrainingName> names) => InOrder(names.OrderByDescending(name => name.Last - name.First));

    /// <summary>Of overlapping names the first given; in text order.</summary>
    public static ImmutableArray<TrainingName> InOrder(IEnumerable<TrainingName> names)
    {
        var chosen = new List<TrainingName>();
        foreach (var name in names)
            if (chosen.TrueForAll(other => name.Last < other.First || other.Last < name.First))
                chosen.Add(name);
        return [.. chosen.OrderBy(name => name.First)];
    }
}
