using System.Diagnostics;
using System.Globalization;
using Blotter.Training.Corpora;

namespace Blotter.Training.Network;

/// <summary>
/// The verb <c>network</c>: trains the network on all corpora. Teachers are networks of the same shape and other seeds, trained with <c>save=FILE</c>; the network
/// that ships learns from them with <c>teachers=FILE,FILE out=FILE</c>.
/// </summary>
internal static class NetworkTraining
{
    // The corpora weigh as much as the texts that teachers read.
    private const int CorpusTurns = 2;

    public static int Run(string data, Settings settings, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var (shape, recipe, teachers) = (Shape(settings), Recipe(settings), settings.Text("teachers"));
        var (checkpoint, model) = (settings.Text("save"), settings.Text("out"));
        settings.RefuseOthers();
        var vectors = WordVectors.Read(Path.Combine(data, "vectors", "vec.txt.gz"));
        TrainingSentence[] sentences = [.. UdEwt.Train(data), .. Gum.Train(data), .. Wikigold.Train(data), .. Re3d.Train(data)];
        var vocabulary = new Vocabulary(sentences, vectors);
        var network = new TrainingNetwork(shape, vocabulary, recipe.Seed);
        var lessons = Lessons(data, sentences, vocabulary, teachers);
        Log($"{lessons.Length} sentences, {lessons.Sum(lesson => lesson.Sentence.Words.Length)} words, "
            + $"{network.Learned.Sum(parameter => parameter.Rows * parameter.Columns)} parameters");
        var dev = UdEwt.Dev(data);
        var capitals = dev.Select(Recasing.InCapitals).ToList();
        var measure = new NetworkMeasure(network);
        new NetworkTrainer(network, recipe, lessons).Run(Log, () => $"{measure.Of(dev)} | in capitals {measure.Of(capitals)}");
        if (checkpoint is not null)
            Checkpoint.Save(network, checkpoint);
        if (model is not null)
            File.WriteAllBytes(model, ModelWriter.Write(network));
        return 0;

        void Log(string line)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,7:F1} {line}"));
            output.Flush();
        }
    }

    private static Lesson[] Lessons(string data, TrainingSentence[] sentences, Vocabulary vocabulary, string? teacherFiles)
    {
        if (teacherFiles is null)
            return [.. sentences.Select(sentence => new Lesson(sentence, null))];
        var teachers = new Teachers([.. teacherFiles.Split(',').Select(file => Teacher(vocabulary, file))]);
        TrainingSentence[] read = [.. sentences.Where(sentence => sentence.Treebank.IsDefault), .. PlainTexts.Read(data)];
        var taught = teachers.Read(read);
        // Names that a corpus annotates stay as they are.
        var texts = read.Select((sentence, at) => new Lesson(sentence, sentence.AnnotatedKinds.IsEmpty ? taught[at] : taught[at] with { Names = [] }));
        var corpora = sentences.Where(sentence => !sentence.Treebank.IsDefault).Select(sentence => new Lesson(sentence, null)).ToList();
        return [.. Enumerable.Repeat(corpora, CorpusTurns).SelectMany(corpus => corpus), .. texts];
    }

    private static TrainingNetwork Teacher(Vocabulary vocabulary, string file)
    {
        var network = new TrainingNetwork(new NetworkShape(), vocabulary, 1);
        Checkpoint.Load(network, file);
        return network;
    }

    private static NetworkShape Shape(Settings settings)
    {
        var shape = new NetworkShape();
        return new NetworkShape
        {
            Form = settings.Width("form", shape.Form),
            Input = settings.Width("input", shape.Input),
            Hidden = settings.Width("hidden", shape.Hidden),
            Layers = settings.Whole("layers", shape.Layers),
            Name = settings.Width("name", shape.Name),
            Arc = settings.Width("arc", shape.Arc),
            Relation = settings.Width("relation", shape.Relation),
            Tag = settings.Width("tag", shape.Tag),
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
            NameSwaps = settings.Number("name-swaps", recipe.NameSwaps),
            CommaDropping = settings.Number("comma-dropping", recipe.CommaDropping),
            TagWeight = settings.Number("tag-weight", recipe.TagWeight),
            Dropout = new NetworkDropout
            {
                Vector = settings.Number("drop-vector", dropout.Vector),
                Word = settings.Number("drop-word", dropout.Word),
                Affixes = settings.Number("drop-affixes", dropout.Affixes),
                Lists = settings.Number("drop-lists", dropout.Lists),
                Form = settings.Number("drop-form", dropout.Form),
                Layer = settings.Number("drop-layer", dropout.Layer),
                Recurrent = settings.Number("drop-recurrent", dropout.Recurrent),
                Head = settings.Number("drop-head", dropout.Head),
            },
        };
    }
}
