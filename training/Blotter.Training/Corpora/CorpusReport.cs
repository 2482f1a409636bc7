using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Training.Corpora;

/// <summary>Prints what the corpora hold, as their readers give it.</summary>
internal static class CorpusReport
{
    /// <summary>One line a corpus.</summary>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="output">Where it is printed.</param>
    public static void Print(string data, TextWriter output)
    {
        output.WriteLine("corpus | sentences | words | with trees | with names | " + string.Join(" | ", Enum.GetNames<NameKind>()));
        Line(output, "ewt-train", UdEwt.Train(data));
        Line(output, "ewt-dev", UdEwt.Dev(data));
        Line(output, "gum", Gum.Train(data));
        Line(output, "wikigold", Wikigold.Train(data));
        Line(output, "re3d", Re3d.Train(data));
        Line(output, "wikievents-dev", WikiEvents.Dev(data));
    }

    private static void Line(TextWriter output, string name, ImmutableArray<TrainingSentence> sentences)
    {
        var annotated = sentences.Where(sentence => sentence.AnnotatedKinds.Length > 0).ToList();
        var names = annotated.SelectMany(sentence => sentence.Names).ToLookup(item => item.Kind);
        output.WriteLine($"{name} | {sentences.Length} | {sentences.Sum(sentence => sentence.Words.Length)} | {sentences.Count(sentence => !sentence.Treebank.IsDefault)}"
            + $" | {annotated.Count} | {string.Join(" | ", Enum.GetValues<NameKind>().Select(kind => names[kind].Count()))}");
    }

    /// <summary>Prints sentences with their names in brackets, for reading; those without annotation behind a question mark.</summary>
    public static void Show(IEnumerable<TrainingSentence> sentences, TextWriter output)
    {
        foreach (var sentence in sentences)
        {
            var words = sentence.Words.ToArray();
            foreach (var name in sentence.Names.IsDefault ? [] : sentence.Names)
            {
                words[name.First] = $"[{name.Kind} {words[name.First]}";
                words[name.Last] += "]";
            }
            output.WriteLine((sentence.AnnotatedKinds.IsEmpty ? "? " : "") + string.Join(' ', words));
        }
    }
}
