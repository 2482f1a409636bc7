using System.Globalization;
using System.IO.Compression;
using Blotter.Evaluation.Language;

namespace Blotter.Training.Perceptron;

/// <summary>A treebank's sentence as tagger and parser read it; heads are indexes from 0, the number of words stands for the root.</summary>
/// <param name="Words">Facts of its words.</param>
/// <param name="Tags">Numbers of its joint tags (UPOS and XPOS) in <see cref="PerceptronLabels"/>, -1 for a tag that training never saw.</param>
/// <param name="Heads">The heads.</param>
/// <param name="Relations">Numbers of its relations without subtype.</param>
internal sealed record PerceptronSentence(WordFacts[] Words, int[] Tags, int[] Heads, int[] Relations)
{
    /// <summary>Tags that a tagger gave, which the parser reads.</summary>
    public int[] Predicted { get; set; } = [];

    /// <summary>The sentences of a gzipped CoNLL-U file.</summary>
    public static List<ConlluSentence> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return [.. ConlluReader.Read(reader)];
    }

    /// <summary>The sentence with its letters as written, or all in upper case.</summary>
    public static PerceptronSentence Of(ConlluSentence sentence, bool capitals, WordClusters? clusters, PerceptronLabels labels) => new(
        WordFacts.Of([.. sentence.Words.Select(word => capitals ? word.Form.ToUpper(CultureInfo.InvariantCulture) : word.Form)], clusters),
        [.. sentence.Words.Select(word => labels.Tag(word.Upos, word.Xpos))],
        [.. sentence.Words.Select(word => word.Head < 0 ? sentence.Words.Length : word.Head)],
        [.. sentence.Words.Select(word => labels.Relation(word.Relation))]);
}
