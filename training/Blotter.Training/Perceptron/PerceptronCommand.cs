using System.Diagnostics;
using System.Globalization;
using Blotter.Evaluation.Language;

namespace Blotter.Training.Perceptron;

/// <summary>
/// <c>perceptron --data DIR [--held-out] VARIANT...</c>: trains taggers and parsers of the named variants and measures them on EWT dev, or on a tenth
/// of EWT train that training then leaves out. A variant is made of <c>greedy</c> or <c>beamN</c>, <c>clusters</c> and <c>capitals</c>, joined by plus signs.
/// </summary>
internal sealed class PerceptronCommand
{
    private const int TaggerRounds = 8;
    private const int JackknifeRounds = 5;
    private const int Folds = 10;
    private const int GreedyRounds = 15;
    private const int BeamRounds = 8;
    private const double CapitalShare = 0.2;
    private const int ClusteredWords = 40_000;

    private readonly TextWriter _output;
    private readonly string _data;
    private readonly List<ConlluSentence> _train;
    private readonly List<ConlluSentence> _measure;
    private readonly PerceptronLabels _labels;
    private readonly Dictionary<(bool, bool), TaggedCorpus> _tagged = [];

    private PerceptronCommand(string data, bool heldOut, TextWriter output)
    {
        (_data, _output) = (data, output);
        var ewt = PerceptronSentence.Read(Path.Combine(data, "ud-ewt", "en_ewt-train.conllu.gz"));
        _measure = heldOut ? [.. ewt.Where((_, at) => at / 50 % 10 == 9)] : PerceptronSentence.Read(Path.Combine(data, "ud-ewt", "en_ewt-dev.conllu.gz"));
        _train = [.. heldOut ? ewt.Where((_, at) => at / 50 % 10 != 9) : ewt, .. PerceptronSentence.Read(Path.Combine(data, "gum", "gum-open.conllu.gz"))];
        _labels = new PerceptronLabels(_train);
    }

