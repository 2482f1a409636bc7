using System.Collections.Immutable;
using System.Numerics;
using Blotter.Language.Names;

namespace Blotter.Language.Network;

/// <summary>
/// The network that reads sentences: forms, then bidirectional recurrent layers over each sentence, then classifiers of UPOS, XPOS and names, a
/// biaffine scorer of heads (Dozat and Manning 2017) and a classifier of relations (Kiperwasser and Goldberg 2016). Immutable; threads share it, each with a
/// <see cref="NetworkWorkspace"/> of its own.
/// </summary>
internal sealed unsafe class LanguageNetwork
{
    private readonly ByteTable _lists;
    private readonly ImmutableArray<LstmLayer> _layers;
    private readonly WeightMatrix _headWeights;
    private readonly WeightMatrix _headBias;
    private readonly WeightMatrix _upos;
    private readonly WeightMatrix _xpos;
    private readonly WeightMatrix _names;
    private readonly WeightMatrix _biaffine;
    private readonly WeightMatrix _biaffineBias;
    private readonly WeightMatrix _relations;
    private readonly WeightMatrix _root;
    private readonly int _tagWidth;
    private readonly int _arcWidth;
    private readonly int _relationWidth;
    private readonly int _rootRelation;

    /// <summary>Takes the weights from a model file.</summary>
    public LanguageNetwork(ModelFile model)
    {
        Forms = new FormEncoder(model);
        _lists = model.Table("lists");
        _layers = [.. Enumerable.Range(0, model.Block<int>("layers")[0]).Select(number => new LstmLayer(model, number))];
        WeightMatrix tag = model.Matrix("tag"), name = model.Matrix("name-hidden"), dependent = model.Matrix("arc-dependent"), head = model.Matrix("arc-head");
        WeightMatrix relationDependent = model.Matrix("relation-dependent"), relationHead = model.Matrix("relation-head");
        (_tagWidth, _arcWidth, _relationWidth) = (tag.Stride, head.Stride, relationHead.Stride);
        _headWeights = WeightMatrix.Beside(tag, name, dependent, head, relationDependent, relationHead);
        _headBias = WeightMatrix.Beside(model.Matrix("tag-bias"), model.Matrix("name-hidden-bias"), model.Matrix("arc-dependent-bias"), model.Matrix("arc-head-bias"),
            model.Matrix("relation-bias"), WeightMatrix.Zeros(1, relationHead.Stride));
        (_upos, _xpos, _names) = (model.Matrix("upos"), model.Matrix("xpos"), model.Matrix("name"));
        (_biaffine, _biaffineBias, _relations, _root) = (model.Matrix("biaffine"), model.Matrix("biaffine-bias"), model.Matrix("relation"), model.Matrix("root"));
        Upos = [.. model.Lines("upos/labels").Select(label => Enum.Parse<Upos>(label, ignoreCase: true))];
        (Xpos, Relations, Names) = (model.Lines("xpos/labels"), model.Lines("relation/labels"), model.Lines("name/labels"));
        _rootRelation = Relations.IndexOf("root");
    }

    /// <summary>Encodes forms.</summary>
    public FormEncoder Forms { get; }

    /// <summary>The universal parts of speech in the order of their scores.</summary>
    public ImmutableArray<Upos> Upos { get; }

    /// <summary>The treebank's parts of speech in the order of their scores.</summary>
    public ImmutableArray<string> Xpos { get; }

    /// <summary>The relations in the order of their scores.</summary>
    public ImmutableArray<string> Relations { get; }

    /// <summary>The labels of names in the order of their scores.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>
    /// Reads sentences, longest first, none empty, and writes to <paramref name="words"/> what it finds of each word, sentence after sentence, and the names of each
    /// sentence to <paramref name="names"/>.
    /// </summary>
    public void Read(ReadOnlySpan<ImmutableArray<Token>> sentences, NetworkWorkspace workspace, Span<WordReading> words, Span<IEnumerable<(int First, int Last, NameKind Kind)>> names)
    {
        var batch = new PackedBatch([.. sentences.ToArray().Select(sentence => sentence.Length)]);
        workspace.Reset();
        var context = Encode(sentences, batch, workspace);
        var heads = Hidden(context, batch.Words, workspace);
        var width = _headWeights.Stride;
        var upos = Multiply(heads, width, _upos, batch.Words, workspace);
        var xpos = Multiply(heads, width, _xpos, batch.Words, workspace);
        var nameScores = Multiply(heads + _tagWidth, width, _names, batch.Words, workspace);
        var dependents = Multiply(heads + (2 * _tagWidth), width, _biaffine, batch.Words, workspace, _biaffineBias);
        var rootHidden = Hidden(_root.Pointer, 1, workspace);
        var start = 0;
        for (var sentence = 0; sentence < sentences.Length; sentence++)
        {
            var length = sentences[sentence].Length;
            var found = words.Slice(start, length);
            for (var word = 0; word < length; word++)
            {
                nint row = batch.Row(sentence, word);
                found[word].Upos = Upos[LabelScores.Best(upos + (row * _upos.Stride), _upos.Columns)];
                found[word].Xpos = Xpos[LabelScores.Best(xpos + (row * _xpos.Stride), _xpos.Columns)];
            }
            var mark = workspace.Mark();
            Parse(batch, sentence, length, dependents, heads, rootHidden, workspace, found);
            names[sentence] = workspace.Names.Decode(Rows(nameScores, _names.Stride, batch, sentence, length, workspace), _names.Stride, length);
            workspace.Release(mark);
            start += length;
        }
    }

