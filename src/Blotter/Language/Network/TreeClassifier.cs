using System.Collections.Immutable;

namespace Blotter.Language.Network;

/// <summary>
/// Chooses heads and relations: a biaffine score for every pair of words (Dozat and Manning 2017), the best tree over them, then the relation of each arc
/// from a hidden layer over both of its words (Kiperwasser and Goldberg 2016).
/// </summary>
internal sealed unsafe class TreeClassifier
{
    private readonly WeightMatrix _sides;
    private readonly WeightMatrix _sidesBias;
    private readonly WeightMatrix _biaffine;
    private readonly WeightMatrix _biaffineBias;
    private readonly WeightMatrix _relations;
    private readonly WeightMatrix _root;
    private readonly ImmutableArray<string> _labels;
    private readonly int _arcWidth;
    private readonly int _relationWidth;
    private readonly int _rootLabel;

    /// <summary>Takes the weights from a model file.</summary>
    public TreeClassifier(ModelFile model)
    {
        WeightMatrix dependent = model.Matrix("arc-dependent"), relationHead = model.Matrix("relation-head");
        (_arcWidth, _relationWidth) = (dependent.Stride, relationHead.Stride);
        _sides = WeightMatrix.Beside(dependent, model.Matrix("arc-head"), model.Matrix("relation-dependent"), relationHead);
        _sidesBias = WeightMatrix.Beside(
            model.Matrix("arc-dependent-bias"), model.Matrix("arc-head-bias"), model.Matrix("relation-bias"), WeightMatrix.Zeros(1, _relationWidth));
        (_biaffine, _biaffineBias) = (model.Matrix("biaffine"), model.Matrix("biaffine-bias"));
        (_relations, _root) = (model.Matrix("relation"), model.Matrix("root"));
        _labels = model.Lines("relation/labels");
        _rootLabel = _labels.IndexOf("root");
    }

    /// <summary>Writes heads and relations of all words, sentence after sentence, from what the encoder says of them in packed order.</summary>
    public void Read(float* context, PackedBatch batch, NetworkWorkspace workspace, Span<WordReading> words)
    {
        // Of each word: as dependent of an arc, as its head, and the same for relations, side by side.
        float* sides = Sides(context, batch.Words, workspace), root = Sides(_root.Pointer, 1, workspace);
        var dependents = workspace.Product(sides, _sides.Stride, _biaffine, batch.Words, _biaffineBias);
        var start = 0;
        for (var sentence = 0; sentence < batch.Lengths.Count; sentence++)
        {
            var mark = workspace.Mark();
            var found = words.Slice(start, batch.Lengths[sentence]);
            var tree = workspace.Heads(found.Length);
            ChooseHeads(batch, sentence, dependents, sides, root, workspace, tree);
            ChooseRelations(batch, sentence, tree, sides, root, workspace, found);
            workspace.Release(mark);
            start += found.Length;
        }
    }

    // The parts for relations are summed with another word's before they are rectified.
    private float* Sides(float* context, int rows, NetworkWorkspace workspace)
    {
        var sides = workspace.Product(context, _sides.Rows, _sides, rows, _sidesBias);
        for (nint row = 0; row < rows; row++)
            Activation.Rectify(sides + (row * _sides.Stride), 2 * _arcWidth);
        return sides;
    }

    private void ChooseHeads(PackedBatch batch, int sentence, float* dependents, float* sides, float* root, NetworkWorkspace workspace, Span<int> tree)
    {
        var columns = MatrixProduct.Padded(tree.Length + 1);
        var heads = workspace.Take(_arcWidth * columns);
        for (var head = 0; head <= tree.Length; head++)
        {
            var from = (head == 0 ? root : sides + ((nint)batch.Row(sentence, head - 1) * _sides.Stride)) + _arcWidth;
            for (nint at = 0; at < _arcWidth; at++)
                heads[(at * columns) + head] = from[at];
        }
        var scores = workspace.Take(tree.Length * columns);
        new Span<float>(scores, tree.Length * columns).Clear();
        var own = workspace.Rows(dependents, _biaffine.Stride, batch, sentence);
        MatrixProduct.Add(own, _biaffine.Stride, heads, columns, scores, columns, tree.Length, _arcWidth, columns);
        workspace.Trees.Decode(new ReadOnlySpan<float>(scores, tree.Length * columns), columns, tree.Length, tree);
    }

    private void ChooseRelations(PackedBatch batch, int sentence, Span<int> tree, float* sides, float* root, NetworkWorkspace workspace, Span<WordReading> found)
    {
        var dependentAt = 2 * _arcWidth;
        var hidden = workspace.Take(tree.Length * _relationWidth);
        for (var word = 0; word < tree.Length; word++)
        {
            var own = sides + ((nint)batch.Row(sentence, word) * _sides.Stride) + dependentAt;
            var head = (tree[word] < 0 ? root : sides + ((nint)batch.Row(sentence, tree[word]) * _sides.Stride)) + dependentAt + _relationWidth;
            Activation.RectifiedSum(own, head, hidden + ((nint)word * _relationWidth), _relationWidth);
        }
        var scores = workspace.Product(hidden, _relationWidth, _relations, tree.Length);
        for (var word = 0; word < tree.Length; word++)
        {
            var row = scores + ((nint)word * _relations.Stride);
            row[_rootLabel] = float.NegativeInfinity;
            found[word].Head = tree[word];
            found[word].Relation = _labels[tree[word] < 0 ? _rootLabel : LabelScores.Best(row, _relations.Columns)];
        }
    }
}
