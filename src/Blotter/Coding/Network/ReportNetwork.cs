using System.Collections.Concurrent;
using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Language.Network;

namespace Blotter.Coding.Network;

/// <summary>
/// A network over the sentences and phrases of a report, on word vectors that it does not change: a hidden layer for each sentence by itself, one for it with its neighbours, the first and the mean of all;
/// two for each phrase with its sentence, of which an entity takes the most over its phrases. It says which sentences tell of attacks and who takes part. Immutable and safe to share between threads.
/// </summary>
internal sealed unsafe class ReportNetwork
{
    // Phrases or sentences whose numbers are in the cache together.
    private const int AtOnce = 64;

    private readonly VectorTable _vectors;
    private readonly WeightMatrix _sentence;
    private readonly WeightMatrix _sentenceBias;
    private readonly WeightMatrix _own;
    private readonly WeightMatrix _before;
    private readonly WeightMatrix _after;
    private readonly WeightMatrix _first;
    private readonly WeightMatrix _mean;
    private readonly WeightMatrix _contextBias;
    private readonly WeightMatrix _edge;
    private readonly WeightMatrix _event;
    private readonly WeightMatrix _eventBias;
    private readonly WeightMatrix _phrase;
    private readonly WeightMatrix _phraseBias;
    private readonly WeightMatrix _inSentence;
    private readonly WeightMatrix _signs;
    private readonly WeightMatrix _hidden;
    private readonly WeightMatrix _hiddenBias;
    private readonly WeightMatrix _roles;
    private readonly WeightMatrix _roleBias;
    private readonly ConcurrentBag<NetworkMemory> _memories = [];

    /// <summary>Takes the weights, by their names in <see cref="NetworkMatrix"/>.</summary>
    /// <exception cref="InvalidDataException">A matrix is not there, or of another size.</exception>
    public ReportNetwork(IReadOnlyDictionary<string, WeightMatrix> weights, VectorTable vectors)
    {
        foreach (var (name, rows, columns) in NetworkMatrix.Of(vectors))
            if (!weights.TryGetValue(name, out var matrix) || matrix.Rows != rows || matrix.Columns != columns)
                throw new InvalidDataException($"The coder's models lack the matrix \"{name}\" of {rows} rows and {columns} columns.");
        _vectors = vectors;
        (_sentence, _sentenceBias) = (weights[NetworkMatrix.Sentence], weights[NetworkMatrix.SentenceBias]);
        (_own, _before, _after) = (weights[NetworkMatrix.Own], weights[NetworkMatrix.Before], weights[NetworkMatrix.After]);
        (_first, _mean, _contextBias, _edge) = (weights[NetworkMatrix.First], weights[NetworkMatrix.Mean], weights[NetworkMatrix.ContextBias], weights[NetworkMatrix.Edge]);
        (_event, _eventBias) = (weights[NetworkMatrix.Event], weights[NetworkMatrix.EventBias]);
        (_phrase, _phraseBias, _inSentence, _signs) = (weights[NetworkMatrix.Phrase], weights[NetworkMatrix.PhraseBias], weights[NetworkMatrix.InSentence], weights[NetworkMatrix.Signs]);
        (_hidden, _hiddenBias) = (weights[NetworkMatrix.Hidden], weights[NetworkMatrix.HiddenBias]);
        (_roles, _roleBias) = (weights[NetworkMatrix.Roles], weights[NetworkMatrix.RoleBias]);
    }

    /// <summary>Reads a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="clues">What the regressions see in its sentences.</param>
    public NetworkReading Read(AnnotatedReport report, ReportClues clues) => Read(ReportInput.Of(report, clues, _vectors));

    /// <summary>The same by its input.</summary>
    public NetworkReading Read(ReportInput report)
    {
        if (report.Sentences.IsEmpty)
            return new NetworkReading([], []);
        if (!_memories.TryTake(out var memory))
            memory = new NetworkMemory();
        memory.Reset();
        var context = Context(report, memory);
        var reading = new NetworkReading(
            Probabilities(memory.Product(context, _event.Rows, _event, report.Sentences.Length, _eventBias), _event, report.Sentences.Length), Roles(report, context, memory));
        // More than there are processors are of no use to keep.
        if (_memories.Count < Environment.ProcessorCount)
            _memories.Add(memory);
        // The weights are read through pointers.
        GC.KeepAlive(this);
        GC.KeepAlive(memory);
        return reading;
    }

    // The sentences' second layer.
    private float* Context(ReportInput report, NetworkMemory memory)
    {
        var (count, width) = (report.Sentences.Length, _own.Stride);
        var alone = Alone(report, memory);
        var context = memory.Product(alone, width, _own, count, _contextBias);
        AddProduct(Beside(alone, count, -1, memory), _before, context, count);
        AddProduct(Beside(alone, count, 1, memory), _after, context, count);
        var whole = memory.Product(alone, width, _first, 1);
        AddProduct(MeanOf(alone, count, memory), _mean, whole, 1);
        for (nint at = 0; at < count; at++)
            Activation.RectifiedSum(context + (at * width), whole, context + (at * width), width);
        return context;
    }

