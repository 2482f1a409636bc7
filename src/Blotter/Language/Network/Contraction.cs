namespace Blotter.Language.Network;

/// <summary>
/// The highest scoring tree over a dense graph (Chu and Liu 1965, Edmonds 1967): cycles of best arcs are contracted one by one, then expanded in reverse. Node 0 is
/// the root. Keeps its memory from graph to graph.
/// </summary>
internal sealed class Contraction
{
    private readonly List<Cycle> _cycles = [];
    private double[] _weights = [];

    // The real arc that stands behind the arc from one (contracted) node to another.
    private (int Head, int Word)[] _origins = [];
    private bool[] _active = [];
    private int[] _best = [];
    private int[] _marks = [];
    private int[][] _members = [];
    private int _nodes;

    /// <summary>Starts with a graph of so many nodes.</summary>
    public void Start(int nodes)
    {
        _nodes = nodes;
        _cycles.Clear();
        if (_active.Length < nodes)
        {
            (_weights, _origins) = (new double[4 * nodes * nodes], new (int, int)[4 * nodes * nodes]);
            (_active, _best, _marks, _members) = (new bool[2 * nodes], new int[2 * nodes], new int[2 * nodes], new int[2 * nodes][]);
        }
        for (var node = 0; node < nodes; node++)
            (_active[node], _members[node]) = (true, [node]);
    }

    /// <summary>Sets the weight of the arc from a head to a word.</summary>
    public void Set(int head, int word, double weight)
    {
        _weights[Arc(head, word)] = weight;
        _origins[Arc(head, word)] = (head, word);
    }

    /// <summary>Writes the head of each node but the root to <paramref name="head"/>, at the node's index.</summary>
    public void Solve(int[] head)
    {
        while (true)
        {
            for (var to = 1; to < _nodes; to++)
                if (_active[to])
                    _best[to] = BestHead(to);
            if (FindCycle() is not { } nodes)
                break;
            _cycles.Add(new Cycle(nodes, [.. nodes.Select(node => _origins[Arc(_best[node], node)])], [.. nodes.Select(node => _members[node])]));
            Contract(nodes);
            _members[nodes[0]] = [.. nodes.SelectMany(node => _members[node])];
        }
        for (var to = 1; to < _nodes; to++)
        {
            if (!_active[to])
                continue;
            var (from, word) = _origins[Arc(_best[to], to)];
            head[word] = from;
            Expand(to, word, head);
        }
    }

    private int Arc(int from, int to) => (from * _nodes) + to;

    private int BestHead(int to)
    {
        var best = -1;
        for (var from = 0; from < _nodes; from++)
            if (_active[from] && from != to && (best < 0 || _weights[Arc(from, to)] > _weights[Arc(best, to)]))
                best = from;
        return best;
    }

    private int[]? FindCycle()
    {
        Array.Clear(_marks, 0, _nodes);
        for (var start = 1; start < _nodes; start++)
        {
            if (!_active[start] || _marks[start] != 0)
                continue;
            var at = start;
            while (at != 0 && _marks[at] == 0)
            {
                _marks[at] = start;
                at = _best[at];
            }
            if (at == 0 || _marks[at] != start)
                continue;
            var nodes = new List<int> { at };
            for (var next = _best[at]; next != at; next = _best[next])
                nodes.Add(next);
            nodes.Sort();
            return [.. nodes];
        }
        return null;
    }

    // The cycle becomes its first node. Into it: the gain over the arc that is replaced. Out of it: the best of its nodes.
    private void Contract(int[] cycle)
    {
        var into = cycle[0];
        for (var other = 0; other < _nodes; other++)
        {
            if (!_active[other] || Array.BinarySearch(cycle, other) >= 0)
                continue;
            int enter = into, leave = into;
            foreach (var node in cycle)
            {
                if (Gain(other, node) > Gain(other, enter))
                    enter = node;
                if (_weights[Arc(node, other)] > _weights[Arc(leave, other)])
                    leave = node;
            }
            (_weights[Arc(other, into)], _origins[Arc(other, into)]) = (Gain(other, enter), _origins[Arc(other, enter)]);
            (_weights[Arc(into, other)], _origins[Arc(into, other)]) = (_weights[Arc(leave, other)], _origins[Arc(leave, other)]);
        }
        foreach (var node in cycle.AsSpan(1))
            _active[node] = false;
    }

    private double Gain(int from, int node) => _weights[Arc(from, node)] - _weights[Arc(_best[node], node)];

    // A contracted node was entered at a word; the other nodes of its cycle keep their own arcs. Cycles inside are expanded in turn.
    private void Expand(int node, int word, int[] head)
    {
        var entered = new Queue<(int Node, int Word, int Level)>([(node, word, _cycles.Count - 1)]);
        while (entered.TryDequeue(out var entry))
        {
            var level = entry.Level;
            while (level >= 0 && _cycles[level].Nodes[0] != entry.Node)
                level--;
            if (level < 0)
                continue;
            var cycle = _cycles[level];
            for (var at = 0; at < cycle.Nodes.Length; at++)
            {
                var isEntry = Array.IndexOf(cycle.Members[at], entry.Word) >= 0;
                if (!isEntry)
                    head[cycle.Arcs[at].Word] = cycle.Arcs[at].Head;
                entered.Enqueue((cycle.Nodes[at], isEntry ? entry.Word : cycle.Arcs[at].Word, level - 1));
            }
        }
    }

    // A contracted cycle: its nodes in order, the real arc into each from the one before, and the words that each stands for.
    private sealed record Cycle(int[] Nodes, (int Head, int Word)[] Arcs, int[][] Members);
}
