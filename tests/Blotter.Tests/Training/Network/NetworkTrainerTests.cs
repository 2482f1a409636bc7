using Blotter.Language;
using Blotter.Training.Corpora;
using Blotter.Training.Network;

namespace Blotter.Tests.Training.Network;

public sealed class NetworkTrainerTests
{
    private static readonly NetworkShape Small = new() { Form = 16, Input = 16, Hidden = 16, Name = 16, Layers = 2, Arc = 16, Relation = 16, Tag = 16 };

    private static readonly TrainingSentence[] Sentences =
    [
        Sentence(["Rebels", "fled", "to", "Kuta", "."], [1, -1, 3, 1, 1], ["nsubj", "root", "case", "obl", "punct"], new TrainingName(3, 3, NameKind.Location)),
        Sentence(["Police", "came", "from", "Kuta", "."], [1, -1, 3, 1, 1], ["nsubj", "root", "case", "obl", "punct"], new TrainingName(3, 3, NameKind.Location)),
        Sentence(["The", "rebels", "came"], [1, 2, -1], ["det", "nsubj", "root"]),
        Sentence(["The", "police", "fled"], [1, 2, -1], ["det", "nsubj", "root"]),
    ];

    [Fact]
    public void Learns_what_it_is_shown()
    {
        var network = Train(seed: 3, epochs: 500);

        new NetworkMeasure(network).Of(Sentences).ShouldStartWith("UPOS 100.00 XPOS 100.00 UAS 100.00 LAS 100.00 names 100.00");
    }

    [Fact]
    public void Gives_the_same_bytes_for_the_same_seed()
    {
        var first = ModelWriter.Write(Train(seed: 3, epochs: 3));

        ModelWriter.Write(Train(seed: 3, epochs: 3)).SequenceEqual(first).ShouldBeTrue();
        ModelWriter.Write(Train(seed: 4, epochs: 3)).SequenceEqual(first).ShouldBeFalse();
    }

    [Fact]
    public void A_pupil_learns_what_its_teachers_read()
    {
        var taught = new Teachers([Train(seed: 3, epochs: 500)]).Read(Sentences);

        taught[0].Heads.Select(choices => choices[0].Label - 1).ShouldBe([1, -1, 3, 1, 1]);
        taught.SelectMany(sentence => sentence.Upos).ShouldAllBe(choices => Math.Abs(choices.Sum(choice => choice.Probability) - 1) < 1e-4f);
        var lessons = Sentences.Select((sentence, at) => new Lesson(new TrainingSentence(sentence.Id, sentence.Words), taught[at])).ToList();
        new NetworkMeasure(Train(lessons, seed: 5, epochs: 500)).Of(Sentences).ShouldContain("LAS 100.00 names 100.00");
    }

    private static TrainingNetwork Train(ulong seed, int epochs) => Train([.. Sentences.Select(sentence => new Lesson(sentence, null))], seed, epochs);

    private static TrainingNetwork Train(IReadOnlyList<Lesson> lessons, ulong seed, int epochs)
    {
        var vectors = WordVectors.Of(new Dictionary<string, float[]>(StringComparer.Ordinal) { ["rebels"] = [.. Enumerable.Range(1, 16).Select(at => (float)at)] });
        var network = new TrainingNetwork(Small, new Vocabulary([.. Sentences], vectors), seed);
        var recipe = new NetworkRecipe { Seed = seed, Epochs = epochs, BatchWords = 8, Rate = 0.01f, NameSwaps = 0, CommaDropping = 0, Dropout = NetworkDropout.None };
        new NetworkTrainer(network, recipe, lessons).Run(_ => { }, () => "");
        return network;
    }

    private static TrainingSentence Sentence(string[] words, int[] heads, string[] relations, params TrainingName[] names) => new(words[0], [.. words])
    {
        Treebank = [.. words.Select((word, at) => new TreebankWord(word, heads[at] < 0 ? "VERB" : "NOUN", heads[at] < 0 ? "VBD" : "NN", "_", heads[at], relations[at]))],
        Names = [.. names],
        AnnotatedKinds = [NameKind.Person, NameKind.Organisation, NameKind.Location],
    };
}
