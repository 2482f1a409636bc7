namespace Blotter.Language.Network;

/// <summary>The vectors of frequent forms, as they were learned from unlabelled text. Immutable.</summary>
internal sealed unsafe class VectorTable(ModelFile model)
{
    private readonly HashIndex _rows = new(model.Block<ulong>("vectors/hashes"));
    private readonly ByteTable _numbers = model.Table("vectors");

    /// <summary>Numbers in a vector, a multiple of <see cref="MatrixProduct.Lanes"/>.</summary>
    public int Columns => _numbers.Columns;

    /// <summary>How many forms have a vector. Rows are in the order of the corpus: the most frequent form first.</summary>
    public int Rows { get; } = model.Block<ulong>("vectors/hashes").Length;

    /// <summary>The row of a form, -1 where it has none.</summary>
    public int Row(ReadOnlySpan<char> form)
    {
        Span<char> key = stackalloc char[FormFeatures.LongestKey];
        return Row(TextHash.Of(key[..FormFeatures.Key(form, key)]));
    }

    /// <summary>The same by the hash of the form's key.</summary>
    public int Row(ulong hash) => _rows.Find(hash);

    /// <summary>Adds a vector, times <paramref name="weight"/>, to <paramref name="target"/>, which has room for <see cref="Columns"/>.</summary>
    public void Add(int row, float* target, float weight = 1) => _numbers.AddRow(row, target, weight);
}
