namespace Blotter.Training.Perceptron;

/// <summary>Tags words from left to right with the best joint tag (UPOS and XPOS) each. Not safe for use by several threads.</summary>
internal sealed class PerceptronTagger(SparseWeights weights, int tags)
{
    private const int MostFeatures = 64;

    private readonly ulong[] _features = new ulong[MostFeatures];
    private readonly int[] _scores = new int[tags];

    /// <summary>The weights after training with the given sentences, <paramref name="rounds"/> times over.</summary>
    public static SparseWeights Train(List<PerceptronSentence> sentences, List<PerceptronSentence>? capitals, double capitalShare, int tags, int rounds, int seed)
    {
        var perceptron = new AveragedPerceptron();
        var tagger = new PerceptronTagger(perceptron.Weights, tags);
        var chance = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            chance.Shuffle(order);
            foreach (var number in order)
                tagger.Learn(capitals is not null && chance.NextDouble() < capitalShare ? capitals[number] : sentences[number], perceptron);
        }
        return perceptron.Average(least: 0.02);
    }

    /// <summary>Tags a sentence into <paramref name="result"/>.</summary>
    public void Tag(ReadOnlySpan<WordFacts> words, Span<int> result)
    {
        for (var at = 0; at < words.Length; at++)
            result[at] = Best(words, result, at, out _);
    }

    private void Learn(PerceptronSentence sentence, AveragedPerceptron perceptron)
    {
        Span<int> result = new int[sentence.Words.Length];
        for (var at = 0; at < result.Length; at++)
        {
            result[at] = Best(sentence.Words, result, at, out var features);
            perceptron.Tick();
            if (result[at] == sentence.Tags[at])
                continue;
            perceptron.Update(_features.AsSpan(0, features), sentence.Tags[at], 1);
            perceptron.Update(_features.AsSpan(0, features), result[at], -1);
        }
    }

    private int Best(ReadOnlySpan<WordFacts> words, ReadOnlySpan<int> tagsBefore, int at, out int features)
    {
        features = Extract(words, tagsBefore, at, _features);
        Array.Clear(_scores);
        weights.Score(_features.AsSpan(0, features), _scores);
        var best = 0;
        for (var tag = 1; tag < _scores.Length; tag++)
        {
            if (_scores[tag] > _scores[best])
                best = tag;
        }
        return best;
    }

    private static int Extract(ReadOnlySpan<WordFacts> words, ReadOnlySpan<int> tagsBefore, int at, Span<ulong> to)
    {
        ref readonly var word = ref words[at];
        var before = at > 0 ? words[at - 1] : default;
        var after = at + 1 < words.Length ? words[at + 1] : default;
        var before2 = at > 1 ? words[at - 2] : default;
        var after2 = at + 2 < words.Length ? words[at + 2] : default;
        var tag1 = at > 0 ? (ulong)tagsBefore[at - 1] + 1 : 0;
        var tag2 = at > 1 ? (ulong)tagsBefore[at - 2] + 1 : 0;
        var first = at == 0 ? 1UL : 0;
        var count = 0;
        to[count++] = FeatureHash.Of(1, word.Lower);
        to[count++] = FeatureHash.Of(2, word.Lower, word.Shape);
        to[count++] = FeatureHash.Of(3, word.Shape, first);
        to[count++] = FeatureHash.Of(4, word.Last1);
        to[count++] = FeatureHash.Of(5, word.Last2, word.Shape);
        to[count++] = FeatureHash.Of(6, word.Last3);
        to[count++] = FeatureHash.Of(7, word.Last4);
        to[count++] = FeatureHash.Of(8, word.First1, word.Shape);
        to[count++] = FeatureHash.Of(9, word.First2);
        to[count++] = FeatureHash.Of(10, word.First3);
        to[count++] = FeatureHash.Of(11, tag1);
        to[count++] = FeatureHash.Of(12, tag1, tag2);
        to[count++] = FeatureHash.Of(13, tag1, word.Lower);
        to[count++] = FeatureHash.Of(14, tag1, tag2, word.Lower);
        to[count++] = FeatureHash.Of(15, before.Lower);
        to[count++] = FeatureHash.Of(16, after.Lower);
        to[count++] = FeatureHash.Of(17, before2.Lower);
        to[count++] = FeatureHash.Of(18, after2.Lower);
        to[count++] = FeatureHash.Of(19, before.Lower, word.Lower);
        to[count++] = FeatureHash.Of(20, word.Lower, after.Lower);
        to[count++] = FeatureHash.Of(21, after.Last3);
        to[count++] = FeatureHash.Of(22, after.Shape, word.Shape, before.Shape);
        to[count++] = FeatureHash.Of(23, tag1, word.Last3);
        to[count++] = FeatureHash.Of(24, after.Last2, word.Last3);
        to[count++] = FeatureHash.Of(25, before.Lower, tag1, tag2);
        to[count++] = FeatureHash.Of(26, after.Lower, after2.Lower);
        to[count++] = FeatureHash.Of(27, tag1, word.Shape, after.Last2);
        if (word.Fine + after.Fine + before.Fine > 0)
            count = ExtractClusters(word, before, after, after2, tag1, to, count);
        return count;
    }

    private static int ExtractClusters(in WordFacts word, in WordFacts before, in WordFacts after, in WordFacts after2, ulong tag1, Span<ulong> to, int count)
    {
        to[count++] = FeatureHash.Of(31, word.Fine);
        to[count++] = FeatureHash.Of(32, word.Coarse, word.Shape);
        to[count++] = FeatureHash.Of(33, before.Fine);
        to[count++] = FeatureHash.Of(34, after.Fine);
        to[count++] = FeatureHash.Of(35, word.Coarse, after.Coarse);
        to[count++] = FeatureHash.Of(36, before.Coarse, word.Coarse);
        to[count++] = FeatureHash.Of(37, word.Lower, after.Coarse);
        to[count++] = FeatureHash.Of(38, word.Fine, word.Last2);
        to[count++] = FeatureHash.Of(39, tag1, word.Coarse, after.Coarse);
        to[count++] = FeatureHash.Of(40, after.Coarse, after2.Coarse);
        to[count++] = FeatureHash.Of(41, word.Fine, word.Shape, tag1);
        return count;
    }
}
