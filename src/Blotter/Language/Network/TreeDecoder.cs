namespace Blotter.Language.Network;

/// <summary>
/// The highest scoring dependency tree with one root: Chu and Liu (1965) and Edmonds (1967), with the penalty on root arcs of Zmigrod, Vieira and
/// Cotterell (2020), "Please Mind the Root". Where every word's best head makes a tree already, that is all.
/// </summary>
internal sealed class TreeDecoder
{
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

    private void SolveExactly(ReadOnlySpan<float> scores, int stride, int words)
    {
        var nodes = words + 1;
        var weights = new double[nodes, nodes];
        double most = double.MinValue, least = double.MaxValue;
        for (var word = 1; word <= words; word++)
            for (var head = 0; head <= words; head++)
            {
                var score = (double)scores[((word - 1) * stride) + head];
                weights[head, word] = score;
                most = Math.Max(most, score);
                least = Math.Min(least, score);
            }
        // One root arc more costs more than all other arcs together can gain.
        var penalty = ((most - least) + 1) * nodes;
        for (var word = 1; word <= words; word++)
            weights[0, word] -= penalty;
        Contraction.Solve(weights, _head);
    }

    /// <summary>Chu-Liu-Edmonds on a dense matrix: cycles of best arcs are contracted one by one, then expanded in reverse.</summary>
    private static class Contraction
    {
        public static void Solve(double[,] weights, int[] head)
        {
            var nodes = weights.GetLength(0);
            var active = new bool[nodes];
            Array.Fill(active, true);
            // Real arc that stands behind the arc from one (contracted) node to another.
            var origin = new (int Head, int Word)[nodes, nodes];
            for (var from = 0; from < nodes; from++)
                for (var to = 0; to < nodes; to++)
                    origin[from, to] = (from, to);
            var cycles = new Stack<(int Into, int[] Cycle, (int Head, int Word)[] Inside, int[][] Members)>();
            var members = Enumerable.Range(0, nodes).Select(node => new[] { node }).ToArray();
            var best = new int[nodes];
            while (true)
            {
                for (var to = 1; to < nodes; to++)
                    if (active[to])
                        best[to] = BestHead(weights, active, to);
                if (FindCycle(best, active) is not { } cycle)
                    break;
                cycles.Push((cycle[0], cycle, cycle.Select(node => origin[best[node], node]).ToArray(), cycle.Select(node => members[node]).ToArray()));
                Contract(weights, origin, active, best, cycle);
                members[cycle[0]] = cycle.SelectMany(node => members[node]).ToArray();
            }
            for (var to = 1; to < nodes; to++)
                if (active[to])
                {
                    var (from, word) = origin[best[to], to];
                    head[word] = from;
                    Expand(cycles, to, word, head);
                }
        }

        private static int BestHead(double[,] weights, bool[] active, int to)
        {
            var best = -1;
            for (var from = 0; from < active.Length; from++)
                if (active[from] && from != to && (best < 0 || weights[from, to] > weights[best, to]))
                    best = from;
            return best;
        }

        private static int[]? FindCycle(int[] best, bool[] active)
        {
            var mark = new int[best.Length];
            for (var start = 1; start < best.Length; start++)
            {
                if (!active[start] || mark[start] != 0)
                    continue;
                var at = start;
                while (at != 0 && mark[at] == 0)
                {
                    mark[at] = start;
                    at = best[at];
                }
                if (at == 0 || mark[at] != start)
                    continue;
                var cycle = new List<int> { at };
                for (var next = best[at]; next != at; next = best[next])
                    cycle.Add(next);
                return [.. cycle.Order()];
            }
            return null;
        }

        private static void Contract(double[,] weights, (int Head, int Word)[,] origin, bool[] active, int[] best, int[] cycle)
        {
            var into = cycle[0];
            var inCycle = new bool[active.Length];
            foreach (var node in cycle)
                inCycle[node] = true;
            for (var other = 0; other < active.Length; other++)
            {
                if (!active[other] || inCycle[other])
                    continue;
                // Into the cycle: the gain over the arc that it replaces. Out of the cycle: the best of its nodes.
                int enter = -1, leave = -1;
                foreach (var node in cycle)
                {
                    if (enter < 0 || Gain(node) > Gain(enter))
                        enter = node;
                    if (leave < 0 || weights[node, other] > weights[leave, other])
                        leave = node;
                }
                var (gain, entry) = (Gain(enter), origin[other, enter]);
                var (exit, arc) = (weights[leave, other], origin[leave, other]);
                weights[other, into] = gain;
                origin[other, into] = entry;
                weights[into, other] = exit;
                origin[into, other] = arc;

                double Gain(int node) => weights[other, node] - weights[best[node], node];
            }
            foreach (var node in cycle.AsSpan(1))
                active[node] = false;
        }

        // The contracted node was entered at a word; the rest of its cycle keeps its own arcs. Cycles inside are expanded in turn.
        private static void Expand(Stack<(int Into, int[] Cycle, (int Head, int Word)[] Inside, int[][] Members)> cycles, int node, int word, int[] head)
        {
            var entered = new List<(int Node, int Word, int Depth)> { (node, word, 0) };
            var all = cycles.ToArray();
            for (var next = 0; next < entered.Count; next++)
            {
                var (at, entry, depth) = entered[next];
                for (var level = depth; level < all.Length; level++)
                {
                    var (into, cycle, inside, members) = all[level];
                    if (into != at)
                        continue;
                    for (var i = 0; i < cycle.Length; i++)
                    {
                        if (Array.IndexOf(members[i], entry) >= 0)
                        {
                            entered.Add((cycle[i], entry, level + 1));
                            continue;
                        }
                        head[inside[i].Word] = inside[i].Head;
                        entered.Add((cycle[i], inside[i].Word, level + 1));
                    }
                    break;
                }
            }
        }
    }
}
