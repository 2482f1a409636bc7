using System.Diagnostics;
using System.Globalization;
using Blotter.Training.Corpora;

namespace Blotter.Training.Network;

/// <summary>The verb <c>network</c>: trains the network on all corpora.</summary>
internal static class NetworkTraining
{
    public static int Run(string data, IReadOnlyDictionary<string, string> options, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var vectors = WordVectors.Read(Path.Combine(data, "vectors", "vec.txt.gz"));
        TrainingSentence[] sentences = [.. UdEwt.Train(data), .. Gum.Train(data), .. Wikigold.Train(data), .. Re3d.Train(data)];
        var dev = UdEwt.Dev(data);
        var capitals = dev.Select(LetterCase.InCapitals).ToList();
        Log($"{sentences.Length} sentences, {sentences.Sum(sentence => sentence.Words.Length)} words");
        int Int(string name, int value) => options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : value;
        float Float(string name, float value) => options.TryGetValue(name, out var text) ? float.Parse(text, CultureInfo.InvariantCulture) : value;
        var shape = new NetworkShape();
        shape = shape with
        {
            Hidden = Int("hidden", shape.Hidden), Layers = Int("layers", shape.Layers), Input = Int("input", shape.Input), Form = Int("form", shape.Form),
            Arc = Int("arc", shape.Arc), Relation = Int("relation", shape.Relation), Tag = Int("tag", shape.Tag),
        };
        var recipe = new NetworkRecipe();
        recipe = recipe with { Epochs = Int("epochs", recipe.Epochs), BatchWords = Int("batch", recipe.BatchWords), Rate = Float("rate", recipe.Rate),
            NameWeight = Float("names", recipe.NameWeight), TagWeight = Float("tags", recipe.TagWeight), Seed = (ulong)Int("seed", 1) };
        var d = recipe.Dropout;
        recipe = recipe with { Dropout = d with { Layer = Float("layer-dropout", d.Layer), Recurrent = Float("recurrent-dropout", d.Recurrent), Form = Float("form-dropout", d.Form), Head = Float("head-dropout", d.Head), Word = Float("word-dropout", d.Word), Affixes = Float("affix-dropout", d.Affixes), Vector = Float("vector-dropout", d.Vector) } };
        var network = new TrainingNetwork(shape, new Vocabulary(sentences, vectors), recipe.Seed);
        Log($"{network.Learned.Sum(parameter => parameter.Rows * parameter.Columns)} parameters, {network.Vocabulary.Words} words");
        var measure = new NetworkMeasure(network);
        new NetworkTrainer(network, recipe, sentences).Run(Log, () => measure.Of(dev) + " | capitals " + measure.Of(capitals));
        if (options.TryGetValue("out", out var path))
            File.WriteAllBytes(path, ModelWriter.Write(network));
        return 0;

        void Log(string line)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,7:F1} {line}"));
            output.Flush();
        }
    }
}
