using System.Diagnostics;
using System.Globalization;
using Blotter.Training.Corpora;

namespace Blotter.Training.Network;

/// <summary>The verb <c>network</c>: trains the network on all corpora.</summary>
internal static class NetworkTraining
{
    public static int Run(string data, Settings settings, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var vectors = WordVectors.Read(Path.Combine(data, "vectors", "vec.txt.gz"));
        TrainingSentence[] sentences = [.. UdEwt.Train(data), .. Gum.Train(data), .. Wikigold.Train(data), .. Re3d.Train(data)];
        Log($"{sentences.Length} sentences, {sentences.Sum(sentence => sentence.Words.Length)} words");
        var recipe = Recipe(settings);
        var network = new TrainingNetwork(Shape(settings), new Vocabulary(sentences, vectors), recipe.Seed);
        Log($"{network.Learned.Sum(parameter => parameter.Rows * parameter.Columns)} parameters, {network.Vocabulary.Words} words");
        var dev = UdEwt.Dev(data);
        var capitals = dev.Select(LetterCase.InCapitals).ToList();
        var measure = new NetworkMeasure(network);
        new NetworkTrainer(network, recipe, [.. sentences.Select(sentence => new Lesson(sentence, null))]).Run(Log, () => $"{measure.Of(dev)} | in capitals {measure.Of(capitals)}");
        if (settings.Text("out") is { } path)
            File.WriteAllBytes(path, ModelWriter.Write(network));
        return 0;

        void Log(string line)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,7:F1} {line}"));
            output.Flush();
        }
    }

    private static NetworkShape Shape(Settings settings)
    {
        var shape = new NetworkShape();
        return new NetworkShape
        {
            Form = settings.Whole("form", shape.Form),
            Input = settings.Whole("input", shape.Input),
            Hidden = settings.Whole("hidden", shape.Hidden),
            Layers = settings.Whole("layers", shape.Layers),
            Arc = settings.Whole("arc", shape.Arc),
            Relation = settings.Whole("relation", shape.Relation),
            Tag = settings.Whole("tag", shape.Tag),
        };
    }

    private static NetworkRecipe Recipe(Settings settings)
    {
        var recipe = new NetworkRecipe();
        var dropout = recipe.Dropout;
        return new NetworkRecipe
        {
            Seed = (ulong)settings.Whole("seed", (int)recipe.Seed),
            Epochs = settings.Whole("epochs", recipe.Epochs),
            BatchWords = settings.Whole("batch", recipe.BatchWords),
            Rate = settings.Number("rate", recipe.Rate),
            NameWeight = settings.Number("name-weight", recipe.NameWeight),
            TagWeight = settings.Number("tag-weight", recipe.TagWeight),
            Dropout = new NetworkDropout
            {
                Vector = settings.Number("drop-vector", dropout.Vector),
                Word = settings.Number("drop-word", dropout.Word),
                Affixes = settings.Number("drop-affixes", dropout.Affixes),
                Form = settings.Number("drop-form", dropout.Form),
                Layer = settings.Number("drop-layer", dropout.Layer),
                Recurrent = settings.Number("drop-recurrent", dropout.Recurrent),
                Head = settings.Number("drop-head", dropout.Head),
            },
        };
    }
}
