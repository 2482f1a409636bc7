namespace Blotter.Language.Network;

/// <summary>
/// Gives the numbers that a form brings into the network: its vector, its own row and its affixes, summed, through a hidden layer. They depend on the form alone, so
/// each workspace remembers those of forms seen lately (<see cref="FormNumbers"/>).
/// </summary>
internal sealed unsafe class FormEncoder
{
    private readonly HashIndex _wordRows;
    private readonly ByteTable _words;
    private readonly ByteTable _affixes;
    private readonly WeightMatrix _vectorWeights;
    private readonly WeightMatrix _bias;
    private readonly WeightMatrix _inputWeights;
    private readonly WeightMatrix _inputBias;

    public FormEncoder(ModelFile model)
    {
        Vectors = new VectorTable(model);
        _wordRows = new HashIndex(model.Block<ulong>("words/hashes"));
        (_words, _affixes) = (model.Table("words"), model.Table("affixes"));
        (_vectorWeights, _bias) = (model.Matrix("form-vector"), model.Matrix("form-bias"));
        (_inputWeights, _inputBias) = (model.Matrix("input"), model.Matrix("input-bias"));
    }

    /// <summary>The vectors of forms.</summary>
    public VectorTable Vectors { get; }

    /// <summary>How many numbers a form gives.</summary>
    public int Width => _inputWeights.Stride;

    /// <summary>Writes the numbers of a form to <paramref name="target"/>.</summary>
    /// <param name="form">The form as written.</param>
    /// <param name="scratch">Room for a vector and a hidden layer: <see cref="ScratchLength"/> numbers.</param>
    /// <param name="target">Receives <see cref="Width"/> numbers.</param>
    public void Encode(ReadOnlySpan<char> form, float* scratch, float* target)
    {
        Span<char> key = stackalloc char[FormFeatures.LongestKey];
        key = key[..FormFeatures.Key(form, key)];
        Span<int> rows = stackalloc int[FormFeatures.Most];
        rows = rows[..FormFeatures.Rows(form, key, rows)];
        var hash = TextHash.Of(key);
        float* vector = scratch, hidden = scratch + Vectors.Columns;
        new Span<float>(vector, Vectors.Columns).Clear();
        Copy(_bias, hidden);
        if (Vectors.Row(hash) is var vectorRow and >= 0)
        {
            Vectors.Add(vectorRow, vector);
            Multiply(vector, _vectorWeights, hidden);
        }
        if (_wordRows.Find(hash) is var wordRow and >= 0)
            _words.AddRow(wordRow, hidden);
        foreach (var row in rows)
            _affixes.AddRow(row, hidden);
        Activation.Rectify(hidden, _bias.Stride);
        Copy(_inputBias, target);
        Multiply(hidden, _inputWeights, target);
    }

    /// <summary>How many numbers <see cref="Encode"/> needs to work with.</summary>
    public int ScratchLength => Vectors.Columns + _bias.Stride;

    private static void Copy(WeightMatrix row, float* target) => new Span<float>(row.Pointer, row.Stride).CopyTo(new Span<float>(target, row.Stride));

    private static void Multiply(float* x, WeightMatrix weights, float* target) =>
        MatrixProduct.Add(x, weights.Rows, weights.Pointer, weights.Stride, target, weights.Stride, 1, weights.Rows, weights.Stride);
}