    /// <summary>Runs the command; returns the exit status.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        if (arguments is not ["--data", var data, .. var rest] || rest.Length == 0)
        {
            output.WriteLine("Usage: Blotter.Training perceptron --data DIR [--held-out] VARIANT...");
            return 2;
        }
        var command = new PerceptronCommand(data, rest[0] == "--held-out", output);
        command.WriteBound();
        foreach (var variant in rest.Where(name => name != "--held-out"))
            command.Try(variant);
        return 0;
    }

    /// <summary>Prints what the oracle reaches with gold tags: arc-hybrid has no moves for crossing arcs.</summary>
    private void WriteBound()
    {
        var (scores, state, moves) = (new ParserScores(), new ArcHybridState(), new int[3]);
        foreach (var gold in _measure)
        {
            var sentence = PerceptronSentence.Of(gold, capitals: false, clusters: null, _labels);
            state.Start(sentence.Words.Length);
            while (!state.IsFinal)
            {
                ArcHybridOracle.Best(state, sentence, moves);
                state.Apply(moves[0]);
            }
            scores.Add(gold, [.. sentence.Tags.Select(tag => Math.Max(0, tag))], state, _labels);
        }
        _output.WriteLine($"bound: {scores}");
    }

    private void Try(string variant)
    {
        var parts = variant.Split('+');
        var watch = Stopwatch.StartNew();
        var tagged = Tagged(parts.Contains("clusters"), parts.Contains("capitals"));
        _output.WriteLine($"{variant}: tagger trained after {watch.Elapsed.TotalSeconds:0} s");
        var features = new ParserFeatures(_labels.UposNumbers());
        var width = parts.FirstOrDefault(part => part.StartsWith("beam", StringComparison.Ordinal)) is { } beam ? int.Parse(beam.AsSpan(4), CultureInfo.InvariantCulture) : 1;
        var weights = width > 1
            ? BeamParser.Train(tagged.Sentences, tagged.Capitals, CapitalShare, features, _labels.RelationCount, width, BeamRounds, seed: 1)
            : GreedyParser.Train(tagged.Sentences, tagged.Capitals, CapitalShare, features, _labels.RelationCount, GreedyRounds, seed: 1);
        _output.WriteLine($"  parser trained after {watch.Elapsed.TotalSeconds:0} s");
        WriteSize("tagger", tagged.Tagger);
        foreach (var least in new[] { 0, 0.25, 1 })
        {
            var pruned = least > 0 ? weights.Pruned((int)(least * AveragedPerceptron.Scale)) : weights;
            WriteSize($"parser without weights below {least}", pruned);
            Measure(new PerceptronTagger(tagged.Tagger, _labels.TagCount), Parser(pruned, features, width), tagged.Clusters, details: least == 0);
        }
        if (width > 1)
            Measure(new PerceptronTagger(tagged.Tagger, _labels.TagCount), Parser(weights, features, width / 2), tagged.Clusters, details: false);
    }

    private Func<WordFacts[], int[], ArcHybridState> Parser(SparseWeights weights, ParserFeatures features, int width)
    {
        var greedy = new GreedyParser(weights, features, _labels.RelationCount);
        var beam = new BeamParser(weights, features, _labels.RelationCount, width);
        return width > 1 ? (words, tags) => beam.Parse(words, tags) : (words, tags) => greedy.Parse(words, tags);
    }

    /// <summary>The tagged sentences and the tagger of a variant, kept for the next.</summary>
    private TaggedCorpus Tagged(bool clustered, bool capitalised)
    {
        if (_tagged.TryGetValue((clustered, capitalised), out var found))
            return found;
        var clusters = clustered ? WordClusters.Read(Path.Combine(_data, "vectors", "vec.txt.gz"), ClusteredWords) : null;
        var sentences = Sentences(_train, capitals: false, clusters);
        var capitals = capitalised ? Sentences(_train, capitals: true, clusters) : null;
        return _tagged[(clustered, capitalised)] = new TaggedCorpus(sentences, capitals, clusters, TrainTagger(sentences, capitals));
    }

    private List<PerceptronSentence> Sentences(List<ConlluSentence> corpus, bool capitals, WordClusters? clusters) =>
        [.. corpus.Select(sentence => PerceptronSentence.Of(sentence, capitals, clusters, _labels))];

    /// <summary>Gives every sentence the tags of a tagger that was trained without its tenth; returns a tagger trained on all.</summary>
    private SparseWeights TrainTagger(List<PerceptronSentence> sentences, List<PerceptronSentence>? capitals)
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = PerceptronTagger.Train(Without(sentences, fold), capitals is null ? null : Without(capitals, fold), CapitalShare, _labels.TagCount, JackknifeRounds, fold);
            var tagger = new PerceptronTagger(weights, _labels.TagCount);
            foreach (var sentence in sentences.Concat(capitals ?? []).Where((_, at) => at % sentences.Count % Folds == fold))
                tagger.Tag(sentence.Words, sentence.Predicted = new int[sentence.Words.Length]);
        }
        return PerceptronTagger.Train(sentences, capitals, CapitalShare, _labels.TagCount, TaggerRounds, seed: 1);
    }

    private static List<PerceptronSentence> Without(List<PerceptronSentence> sentences, int fold) => [.. sentences.Where((_, at) => at % Folds != fold)];

    private void Measure(PerceptronTagger tagger, Func<WordFacts[], int[], ArcHybridState> parse, WordClusters? clusters, bool details)
    {
        foreach (var capitals in new[] { false, true })
        {
            var scores = new ParserScores();
            foreach (var gold in _measure)
            {
                var words = PerceptronSentence.Of(gold, capitals, clusters, _labels).Words;
                var tags = new int[words.Length];
                tagger.Tag(words, tags);
                scores.Add(gold, tags, parse(words, tags), _labels);
            }
            _output.WriteLine($"  {(capitals ? "in capitals" : "as written ")}  {scores}");
            if (details && !capitals)
                scores.WriteDetails(_output);
        }
        MeasureSpeed(tagger, parse, clusters);
    }

    /// <summary>Words a second of processor time from strings to trees, and a fixed loop timed before and after for comparison with other machines and hours.</summary>
    private void MeasureSpeed(PerceptronTagger tagger, Func<WordFacts[], int[], ArcHybridState> parse, WordClusters? clusters)
    {
        var texts = _measure.Select(sentence => sentence.Words.Select(word => word.Form).ToArray()).ToArray();
        var reference = Reference();
        var (watch, began, words) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, 0L);
        while (watch.Elapsed < TimeSpan.FromSeconds(6))
        {
            foreach (var text in texts)
            {
                var facts = WordFacts.Of(text, clusters);
                var tags = new int[facts.Length];
                tagger.Tag(facts, tags);
                parse(facts, tags);
                words += facts.Length;
            }
        }
        var seconds = (Environment.CpuUsage.TotalTime - began).TotalSeconds;
        reference = (reference + Reference()) / 2;
        _output.WriteLine($"  {words / seconds:0} words a second of processor time; "
            + $"500 million steps of a linear congruence: {reference:0.00} s; words in that time: {words / seconds * reference:0}");
    }

    private static double Reference()
    {
        var began = Environment.CpuUsage.TotalTime;
        var state = 1UL;
        for (var step = 0; step < 500_000_000; step++)
            state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
        return state == 0 ? 0 : (Environment.CpuUsage.TotalTime - began).TotalSeconds;
    }

    private void WriteSize(string name, SparseWeights weights) => _output.WriteLine(
        $"  {name}: {weights.Rows} features, {weights.CellBound} weights; {((weights.Rows * 16L) + (weights.CellBound * 4L)) >> 20} MB in memory at full load, {((weights.Rows * 5L) + (weights.CellBound * 3L)) >> 20} MB packed");

    private sealed record TaggedCorpus(List<PerceptronSentence> Sentences, List<PerceptronSentence>? Capitals, WordClusters? Clusters, SparseWeights Tagger);
}
