using System.Collections.Immutable;
using System.Numerics;
using Blotter.Language.Names;

namespace Blotter.Language.Network;

/// <summary>
/// Reads words in their sentences: what a form gives and what lists of names say of it goes through bidirectional recurrent layers, of which names have
/// one to themselves on top of the first.
/// </summary>
internal sealed unsafe class SentenceEncoder
{
    private readonly ByteTable _lists;
    private readonly ImmutableArray<LstmLayer> _layers;
    private readonly LstmLayer _nameLayer;

    /// <summary>Takes the weights from a model file.</summary>
    public SentenceEncoder(ModelFile model)
    {
        Forms = new FormEncoder(model);
        _lists = model.Table("lists");
        _layers = [.. Enumerable.Range(0, model.Block<int>("layers")[0]).Select(number => new LstmLayer(model, $"layer-{number}"))];
        _nameLayer = new LstmLayer(model, "name-layer");
    }

    /// <summary>Encodes forms.</summary>
    public FormEncoder Forms { get; }

    /// <summary>The numbers of all words in packed order, for tags and trees and for names. They stay until the workspace is reset.</summary>
    public (nint Syntax, nint Names) Encode(ReadOnlySpan<ImmutableArray<Token>> sentences, PackedBatch batch, NetworkWorkspace workspace)
    {
        var (x, width, names) = ((nint)Look(sentences, batch, workspace), Forms.Width, (nint)0);
        foreach (var layer in _layers)
        {
            (x, width) = ((nint)Run(layer, batch, (float*)x, width, workspace), layer.Width);
            if (names == 0)
                names = (nint)Run(_nameLayer, batch, (float*)x, width, workspace);
        }
        return (x, names);
    }

    private float* Look(ReadOnlySpan<ImmutableArray<Token>> sentences, PackedBatch batch, NetworkWorkspace workspace)
    {
        var x = workspace.Take(batch.Words * Forms.Width);
        for (var sentence = 0; sentence < sentences.Length; sentence++)
        {
            var tokens = sentences[sentence];
            var marks = workspace.Marks(tokens.Length);
            NameLists.Shipped.Mark(tokens, marks);
            for (var word = 0; word < tokens.Length; word++)
            {
                var target = x + ((nint)batch.Row(sentence, word) * Forms.Width);
                workspace.Forms.Copy(tokens.ItemRef(word).Text, target);
                for (var mark = marks[word]; mark != 0; mark &= mark - 1)
                    _lists.AddRow(BitOperations.TrailingZeroCount(mark), target);
            }
        }
        return x;
    }

    private static float* Run(LstmLayer layer, PackedBatch batch, float* x, int width, NetworkWorkspace workspace)
    {
        var result = workspace.Take(batch.Words * layer.Width);
        var mark = workspace.Mark();
        layer.Run(batch, x, width, workspace.Take(layer.ScratchLength(batch.Words)), result);
        workspace.Release(mark);
        return result;
    }
}