    // Their first layer.
    private float* Alone(ReportInput report, NetworkMemory memory)
    {
        var (count, inputWidth, width) = (report.Sentences.Length, _sentence.Rows, _own.Stride);
        var alone = memory.Take(count * width);
        for (var start = 0; start < count; start += AtOnce)
        {
            var mark = memory.Mark();
            var rows = Math.Min(AtOnce, count - start);
            var x = memory.Take(rows * inputWidth);
            for (nint at = 0; at < rows; at++)
                report.Sentences[start + (int)at].Fill(_vectors, x + (at * inputWidth));
            Copy(memory.Product(x, inputWidth, _sentence, rows, _sentenceBias), alone + ((nint)start * width), rows * width);
            memory.Release(mark);
        }
        Activation.Rectify(alone, (nint)count * width);
        return alone;
    }

    // For each sentence the one so far from it, the edge outside of the report.
    private float* Beside(float* alone, int count, int distance, NetworkMemory memory)
    {
        var width = _own.Stride;
        var beside = memory.Take(count * width);
        for (nint at = 0; at < count; at++)
            Copy(at + distance >= 0 && at + distance < count ? alone + ((at + distance) * width) : _edge.Pointer, beside + (at * width), width);
        return beside;
    }

    private float* MeanOf(float* alone, int count, NetworkMemory memory)
    {
        var width = _own.Stride;
        var mean = memory.Take(width);
        new Span<float>(mean, width).Clear();
        for (var at = 0; at < count * width; at++)
            mean[at % width] += alone[at] / count;
        return mean;
    }

    private ImmutableArray<float[]> Roles(ReportInput report, float* context, NetworkMemory memory)
    {
        var (count, width) = (report.Ends.Length, _hidden.Stride);
        var most = memory.Take(count * width);
        var entity = 0;
        for (var start = 0; start < report.Phrases.Length; start += AtOnce)
        {
            var mark = memory.Mark();
            var phrases = report.Phrases.AsSpan(start, Math.Min(AtOnce, report.Phrases.Length - start));
            var hidden = Hidden(phrases, context, memory);
            for (nint at = 0; at < phrases.Length; at++)
            {
                while (report.Ends[entity] <= start + at)
                    entity++;
                var target = most + ((nint)entity * width);
                if (report.StartOf(entity) == start + at)
                    Copy(hidden + (at * width), target, width);
                else
                    Activation.Most(hidden + (at * width), target, width);
            }
            memory.Release(mark);
        }
        return Probabilities(memory.Product(most, width, _roles, count, _roleBias), _roles, count);
    }

    private float* Hidden(ReadOnlySpan<PhraseInput> phrases, float* context, NetworkMemory memory)
    {
        var (count, inputWidth, width) = (phrases.Length, _phrase.Rows, _hidden.Stride);
        float* x = memory.Take(count * inputWidth), sentences = memory.Take(count * _inSentence.Rows);
        for (nint at = 0; at < count; at++)
        {
            var phrase = phrases[(int)at];
            phrase.Fill(_vectors, x + (at * inputWidth));
            Copy(context + ((nint)phrase.Sentence * _inSentence.Rows), sentences + (at * _inSentence.Rows), _inSentence.Rows);
        }
        var first = memory.Product(x, inputWidth, _phrase, count, _phraseBias);
        AddProduct(sentences, _inSentence, first, count);
        for (nint at = 0; at < count; at++)
            foreach (var sign in phrases[(int)at].Signs)
                Activation.Sum(_signs.Pointer + ((nint)sign * width), first + (at * width), width);
        Activation.Rectify(first, (nint)count * width);
        var second = memory.Product(first, width, _hidden, count, _hiddenBias);
        Activation.Rectify(second, (nint)count * width);
        return second;
    }

    private static ImmutableArray<float[]> Probabilities(float* scores, WeightMatrix weights, int count)
    {
        var all = ImmutableArray.CreateBuilder<float[]>(count);
        for (nint at = 0; at < count; at++)
        {
            var own = new ReadOnlySpan<float>(scores + (at * weights.Stride), weights.Columns).ToArray();
            Softmax.Of(own);
            all.Add(own);
        }
        return all.DrainToImmutable();
    }

    private static void AddProduct(float* x, WeightMatrix weights, float* target, int rows) =>
        MatrixProduct.Add(x, weights.Rows, weights.Pointer, weights.Stride, target, weights.Stride, rows, weights.Rows, weights.Stride);

    private static void Copy(float* source, float* target, int length) => new Span<float>(source, length).CopyTo(new Span<float>(target, length));
}
