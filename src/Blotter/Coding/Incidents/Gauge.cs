using System.Collections.Immutable;
using Blotter.Coding.Learned;

namespace Blotter.Coding.Incidents;

/// <summary>Makes features of numbers: one for each mark that the number reaches, so that a model learns how much each further step says.</summary>
internal static class Gauge
{
    private static readonly ImmutableArray<float> Marks = [0.02f, 0.05f, 0.1f, 0.15f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f, 0.9f, 0.95f, 0.98f];
    private static readonly ImmutableArray<float> Counts = [1, 2, 3, 4, 6, 8, 12, 18, 27];
    private static readonly ImmutableArray<string> Names = [.. Enumerable.Range(0, 16).Select(mark => ((char)('a' + mark)).ToString())];

    /// <summary>Adds the marks that a probability reaches.</summary>
    public static void Add(FeatureList list, string template, float probability, ReadOnlySpan<char> second = default) => Add(list, template, probability, second, Marks);

    /// <summary>Adds the marks that a number of things reaches.</summary>
    public static void Count(FeatureList list, string template, float number, ReadOnlySpan<char> second = default) => Add(list, template, number, second, Counts);

    /// <summary>The highest mark that a probability reaches, in a word.</summary>
    public static string Word(float probability) => probability switch { < 0.05f => "0", < 0.15f => "1", < 0.3f => "2", < 0.5f => "3", < 0.7f => "4", < 0.9f => "5", _ => "6" };

    private static void Add(FeatureList list, string template, float number, ReadOnlySpan<char> second, ImmutableArray<float> marks)
    {
        for (var mark = 0; mark < marks.Length && number >= marks[mark]; mark++)
            list.Add(template, Names[mark], second);
    }
}
