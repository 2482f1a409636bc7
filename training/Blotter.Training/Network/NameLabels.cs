using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Training.Corpora;

namespace Blotter.Training.Network;

/// <summary>Names as one label a word: begin, inside, end, single (BIOES), outside.</summary>
internal static class NameLabels
{
    public const string Outside = "O";

    public static ImmutableArray<string> All { get; } = [Outside, .. NameTags.Kinds.SelectMany(kind => "BIES".Select(place => Label(place, kind)))];

    /// <summary>The labels of a sentence's words.</summary>
    public static string[] Of(int words, ImmutableArray<TrainingName> names)
    {
        var labels = new string[words];
        Array.Fill(labels, Outside);
        foreach (var name in names)
        {
            if (!NameTags.Kinds.Contains(name.Kind))
                continue;
            for (var at = name.First; at <= name.Last; at++)
                labels[at] = Label(name.First == name.Last ? 'S' : at == name.First ? 'B' : at == name.Last ? 'E' : 'I', name.Kind);
        }
        return labels;
    }

    private static string Label(char place, NameKind kind) => $"{place}-{kind}";
}
