using Blotter.Training.Corpora;
using Blotter.Training.Network;

namespace Blotter.Tests.Training.Network;

/// <summary>The gradients that a tape finds are those that small changes of the parameters show.</summary>
public sealed unsafe class GradientTests
{
    private static readonly NetworkShape Small = new() { Form = 16, Input = 16, Hidden = 16, Layers = 2, Arc = 16, Relation = 16, Tag = 16 };

    [Fact]
    public void The_gradient_of_every_parameter_is_that_of_small_changes()
    {
        TrainingSentence[] sentences =
        [
            Sentence(("Rebels", 1, "nsubj"), ("fled", -1, "root"), ("north", 1, "advmod"), (".", 1, "punct")),
            Sentence(("Police", 1, "nsubj"), ("came", -1, "root")),
        ];
        Lesson[] lessons = [.. sentences.Select(sentence => new Lesson(sentence, null))];
        var network = new TrainingNetwork(Small, new Vocabulary([.. sentences, .. sentences], Vectors()), 5);
        var random = new RandomNumbers(9);
        // Tables start at zero, where the gradients of what stands before them vanish.
        network.Words.Fill(random, 0.5f);
        network.Affixes.Fill(random, 0.5f);
        var trainer = new NetworkTrainer(network, new NetworkRecipe { Dropout = NetworkDropout.None }, lessons);
        var batch = new TrainingBatch(lessons, network.Vocabulary);
        var gradients = trainer.Probe(batch).Gradients;
        foreach (var parameter in network.Learned)
        {
            for (var round = 0; round < 6; round++)
            {
                var at = Entry(parameter, gradients, random);
                var found = gradients.Of(parameter)[at];
                var measured = Slope(parameter, at, () => trainer.Probe(batch).Loss);
                measured.ShouldBe(found, Math.Max(2e-3, 0.03 * Math.Abs(found)), parameter.Name);
            }
        }
    }

    private static int Entry(Parameter parameter, Gradients gradients, RandomNumbers random)
    {
        var rows = parameter.IsSparse ? gradients.TouchedRows(parameter) : [.. Enumerable.Range(0, parameter.Rows)];
        return (rows[random.NextInt(rows.Count)] * parameter.Stride) + random.NextInt(parameter.Columns);
    }

    private static double Slope(Parameter parameter, int at, Func<double> loss)
    {
        const float Step = 1e-3f;
        var value = parameter.Value.Pointer[at];
        var losses = new double[2];
        for (var side = 0; side < 2; side++)
        {
            parameter.Value.Pointer[at] = value + ((2 * side) - 1) * Step;
            losses[side] = loss();
        }
        parameter.Value.Pointer[at] = value;
        return (losses[1] - losses[0]) / (2 * Step);
    }

    private static TrainingSentence Sentence(params (string Form, int Head, string Relation)[] words) =>
        new("test", [.. words.Select(word => word.Form)])
        {
            Treebank = [.. words.Select(word => new TreebankWord(word.Form, word.Head < 0 ? "VERB" : "NOUN", word.Head < 0 ? "VBD" : "NN", "_", word.Head, word.Relation))],
            Names = [new TrainingName(0, 0, Blotter.Language.NameKind.Organisation)],
        };

    private static WordVectors Vectors() => WordVectors.Of(new Dictionary<string, float[]>(StringComparer.Ordinal)
    {
        ["rebels"] = [.. Enumerable.Range(0, 16).Select(at => MathF.Sin(at))],
        ["police"] = [.. Enumerable.Range(0, 16).Select(at => MathF.Cos(at))],
    });
}
