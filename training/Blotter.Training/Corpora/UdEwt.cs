using System.Collections.Immutable;
using Blotter.Evaluation.Language;

namespace Blotter.Training.Corpora;

/// <summary>
/// English Web Treebank of Universal Dependencies with the names of Universal NER. The two are joined by the sentence's id; where they cut words
/// differently, names are carried over by characters.
/// </summary>
internal static class UdEwt
{
    /// <summary>The sentences to train on.</summary>
    public static ImmutableArray<TrainingSentence> Train(string data) => Read(data, "train");

    /// <summary>The sentences to measure on. Nothing that is shipped learns from them.</summary>
    public static ImmutableArray<TrainingSentence> Dev(string data) => Read(data, "dev");

    private static ImmutableArray<TrainingSentence> Read(string data, string part)
    {
        var names = CorpusFile.Blocks(Path.Combine(data, "uner-ewt", part + ".iob2.gz")).Select(TaggedSentence.Parse).ToDictionary(sentence => sentence.Id, StringComparer.Ordinal);
        return
        [
            .. ConlluReader.ReadFile(Path.Combine(data, "ud-ewt", $"en_ewt-{part}.conllu.gz")).Select(Treebank.Sentence)
                .Select(sentence => names.TryGetValue(sentence.Id, out var tagged) ? Join(sentence, tagged) : sentence),
        ];
    }

    /// <summary>The sentence with its names; without, when the two do not spell the same text.</summary>
    internal static TrainingSentence Join(TrainingSentence sentence, TaggedSentence tagged) =>
        NameAlignment.Carry(NameTags.Names(tagged.Tags), tagged.Words, sentence.Words) is { } names
            ? sentence with { Names = names, AnnotatedKinds = NameTags.Kinds }
            : sentence;
}

/// <summary>A sentence of a file in IOB2 with comments: word id, word, tag.</summary>
internal sealed record TaggedSentence(string Id, ImmutableArray<string> Words, ImmutableArray<string> Tags)
{
    /// <summary>Reads the lines of a sentence. Lines of multiword tokens (<c>3-4</c>) are passed over.</summary>
    public static TaggedSentence Parse(List<string> lines)
    {
        var id = lines.Find(line => line.StartsWith("# sent_id", StringComparison.Ordinal))?.Split('=', 2)[1].Trim() ?? "";
        var rows = lines.Where(line => line[0] != '#' || line.StartsWith("#\t", StringComparison.Ordinal)).Select(line => line.Split('\t'))
            .Where(row => !row[0].Contains('-', StringComparison.Ordinal)).ToList();
        return new TaggedSentence(id, [.. rows.Select(row => row[1])], [.. rows.Select(row => row[2])]);
    }
}
