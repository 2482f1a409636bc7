using Blotter.Training.Corpora;
using Blotter.Training.Network;

namespace Blotter.Tests.Training.Network;

/// <summary>The gradients that a tape finds are those that small changes of the parameters show.</summary>
public sealed unsafe class GradientTests
{
    private static readonly NetworkShape Small = new() { Form = 16, Input = 16, Hidden = 16, Name = 16, Layers = 2, Arc = 16, Relation = 16, Tag = 16 };

    [Fact]
    public void The_gradient_of_every_parameter_is_that_of_small_changes()
    {
        TrainingSentence[] sentences =
        [
            Sentence(("Rebels", 1, "nsubj"), ("fled", -1, "root"), ("London", 1, "advmod"), (".", 1, "punct")),
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
            var smooth = 0;
            for (var round = 0; round < 8; round++)
            {
                var at = Entry(parameter, gradients, random);
                var found = gradients.Of(parameter)[at];
                var (left, right) = Slopes(parameter, at, () => trainer.Probe(batch).Loss);
                // Between the slopes lies a kink of a rectifier, where there is no gradient.
                if (Math.Abs(left - right) > Math.Max(6e-3, 0.03 * Math.Abs(found)))
                    continue;
                smooth++;
                ((left + right) / 2).ShouldBe(found, Math.Max(6e-3, 0.04 * Math.Abs(found)), parameter.Name);
            }
            smooth.ShouldBeGreaterThanOrEqualTo(4, parameter.Name);
        }
    }

    private static int Entry(Parameter parameter, Gradients gradients, RandomNumbers random)
    {
        var rows = parameter.IsSparse ? gradients.TouchedRows(parameter) : [.. Enumerable.Range(0, parameter.Rows)];
        return (rows[random.NextInt(rows.Count)] * parameter.Stride) + random.NextInt(parameter.Columns);
    }

    private static (double Left, double Right) Slopes(Parameter parameter, int at, Func<double> loss)
    {
        const float Step = 1e-3f;
        var value = parameter.Value.Pointer[at];
        var losses = new double[3];
        for (var side = 0; side < 3; side++)
        {
            parameter.Value.Pointer[at] = value + ((side - 1) * Step);
            losses[side] = loss();
        }
        parameter.Value.Pointer[at] = value;
        return ((losses[1] - losses[0]) / Step, (losses[2] - losses[1]) / Step);
    }

    private static TrainingSentence Sentence(params (string Form, int Head, string Relation)[] words) =>
        new("test", [.. words.Select(word => word.Form)])
        {
            Treebank = [.. words.Select(word => new TreebankWord(word.Form, word.Head < 0 ? "VERB" : "NOUN", word.Head < 0 ? "VBD" : "NN", "_", word.Head, word.Relation))],
            Names = [new TrainingName(0, 0, Blotter.Language.NameKind.Organisation)],
            AnnotatedKinds = [Blotter.Language.NameKind.Organisation],
        };

    private static WordVectors Vectors() => WordVectors.Of(new Dictionary<string, float[]>(StringComparer.Ordinal)
    {
        ["rebels"] = [.. Enumerable.Range(0, 16).Select(at => MathF.Sin(at))],
        ["police"] = [.. Enumerable.Range(0, 16).Select(at => MathF.Cos(at))],
    });
}
