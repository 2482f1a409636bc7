namespace Blotter.Language.Network;

/// <summary>
/// The highest scoring dependency tree with one root: Chu and Liu (1965) and Edmonds (1967), with the penalty on root arcs of Zmigrod, Vieira and
/// Cotterell (2020), "Please Mind the Root". Where every word's best head makes a tree already, that is all.
/// </summary>
internal sealed class TreeDecoder
{
    private readonly Contraction _contraction = new();
    private int[] _head = [];
    private int[] _mark = [];

    /// <summary>Finds the heads of a sentence's words.</summary>
    /// <param name="scores">Score of head h for word d at <c>d * stride + h</c>; h is 0 for the root and 1 + the head's index for a word. Finite.</param>
    /// <param name="stride">Numbers from word to word, at least <paramref name="words"/> + 1.</param>
    /// <param name="words">How many words there are, at least 1.</param>
    /// <param name="heads">Receives for each word the index of its head among the words, -1 for the root.</param>
    public void Decode(ReadOnlySpan<float> scores, int stride, int words, Span<int> heads)
    {
        if (_head.Length < words + 1)
            (_head, _mark) = (new int[2 * (words + 1)], new int[2 * (words + 1)]);
        var roots = 0;
        for (var word = 0; word < words; word++)
        {
            var best = -1;
            for (var head = 0; head <= words; head++)
                if (head != word + 1 && (best < 0 || scores[(word * stride) + head] > scores[(word * stride) + best]))
                    best = head;
            _head[word + 1] = best;
            roots += best == 0 ? 1 : 0;
        }
        if (roots != 1 || HasCycle(words))
            SolveExactly(scores, stride, words);
        for (var word = 0; word < words; word++)
            heads[word] = _head[word + 1] - 1;
    }

    private bool HasCycle(int words)
    {
        Array.Clear(_mark, 0, words + 1);
        for (var start = 1; start <= words; start++)
        {
            var at = start;
            while (at != 0 && _mark[at] == 0)
            {
                _mark[at] = start;
                at = _head[at];
            }
            if (at != 0 && _mark[at] == start)
                return true;
        }
        return false;
    }

    // One root arc more costs more than all other arcs together can gain.
    private void SolveExactly(ReadOnlySpan<float> scores, int stride, int words)
    {
        var nodes = words + 1;
        float most = float.MinValue, least = float.MaxValue;
        for (var word = 0; word < words; word++)
            foreach (var score in scores.Slice(word * stride, nodes))
                (most, least) = (Math.Max(most, score), Math.Min(least, score));
        var penalty = ((double)most - least + 1) * nodes;
        _contraction.Start(nodes);
        for (var word = 0; word < words; word++)
            for (var head = 0; head <= words; head++)
                _contraction.Set(head, word + 1, scores[(word * stride) + head] - (head == 0 ? penalty : 0));
        _contraction.Solve(_head);
    }
}
