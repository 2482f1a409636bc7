using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Blotter.Language.Network;

/// <summary>
/// A layer of long short-term memory (Hochreiter and Schmidhuber 1997, with forget gate) in both directions over packed sentences. The columns of the
/// weights are the input gate, the forget gate, the output gate and the candidate.
/// </summary>
internal sealed unsafe class LstmLayer
{
    private readonly Direction _forward;
    private readonly Direction _reverse;

    /// <summary>Takes the weights of the layer with this name.</summary>
    public LstmLayer(ModelFile model, string name) => (_forward, _reverse) = (new Direction(model, name + "-forward"), new Direction(model, name + "-reverse"));

    /// <summary>Numbers that the layer gives for a word: both directions side by side.</summary>
    public int Width => 2 * _forward.Hidden;

    /// <summary>Numbers that <see cref="Run"/> needs to work with for so many words.</summary>
    public int ScratchLength(int words) => words * 5 * _forward.Hidden;

    /// <summary>Reads <paramref name="x"/>, a row a word in packed order, and writes <see cref="Width"/> numbers a word to <paramref name="result"/>.</summary>
    public void Run(PackedBatch batch, float* x, int xWidth, float* scratch, float* result)
    {
        for (var time = 0; time < 2; time++)
        {
            var direction = time == 0 ? _forward : _reverse;
            direction.Run(batch, time == 1, x, xWidth, scratch, result + (time * _forward.Hidden), Width);
        }
    }

    private sealed class Direction(ModelFile model, string name)
    {
        private readonly WeightMatrix _input = model.Matrix(name);
        private readonly WeightMatrix _recurrent = model.Matrix(name + "-recurrent");
        private readonly WeightMatrix _bias = model.Matrix(name + "-bias");

        public int Hidden => _recurrent.Rows;

        public void Run(PackedBatch batch, bool isReverse, float* x, int xWidth, float* scratch, float* result, int resultWidth)
        {
            unchecked
            {
                float* gates = scratch, cells = scratch + ((nint)batch.Words * _bias.Stride);
                for (var word = 0; word < batch.Words; word++)
                    new Span<float>(_bias.Pointer, _bias.Stride).CopyTo(new Span<float>(gates + ((nint)word * _bias.Stride), _bias.Stride));
                MatrixProduct.Add(x, xWidth, _input.Pointer, _input.Stride, gates, _bias.Stride, batch.Words, _input.Rows, _input.Stride);
                for (var step = 0; step < batch.Times; step++)
                {
                    var time = isReverse ? batch.Times - 1 - step : step;
                    var before = isReverse ? time + 1 : time - 1;
                    // Sentences that had a step before this one are the first rows of both.
                    var goingOn = before < 0 || before == batch.Times ? 0 : Math.Min(batch.Counts[before], batch.Counts[time]);
                    nint start = batch.Offsets[time], previous = goingOn > 0 ? batch.Offsets[before] : 0;
                    MatrixProduct.Add(result + (previous * resultWidth), resultWidth, _recurrent.Pointer, _recurrent.Stride, gates + (start * _bias.Stride), _bias.Stride,
                        goingOn, _recurrent.Rows, _recurrent.Stride);
                    for (nint row = 0; row < batch.Counts[time]; row++)
                        Cell(gates + ((start + row) * _bias.Stride), row < goingOn ? cells + ((previous + row) * Hidden) : null, cells + ((start + row) * Hidden),
                            result + ((start + row) * resultWidth));
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Cell(float* gates, float* cellBefore, float* cell, float* result)
        {
            unchecked
            {
                var hidden = Hidden;
                for (var at = 0; at < hidden; at += 16)
                {
                    var state = Activation.Sigmoid(Vector512.Load(gates + at)) * Activation.Tanh(Vector512.Load(gates + (3 * hidden) + at));
                    if (cellBefore is not null)
                        state = Vector512.FusedMultiplyAdd(Activation.Sigmoid(Vector512.Load(gates + hidden + at)), Vector512.Load(cellBefore + at), state);
                    state.Store(cell + at);
                    (Activation.Sigmoid(Vector512.Load(gates + (2 * hidden) + at)) * Activation.Tanh(state)).Store(result + at);
                }
            }
        }
    }
}
