using System.Runtime.InteropServices;
using Blotter.Language.Segmentation;

namespace Blotter.Training.Segmentation;

/// <summary>Gaps between tokens with their features and whether a sentence ends there, as the splitter meets them when all it decided before was right.</summary>
internal sealed class BoundaryExamples
{
    private readonly List<uint> _features = [];
    private readonly List<bool> _labels = [];

    /// <summary>The number of examples.</summary>
    public int Count => _labels.Count;

    /// <summary>The features of example <paramref name="index"/>.</summary>
    public ReadOnlySpan<uint> Features(int index) => CollectionsMarshal.AsSpan(_features).Slice(index * BoundaryFeatures.Count, BoundaryFeatures.Count);

    /// <summary>Whether a sentence ends there.</summary>
    public bool IsBoundary(int index) => _labels[index];

    /// <summary>Adds the gaps of a text.</summary>
    public void Add(TreebankText treebank)
    {
        var text = treebank.Text;
        var ends = treebank.Sentences.Select(sentence => sentence.Span.End).ToHashSet();
        var tokens = CollectionsMarshal.AsSpan(Tokenizer.Cut(text, new TextSpan(0, text.Length)));
        var longestLine = SentenceSplitter.LongestLine(text);
        for (var first = 0; first < tokens.Length;)
        {
            var end = SentenceSplitter.ParagraphEnd(text, tokens, first);
            AddParagraph(new BoundaryFeatures(text, tokens[first..end], longestLine), tokens[first..end], ends);
            first = end;
        }
    }

    private void AddParagraph(BoundaryFeatures features, ReadOnlySpan<CutToken> tokens, HashSet<int> ends)
    {
        Span<uint> values = stackalloc uint[BoundaryFeatures.Count];
        for (var at = 0; at + 1 < tokens.Length; at++)
        {
            features.Pass(at);
            var isBoundary = ends.Contains(tokens[at].Span.End);
            if (features.MayEnd(at) && !features.MustEnd(at))
            {
                features.Fill(at, values);
                _features.AddRange(values);
                _labels.Add(isBoundary);
            }
            if (isBoundary)
                features.Start(at + 1);
        }
    }
}
