using Blotter.Training.Network;

namespace Blotter.Tests.Training.Network;

/// <summary>The gradients of single steps are those that small changes show.</summary>
public sealed unsafe class TapeTests
{
    private const int Rows = 6;
    private static readonly Range[] Ranges = [0..1, 1..4, 4..6];

    [Fact]
    public void The_most_of_rows_passes_its_gradient_to_whence_it_came() => ShouldFollow((tape, x) => tape.Most(x, Ranges));

    [Fact]
    public void The_mean_of_rows_shares_its_gradient() => ShouldFollow((tape, x) => tape.Mean(x, Ranges));

    [Fact]
    public void The_most_is_that_of_each_column_and_the_mean_that_of_all_rows()
    {
        var tape = new Tape(new Arena(), new Gradients([]), new RandomNumbers(1));
        var x = tape.Arena.Take(2, 16);
        (x.Row(0)[0], x.Row(1)[0], x.Row(0)[1], x.Row(1)[1]) = (1, 3, 5, -2);
        var (most, mean) = (tape.Most(x, [0..2]), tape.Mean(x, [0..2]));
        (most.Row(0)[0], most.Row(0)[1], mean.Row(0)[0], mean.Row(0)[1]).ShouldBe((3, 5, 2, 1.5f));
    }

    private static void ShouldFollow(Func<Tape, Matrix, Matrix> step)
    {
        var weights = new Parameter("weights", 0, 16, 16, sparse: false).Fill(new RandomNumbers(2), 0.5f);
        var bias = new Parameter("bias", 1, 1, 16, sparse: false).Fill(new RandomNumbers(3), 0.5f);
        var gradients = new Gradients([weights, bias]);
        Loss(gradients, weights, bias, step);
        foreach (var parameter in new[] { weights, bias })
            for (var at = 0; at < parameter.Rows * parameter.Columns; at += 7)
            {
                const float Change = 1e-2f;
                var value = parameter.Value.Pointer[at];
                var losses = new double[2];
                for (var side = 0; side < 2; side++)
                {
                    parameter.Value.Pointer[at] = value + (Change * ((2 * side) - 1));
                    losses[side] = Loss(new Gradients([weights, bias]), weights, bias, step);
                }
                parameter.Value.Pointer[at] = value;
                ((losses[1] - losses[0]) / (2 * Change)).ShouldBe(gradients.Of(parameter)[at], 5e-3, $"{parameter.Name} {at}");
            }
    }

    private static double Loss(Gradients gradients, Parameter weights, Parameter bias, Func<Tape, Matrix, Matrix> step)
    {
        var tape = new Tape(new Arena(), gradients, new RandomNumbers(1));
        var (x, random) = (tape.Arena.Take(Rows, 16), new RandomNumbers(4));
        for (var at = 0; at < Rows * 16; at++)
            x.Value[at] = random.NextSingle() - 0.5f;
        var scores = step(tape, tape.LinearOfInput(x, weights, bias));
        var loss = Tape.CrossEntropy(scores, 5, [.. Ranges.Select((_, at) => new[] { new Choice(at, 1) })], 1);
        tape.GoBack();
        return loss;
    }
}