    // What lists of names say of a word is added to what its form gives.
    private void AddLists(ImmutableArray<Token> tokens, int sentence, PackedBatch batch, float* x, NetworkWorkspace workspace)
    {
        var marks = workspace.Marks(tokens.Length);
        NameLists.Shipped.Mark(tokens, marks);
        for (var word = 0; word < tokens.Length; word++)
            for (var mark = marks[word]; mark != 0; mark &= mark - 1)
                _lists.AddRow(BitOperations.TrailingZeroCount(mark), x + ((nint)batch.Row(sentence, word) * Forms.Width));
    }

    private float* Encode(ReadOnlySpan<ImmutableArray<Token>> sentences, PackedBatch batch, NetworkWorkspace workspace)
    {
        var x = workspace.Take(batch.Words * Forms.Width);
        var width = Forms.Width;
        for (var sentence = 0; sentence < sentences.Length; sentence++)
        {
            for (var word = 0; word < sentences[sentence].Length; word++)
                workspace.Forms.Copy(sentences[sentence][word].Text, x + ((nint)batch.Row(sentence, word) * width));
            AddLists(sentences[sentence], sentence, batch, x, workspace);
        }
        foreach (var layer in _layers)
        {
            var result = workspace.Take(batch.Words * layer.Width);
            var mark = workspace.Mark();
            layer.Run(batch, x, width, workspace.Take(layer.ScratchLength(batch.Words)), result);
            workspace.Release(mark);
            x = result;
            width = layer.Width;
        }
        return x;
    }

    // The hidden layers of all classifiers side by side. Those of relations are summed with a head's before they are rectified.
    private float* Hidden(float* context, int rows, NetworkWorkspace workspace)
    {
        var hidden = Multiply(context, _headWeights.Rows, _headWeights, rows, workspace, _headBias);
        var rectified = _headWeights.Stride - (2 * _relationWidth);
        for (nint row = 0; row < rows; row++)
            Activation.Rectify(hidden + (row * _headWeights.Stride), rectified);
        return hidden;
    }

    private void Parse(PackedBatch batch, int sentence, int length, float* dependents, float* heads, float* root, NetworkWorkspace workspace, Span<WordReading> found)
    {
        var (width, arcHead) = (_headWeights.Stride, (2 * _tagWidth) + _arcWidth);
        var columns = (length + 1 + MatrixProduct.Lanes - 1) & ~(MatrixProduct.Lanes - 1);
        var transposed = workspace.Take(_arcWidth * columns);
        for (var head = 0; head <= length; head++)
        {
            var from = (head == 0 ? root : heads + ((nint)batch.Row(sentence, head - 1) * width)) + arcHead;
            for (nint at = 0; at < _arcWidth; at++)
                transposed[(at * columns) + head] = from[at];
        }
        var scores = workspace.Take(length * columns);
        new Span<float>(scores, length * columns).Clear();
        MatrixProduct.Add(Rows(dependents, _biaffine.Stride, batch, sentence, length, workspace), _arcWidth, transposed, columns, scores, columns, length, _arcWidth, columns);
        var tree = workspace.Heads(length);
        workspace.Trees.Decode(new ReadOnlySpan<float>(scores, length * columns), columns, length, tree);
        ChooseRelations(batch, sentence, tree, heads, root, workspace, found);
    }

    private void ChooseRelations(PackedBatch batch, int sentence, Span<int> tree, float* heads, float* root, NetworkWorkspace workspace, Span<WordReading> found)
    {
        var (width, dependentAt) = (_headWeights.Stride, _headWeights.Stride - (2 * _relationWidth));
        var hidden = workspace.Take(tree.Length * _relationWidth);
        for (var word = 0; word < tree.Length; word++)
        {
            var own = heads + ((nint)batch.Row(sentence, word) * width) + dependentAt;
            var other = (tree[word] < 0 ? root : heads + ((nint)batch.Row(sentence, tree[word]) * width)) + dependentAt + _relationWidth;
            for (nint at = 0; at < _relationWidth; at++)
                hidden[((nint)word * _relationWidth) + at] = Math.Max(0, own[at] + other[at]);
        }
        var scores = Multiply(hidden, _relationWidth, _relations, tree.Length, workspace);
        for (var word = 0; word < tree.Length; word++)
        {
            var row = scores + ((nint)word * _relations.Stride);
            row[_rootRelation] = float.NegativeInfinity;
            found[word].Head = tree[word];
            found[word].Relation = Relations[tree[word] < 0 ? _rootRelation : LabelScores.Best(row, _relations.Columns)];
        }
    }

    // The rows of a sentence's words, which lie apart in packed order, side by side.
    private static float* Rows(float* packed, int width, PackedBatch batch, int sentence, int length, NetworkWorkspace workspace)
    {
        var rows = workspace.Take(length * width);
        for (var word = 0; word < length; word++)
            new Span<float>(packed + ((nint)batch.Row(sentence, word) * width), width).CopyTo(new Span<float>(rows + ((nint)word * width), width));
        return rows;
    }

    private static float* Multiply(float* x, int xStride, WeightMatrix weights, int rows, NetworkWorkspace workspace, WeightMatrix? bias = null)
    {
        var result = workspace.Take(rows * weights.Stride);
        if (bias is null)
            new Span<float>(result, rows * weights.Stride).Clear();
        for (nint row = 0; bias is not null && row < rows; row++)
            new Span<float>(bias.Pointer, bias.Stride).CopyTo(new Span<float>(result + (row * bias.Stride), bias.Stride));
        MatrixProduct.Add(x, xStride, weights.Pointer, weights.Stride, result, weights.Stride, rows, weights.Rows, weights.Stride);
        return result;
    }
}
