using System.Collections.Immutable;

namespace Blotter.Language.Network;

/// <summary>
/// Finds the best sequence of labels that keeps their <see cref="NameGrammar"/> (Viterbi).
/// </summary>
internal sealed unsafe class NameDecoder(ImmutableArray<string> labels)
{
    private readonly NameGrammar _grammar = new(labels);
    private float[] _best = [];
    private byte[] _from = [];

    /// <summary>
    /// The names of a sentence of so many words, in order, as first and last word with their kind. The scores of a word's labels are at
    /// <c>word * stride</c>.
    /// </summary>
    public List<FoundName> Decode(float* scores, int stride, int words)
    {
        var count = _grammar.Count;
        if (_best.Length < words * count)
            (_best, _from) = (new float[2 * words * count], new byte[2 * words * count]);
        for (var word = 0; word < words; word++)
            for (var label = 0; label < count; label++)
                Step(scores, stride, word, label);
        return Spans(words);
    }

    private void Step(float* scores, int stride, int word, int label)
    {
        var count = _grammar.Count;
        var score = scores[(word * stride) + label];
        if (word == 0)
        {
            _best[label] = _grammar.MayStart(label) ? score : float.NegativeInfinity;
            return;
        }
        var from = _grammar.Before[label][0];
        foreach (var candidate in _grammar.Before[label])
            if (_best[((word - 1) * count) + candidate] > _best[((word - 1) * count) + from])
                from = candidate;
        _best[(word * count) + label] = score + _best[((word - 1) * count) + from];
        _from[(word * count) + label] = (byte)from;
    }

    private List<FoundName> Spans(int words)
    {
        var count = _grammar.Count;
        var at = -1;
        for (var label = 0; label < count; label++)
            if (_grammar.MayEnd(label) && (at < 0 || _best[((words - 1) * count) + label] > _best[((words - 1) * count) + at]))
                at = label;
        var names = new List<FoundName>();
        var last = 0;
        for (var word = words - 1; word >= 0; word--)
        {
            if (_grammar.Places[at] is 'E' or 'S')
                last = word;
            if (_grammar.Places[at] is 'B' or 'S')
                names.Add(new FoundName(word, last, _grammar.Kinds[at]!.Value));
            at = _from[(word * count) + at];
        }
        names.Reverse();
        return names;
    }
}
