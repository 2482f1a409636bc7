using System.Runtime.Intrinsics;
using Blotter.Language.Network;

namespace Blotter.Training.Network;

/// <summary>
/// Long short-term memory (Hochreiter and Schmidhuber 1997, with forget gate) in one direction over packed sentences. The gates' columns are input,
/// forget, output, candidate, each of <paramref name="hidden"/> columns, a multiple of sixteen.
/// </summary>
internal sealed unsafe class LstmLayer(Parameter input, Parameter recurrent, Parameter bias, int hidden, bool isReverse)
{
    public Matrix Run(Tape tape, Matrix x, PackedBatch batch, float recurrentDropout)
    {
        var gates = tape.Linear(x, input, bias);
        var cells = tape.Arena.Take(batch.Words, hidden);
        var squashed = tape.Arena.Take(batch.Words, hidden);
        var result = tape.Arena.Take(batch.Words, hidden);
        // What each step saw of the state before it.
        var before = tape.Arena.Take(batch.Words, hidden);
        var mask = tape.IsTraining && recurrentDropout > 0 ? (nint)tape.Mask(batch.Lengths.Count, hidden, recurrentDropout) : 0;
        foreach (var time in Order(batch, isReverse))
        {
            var (rows, start, previous) = Step(batch, time);
            if (rows > 0)
            {
                Copy(result.Row(previous), before.Row(start), (float*)mask, rows);
                MatrixProduct.Add(before.Row(start), hidden, recurrent.Value.Pointer, recurrent.Stride, gates.Row(start), gates.Columns, rows, hidden, 4 * hidden);
            }
            for (var row = 0; row < batch.Counts[time]; row++)
                Cell(gates.Row(start + row), row < rows ? cells.Row(previous + row) : null, cells.Row(start + row), squashed.Row(start + row), result.Row(start + row));
        }
        tape.Remember(() => GoBack(tape, batch, gates, cells, squashed, result, before, mask));
        return result;
    }

    private static IEnumerable<int> Order(PackedBatch batch, bool backwards)
    {
        for (var at = 0; at < batch.Times; at++)
            yield return backwards ? batch.Times - 1 - at : at;
    }

    // How many sentences had a step before this one, this step's first row, and the first row of the one before.
    private (int Rows, int Start, int Previous) Step(PackedBatch batch, int time)
    {
        if (!isReverse)
            return (time == 0 ? 0 : batch.Counts[time], batch.Offsets[time], time == 0 ? 0 : batch.Offsets[time - 1]);
        var last = time == batch.Times - 1;
        return (last ? 0 : batch.Counts[time + 1], batch.Offsets[time], last ? 0 : batch.Offsets[time + 1]);
    }

    private void Copy(float* source, float* target, float* mask, int rows)
    {
        unchecked
        {
            for (nint at = 0; at < (nint)rows * hidden; at += 16)
            {
                var state = Vector512.Load(source + at);
                (mask is null ? state : state * Vector512.Load(mask + at)).Store(target + at);
            }
        }
    }

    private void Cell(float* gates, float* cellBefore, float* cell, float* squashed, float* result)
    {
        unchecked
        {
            for (var at = 0; at < hidden; at += 16)
            {
                var entry = Activation.Sigmoid(Vector512.Load(gates + at));
                var forget = Activation.Sigmoid(Vector512.Load(gates + hidden + at));
                var exit = Activation.Sigmoid(Vector512.Load(gates + (2 * hidden) + at));
                var candidate = Activation.Tanh(Vector512.Load(gates + (3 * hidden) + at));
                entry.Store(gates + at);
                forget.Store(gates + hidden + at);
                exit.Store(gates + (2 * hidden) + at);
                candidate.Store(gates + (3 * hidden) + at);
                var state = entry * candidate;
                if (cellBefore is not null)
                    state = Vector512.FusedMultiplyAdd(forget, Vector512.Load(cellBefore + at), state);
                var output = Activation.Tanh(state);
                state.Store(cell + at);
                output.Store(squashed + at);
                (exit * output).Store(result + at);
            }
        }
    }

    // Turns the gradient of the result into that of the gates before their activation (which Linear then carries on), of the recurrent weights, and of
    // the states before, last step first.
    private void GoBack(Tape tape, PackedBatch batch, Matrix gates, Matrix cells, Matrix squashed, Matrix result, Matrix before, nint mask)
    {
        foreach (var time in Order(batch, !isReverse))
        {
            var (rows, start, previous) = Step(batch, time);
            for (var row = 0; row < batch.Counts[time]; row++)
                CellBack(gates.Row(start + row), gates.GradientRow(start + row), row < rows ? cells.Row(previous + row) : null,
                    row < rows ? cells.GradientRow(previous + row) : null, cells.GradientRow(start + row), squashed.Row(start + row), result.GradientRow(start + row));
            if (rows == 0)
                continue;
            MatrixProduct.Add(gates.GradientRow(start), gates.Columns, recurrent.Transposed!.Pointer, recurrent.PaddedRows, before.GradientRow(start), hidden, rows,
                4 * hidden, hidden);
            AddMasked(before.GradientRow(start), result.GradientRow(previous), (float*)mask, rows);
        }
        tape.AddWeightGradient(before.Value, hidden, recurrent, gates.Gradient, gates.Columns, batch.Words);
    }

    private void AddMasked(float* source, float* target, float* mask, int rows)
    {
        unchecked
        {
            for (nint at = 0; at < (nint)rows * hidden; at += 16)
            {
                var gradient = Vector512.Load(source + at);
                (Vector512.Load(target + at) + (mask is null ? gradient : gradient * Vector512.Load(mask + at))).Store(target + at);
            }
        }
    }

    private void CellBack(float* gates, float* gatesGradient, float* cellBefore, float* cellBeforeGradient, float* cellGradient, float* squashed, float* resultGradient)
    {
        unchecked
        {
            for (var at = 0; at < hidden; at += 16)
            {
                Vector512<float> entry = Vector512.Load(gates + at), forget = Vector512.Load(gates + hidden + at);
                Vector512<float> exit = Vector512.Load(gates + (2 * hidden) + at), candidate = Vector512.Load(gates + (3 * hidden) + at);
                Vector512<float> output = Vector512.Load(squashed + at), gradient = Vector512.Load(resultGradient + at), one = Vector512<float>.One;
                var state = Vector512.Load(cellGradient + at) + (gradient * exit * (one - (output * output)));
                (gradient * output * exit * (one - exit)).Store(gatesGradient + (2 * hidden) + at);
                (state * candidate * entry * (one - entry)).Store(gatesGradient + at);
                (state * entry * (one - (candidate * candidate))).Store(gatesGradient + (3 * hidden) + at);
                if (cellBefore is null)
                {
                    Vector512<float>.Zero.Store(gatesGradient + hidden + at);
                    continue;
                }
                (state * Vector512.Load(cellBefore + at) * forget * (one - forget)).Store(gatesGradient + hidden + at);
                (Vector512.Load(cellBeforeGradient + at) + (state * forget)).Store(cellBeforeGradient + at);
            }
        }
    }
}
