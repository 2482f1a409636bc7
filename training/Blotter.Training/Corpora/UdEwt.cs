using System.Collections.Immutable;
using Blotter.Evaluation.Language;

namespace Blotter.Training.Corpora;

/// <summary>
/// English Web Treebank of Universal Dependencies with the names of Universal NER. The two are joined by the sentence's id; where they cut words
/// differently, names are carried over by characters.
/// </summary>
internal static class UdEwt
{
    // The tag that 540 sentences of train have at their last word, whatever was meant there: "Gregg B-PER, Penman B-O".
    private const string LostKind = "O";

    /// <summary>The sentences to train on.</summary>
    public static ImmutableArray<TrainingSentence> Train(string data) => Read(data, "train");

    /// <summary>The sentences to measure on. Nothing that is shipped learns from them.</summary>
    public static ImmutableArray<TrainingSentence> Dev(string data) => Read(data, "dev");

    private static ImmutableArray<TrainingSentence> Read(string data, string part)
    {
        var names = IobReader.ReadFile(Path.Combine(data, "uner-ewt", part + ".iob2.gz")).ToDictionary(sentence => sentence.Comment("sent_id") ?? "", StringComparer.Ordinal);
        return
        [
            .. ConlluReader.ReadFile(Path.Combine(data, "ud-ewt", $"en_ewt-{part}.conllu.gz")).Select(Treebank.Sentence)
                .Select(sentence => names.TryGetValue(sentence.Id, out var tagged) ? Join(sentence, tagged) : sentence),
        ];
    }

    /// <summary>The sentence with its names; without, when the two do not spell the same text or the last word's tag is lost.</summary>
    internal static TrainingSentence Join(TrainingSentence sentence, IobSentence tagged) =>
        Names(tagged) is { } names && NameAlignment.Carry(names, tagged.Words, sentence.Words) is { } carried
            ? sentence with { Names = carried, AnnotatedKinds = NameTags.Kinds }
            : sentence;

    // Where the last tag is lost, a name that reaches it goes on; a mark or a word in lower case is taken to be outside; of any other word nothing is known.
    private static ImmutableArray<TrainingName>? Names(IobSentence tagged)
    {
        var names = new List<TrainingName>();
        foreach (var (first, end, written) in tagged.Names)
            if (NameTags.Kind(written) is { } kind)
                names.Add(new TrainingName(first, end, kind));
        var last = tagged.Words.Length - 1;
        if (tagged.Names.IsEmpty || tagged.Names[^1] is not { Kind: LostKind } || !char.IsUpper(tagged.Words[last][0]))
            return [.. names];
        if (names.Count == 0 || names[^1].Last != last - 1)
            return null;
        names[^1] = names[^1] with { Last = last };
        return [.. names];
    }
}
