using System.Collections.Immutable;

namespace Blotter.Training.Corpora;

/// <summary>
/// Wikigold: sentences of Wikipedia with persons, organisations and locations. Its fourth kind, MISC, is none of ours and counts as outside. Its words
/// are cut further where the library's tokenizer cuts them.
/// </summary>
internal static class Wikigold
{
    /// <summary>All sentences, in file order.</summary>
    public static ImmutableArray<TrainingSentence> Train(string data) =>
    [
        .. CorpusFile.Blocks(Path.Combine(data, "wikigold", "wikigold.conll.txt.gz"))
            .Where(lines => !lines[0].StartsWith("-DOCSTART-", StringComparison.Ordinal)).Select(Sentence),
    ];

    /// <summary>The sentence of some lines <c>word tag</c>.</summary>
    internal static TrainingSentence Sentence(List<string> lines, int index)
    {
        var rows = lines.ConvertAll(line => line.Split(' '));
        var written = rows.ConvertAll(row => row[0]);
        var names = NameTags.Names(rows.ConvertAll(row => row[1]));
        ImmutableArray<string> words = [.. written.SelectMany(word => CorpusText.Words(word))];
        return NameAlignment.Carry(names, written, words) is { } carried
            ? Annotated(index, words, carried)
            : Annotated(index, [.. written], names);
    }

    private static TrainingSentence Annotated(int index, ImmutableArray<string> words, ImmutableArray<TrainingName> names) =>
        new($"wikigold-{index + 1}", words) { Names = names, AnnotatedKinds = NameTags.Kinds, HasOtherNames = true };
}
