using System.Collections.Immutable;

namespace Blotter.Language.Network;

/// <summary>
/// Finds the best sequence of BIOES labels whose grammar is kept (Viterbi): a name that begins goes on with its own kind until it ends.
/// </summary>
internal sealed unsafe class NameDecoder
{
    private readonly ImmutableArray<NameKind?> _kinds;
    private readonly ImmutableArray<char> _places;
    private readonly ImmutableArray<int>[] _before;
    private float[] _best = [];
    private byte[] _from = [];

    /// <summary>Takes the labels in the order of their scores: <c>O</c>, or a place of BIES, a hyphen and a <see cref="NameKind"/>.</summary>
    public NameDecoder(ImmutableArray<string> labels)
    {
        _places = [.. labels.Select(label => label[0])];
        _kinds = [.. labels.Select(label => label.Length > 2 ? Enum.Parse<NameKind>(label[2..]) : (NameKind?)null)];
        _before = [.. labels.Select((_, to) => Enumerable.Range(0, labels.Length).Where(from => MayFollow(from, to)).ToImmutableArray())];
    }

    /// <summary>
    /// The names of a sentence of so many words, in order, as first and last word with their kind. The scores of a word's labels are at
    /// <c>word * stride</c>.
    /// </summary>
    public IEnumerable<(int First, int Last, NameKind Kind)> Decode(float* scores, int stride, int words)
    {
        var labels = _places.Length;
        if (_best.Length < words * labels)
            (_best, _from) = (new float[2 * words * labels], new byte[2 * words * labels]);
        for (var word = 0; word < words; word++)
            for (var label = 0; label < labels; label++)
                Step(scores, stride, word, label);
        return Spans(words);
    }

    private void Step(float* scores, int stride, int word, int label)
    {
        var labels = _places.Length;
        var score = scores[(word * stride) + label];
        if (word == 0)
        {
            _best[label] = _places[label] is 'I' or 'E' ? float.NegativeInfinity : score;
            return;
        }
        var from = _before[label][0];
        foreach (var candidate in _before[label])
            if (_best[((word - 1) * labels) + candidate] > _best[((word - 1) * labels) + from])
                from = candidate;
        _best[(word * labels) + label] = score + _best[((word - 1) * labels) + from];
        _from[(word * labels) + label] = (byte)from;
    }

    private List<(int First, int Last, NameKind Kind)> Spans(int words)
    {
        var labels = _places.Length;
        var at = -1;
        for (var label = 0; label < labels; label++)
            if (_places[label] is not ('B' or 'I') && (at < 0 || _best[((words - 1) * labels) + label] > _best[((words - 1) * labels) + at]))
                at = label;
        var names = new List<(int, int, NameKind)>();
        var last = 0;
        for (var word = words - 1; word >= 0; word--)
        {
            if (_places[at] is 'E' or 'S')
                last = word;
            if (_places[at] is 'B' or 'S')
                names.Add((word, last, _kinds[at]!.Value));
            at = _from[(word * labels) + at];
        }
        names.Reverse();
        return names;
    }

    private bool MayFollow(int from, int to) => _places[from] is 'B' or 'I'
        ? _places[to] is 'I' or 'E' && _kinds[from] == _kinds[to]
        : _places[to] is 'O' or 'B' or 'S';
}
