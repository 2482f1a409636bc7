using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Training.Corpora;

/// <summary>Prints what the corpora hold, as their readers give it.</summary>
internal static class CorpusReport
{
    private static readonly ImmutableArray<(string Name, Func<string, ImmutableArray<TrainingSentence>> Read)> Corpora =
    [
        ("ewt-train", UdEwt.Train), ("ewt-dev", UdEwt.Dev), ("gum", Gum.Train), ("wikigold", Wikigold.Train), ("re3d", Re3d.Train), ("wikievents-dev", WikiEvents.Dev),
    ];

    /// <summary>Prints one line a corpus.</summary>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="output">Where it is printed.</param>
    public static void Print(string data, TextWriter output)
    {
        output.WriteLine("corpus | sentences | words | with trees | with names | " + string.Join(" | ", Enum.GetNames<NameKind>()));
        foreach (var (name, read) in Corpora)
            Line(output, name, read(data));
    }

    /// <summary>
    /// Prints the sentences of one corpus with their names in brackets, for reading; those without annotation of names behind a question mark. Returns
    /// whether there is such a corpus.
    /// </summary>
    public static bool Show(string data, string name, TextWriter output)
    {
        var corpus = Corpora.FirstOrDefault(item => item.Name == name);
        if (corpus.Read is null)
            return false;
        foreach (var sentence in corpus.Read(data))
            output.WriteLine(Bracketed(sentence));
        return true;
    }

    private static void Line(TextWriter output, string name, ImmutableArray<TrainingSentence> sentences)
    {
        var annotated = sentences.Where(sentence => sentence.AnnotatedKinds.Length > 0).ToList();
        var names = annotated.SelectMany(sentence => sentence.Names).ToLookup(item => item.Kind);
        output.WriteLine($"{name} | {sentences.Length} | {sentences.Sum(sentence => sentence.Words.Length)} | {sentences.Count(sentence => !sentence.Treebank.IsDefault)}"
            + $" | {annotated.Count} | {string.Join(" | ", Enum.GetValues<NameKind>().Select(kind => names[kind].Count()))}");
    }

    private static string Bracketed(TrainingSentence sentence)
    {
        var words = sentence.Words.ToArray();
        foreach (var name in sentence.Names.IsDefault ? [] : sentence.Names)
        {
            words[name.First] = $"[{name.Kind} {words[name.First]}";
            words[name.Last] += "]";
        }
        return (sentence.AnnotatedKinds.IsEmpty ? "? " : "") + string.Join(' ', words);
    }
}
