using System.Collections.Immutable;

namespace Blotter.Language.Network;

/// <summary>
/// The network that reads sentences: an encoder of words in their sentences, and classifiers of UPOS, XPOS, trees and names. Immutable; threads share
/// it, each with a <see cref="NetworkWorkspace"/> of its own.
/// </summary>
internal sealed unsafe class LanguageNetwork
{
    private readonly TreeClassifier _trees;
    private readonly WeightMatrix _tagHidden;
    private readonly WeightMatrix _tagBias;
    private readonly WeightMatrix _upos;
    private readonly WeightMatrix _xpos;
    private readonly WeightMatrix _nameHidden;
    private readonly WeightMatrix _nameBias;
    private readonly WeightMatrix _names;
    private readonly ImmutableArray<Upos> _uposLabels;
    private readonly ImmutableArray<string> _xposLabels;

    /// <summary>Takes the weights from a model file.</summary>
    public LanguageNetwork(ModelFile model)
    {
        Encoder = new SentenceEncoder(model);
        _trees = new TreeClassifier(model);
        (_tagHidden, _tagBias, _upos, _xpos) = (model.Matrix("tag"), model.Matrix("tag-bias"), model.Matrix("upos"), model.Matrix("xpos"));
        (_nameHidden, _nameBias, _names) = (model.Matrix("name-hidden"), model.Matrix("name-hidden-bias"), model.Matrix("name"));
        _uposLabels = [.. model.Lines("upos/labels").Select(label => Enum.Parse<Upos>(label, ignoreCase: true))];
        _xposLabels = model.Lines("xpos/labels");
        NameLabels = model.Lines("name/labels");
    }

    /// <summary>Encodes words in their sentences.</summary>
    public SentenceEncoder Encoder { get; }

    /// <summary>The labels of names in the order of their scores.</summary>
    public ImmutableArray<string> NameLabels { get; }

    /// <summary>
    /// Reads sentences, longest first, none empty, and writes to <paramref name="words"/> what it finds of each word, sentence after sentence, and the names of each
    /// sentence to <paramref name="names"/>.
    /// </summary>
    public void Read(ReadOnlySpan<ImmutableArray<Token>> sentences, NetworkWorkspace workspace, Span<WordReading> words, Span<List<FoundName>> names)
    {
        var lengths = new int[sentences.Length];
        for (var sentence = 0; sentence < lengths.Length; sentence++)
            lengths[sentence] = sentences[sentence].Length;
        var batch = new PackedBatch(lengths);
        workspace.Reset();
        var (syntax, nameContext) = Encoder.Encode(sentences, batch, workspace);
        ReadTags((float*)syntax, batch, workspace, words);
        _trees.Read((float*)syntax, batch, workspace, words);
        ReadNames((float*)nameContext, batch, workspace, names);
        // The weights are read through pointers.
        GC.KeepAlive(this);
        GC.KeepAlive(workspace);
    }

    private void ReadTags(float* context, PackedBatch batch, NetworkWorkspace workspace, Span<WordReading> words)
    {
        var hidden = Hidden(context, _tagHidden, _tagBias, batch.Words, workspace);
        float* upos = workspace.Product(hidden, _tagHidden.Stride, _upos, batch.Words), xpos = workspace.Product(hidden, _tagHidden.Stride, _xpos, batch.Words);
        var at = 0;
        for (var sentence = 0; sentence < batch.Lengths.Count; sentence++)
            for (var word = 0; word < batch.Lengths[sentence]; word++, at++)
            {
                nint row = batch.Row(sentence, word);
                words[at].Upos = _uposLabels[LabelScores.Best(upos + (row * _upos.Stride), _upos.Columns)];
                words[at].Xpos = _xposLabels[LabelScores.Best(xpos + (row * _xpos.Stride), _xpos.Columns)];
            }
    }

    private void ReadNames(float* context, PackedBatch batch, NetworkWorkspace workspace, Span<List<FoundName>> names)
    {
        var hidden = Hidden(context, _nameHidden, _nameBias, batch.Words, workspace);
        var scores = workspace.Product(hidden, _nameHidden.Stride, _names, batch.Words);
        for (var sentence = 0; sentence < batch.Lengths.Count; sentence++)
        {
            var mark = workspace.Mark();
            names[sentence] = workspace.Names.Decode(workspace.Rows(scores, _names.Stride, batch, sentence), _names.Stride, batch.Lengths[sentence]);
            workspace.Release(mark);
        }
    }

    private static float* Hidden(float* context, WeightMatrix weights, WeightMatrix bias, int rows, NetworkWorkspace workspace)
    {
        var hidden = workspace.Product(context, weights.Rows, weights, rows, bias);
        Activation.Rectify(hidden, (nint)rows * weights.Stride);
        return hidden;
    }
}
