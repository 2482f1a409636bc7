using System.Collections.Immutable;
using System.Diagnostics;
using Blotter.Language;
using Blotter.Language.Morphology;
using Blotter.Training.Corpora;

namespace Blotter.Training.Morphology;

/// <summary>Trains <c>models/morphology.bin</c> and measures it.</summary>
internal static class MorphologyTraining
{
    // Chosen on a held-out tenth of the training part.
    private const double LemmaMargin = 0.5;
    private const int LeastWords = 4;
    private const double FeatureMargin = 2;

    /// <summary>Trains on all of the training parts, writes the model to <paramref name="path"/> and prints its accuracy.</summary>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="output">Where figures are printed.</param>
    public static void Run(string data, string path, TextWriter output)
    {
        var ewt = UdEwt.Train(data);
        var gum = Gum.Train(data);
        ImmutableArray<TrainingSentence> rest = [.. ewt.Where((_, index) => index % 10 != 9)], held = [.. ewt.Where((_, index) => index % 10 == 9)];
        output.WriteLine("part | lemmas | lemmas, capitals | lemmas, small letters | features | microseconds a word");
        output.WriteLine("held-out tenth | " + MorphologyScore.Of(MorphologyModel.Read(new MemoryStream(Train(rest, gum))), held));
        var bytes = Train(ewt, gum);
        output.WriteLine("ewt-dev | " + MorphologyScore.Of(MorphologyModel.Read(new MemoryStream(bytes)), UdEwt.Dev(data)));
        File.WriteAllBytes(path, bytes);
        output.WriteLine($"{bytes.Length} bytes, {Sha256Digest.Of(bytes)}");
    }

    private static byte[] Train(ImmutableArray<TrainingSentence> ewt, ImmutableArray<TrainingSentence> gum)
    {
        var lemmas = new LemmaLearner();
        lemmas.Read(ewt);
        lemmas.Read(gum);
        var features = new FeatureLearner();
        features.Read(ewt);
        using var stream = new MemoryStream();
        var decisions = lemmas.Learn(LemmaMargin, LeastWords);
        MorphologyModel.Write(stream, lemmas.Scripts, decisions, features.Sets, features.Learn(FeatureMargin));
        return stream.ToArray();
    }
}

/// <summary>Accuracy of lemmas and features with the treebank's own parts of speech and trees, in percent of all words.</summary>
internal static class MorphologyScore
{
    private const int Passes = 40;

    /// <summary>One line: lemmas; of the same text in capitals and in small letters, without regard to case; features; time a word.</summary>
    public static string Of(MorphologyModel model, ImmutableArray<TrainingSentence> sentences)
    {
        var morphology = new SentenceMorphology(model);
        var words = sentences.Sum(sentence => sentence.Words.Length);
        var tokens = sentences.Select(sentence => GoldTokens.Of(sentence)).ToList();
        var right = new int[4];
        for (var at = 0; at < sentences.Length; at++)
        {
            var annotated = morphology.Annotate(tokens[at]);
            right[0] += Right(sentences[at], annotated, StringComparison.Ordinal);
            right[1] += Right(sentences[at], morphology.Annotate(GoldTokens.Of(sentences[at], word => word.ToUpperInvariant())), StringComparison.Ordinal);
            right[2] += Right(sentences[at], morphology.Annotate(GoldTokens.Of(sentences[at], word => word.ToLowerInvariant())), StringComparison.Ordinal);
            right[3] += annotated.Zip(sentences[at].Treebank).Count(pair => pair.First.Features.Text == pair.Second.Features);
        }
        return string.Join(" | ", right.Select(count => $"{100.0 * count / words:F2}")) + $" | {FastestPass(morphology, tokens).TotalMicroseconds / words:F3}";
    }

    // Of each sentence the fastest of many: other work on the machine only ever makes one slower.
    private static TimeSpan FastestPass(SentenceMorphology morphology, List<ImmutableArray<Token>> sentences)
    {
        var fastest = new TimeSpan[sentences.Count];
        Array.Fill(fastest, TimeSpan.MaxValue);
        for (var pass = 0; pass < Passes; pass++)
            for (var at = 0; at < fastest.Length; at++)
            {
                var start = Stopwatch.GetTimestamp();
                morphology.Annotate(sentences[at]);
                var elapsed = Stopwatch.GetElapsedTime(start);
                fastest[at] = elapsed < fastest[at] ? elapsed : fastest[at];
            }
        return fastest.Aggregate(TimeSpan.Zero, (sum, time) => sum + time);
    }

    private static int Right(TrainingSentence sentence, ImmutableArray<Token> annotated, StringComparison comparison) =>
        annotated.Zip(sentence.Treebank).Count(pair => string.Equals(pair.First.Lemma, pair.Second.Lemma, comparison));
}
