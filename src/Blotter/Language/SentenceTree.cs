using System.Collections.Immutable;

namespace Blotter.Language;

/// <summary>A sentence's dependency tree, ready for questions on what hangs below a word. Built in linear time; not shared between threads while it is built, immutable afterwards.</summary>
internal sealed class SentenceTree
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _enter;
    private readonly int[] _leave;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _firstOfAll;
    private readonly int[] _lastOfAll;

    /// <summary>The tree of an annotated sentence; of one that is not annotated all words are roots.</summary>
    public SentenceTree(Sentence sentence)
    {
        Sentence = sentence;
        var count = sentence.Tokens.Length;
        (_firstChild, _nextSibling, _enter, _leave) = (new int[count], new int[count], new int[count], new int[count]);
        (_first, _last, _firstOfAll, _lastOfAll) = (new int[count], new int[count], new int[count], new int[count]);
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        Array.Fill(_enter, -1);
        for (var at = count - 1; at >= 0; at--)
            if (Tokens[at].Head is >= 0 and var head && head != at)
                (_nextSibling[at], _firstChild[head]) = (_firstChild[head], at);
        Number(count);
        Measure(count);
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Its tokens.</summary>
    public ImmutableArray<Token> Tokens => Sentence.Tokens;

    /// <summary>Whether the sentence has a tree.</summary>
    public bool IsParsed => Tokens.Length > 0 && Tokens[0].Relation.Length > 0;

    /// <summary>Whether a word is another or hangs below it.</summary>
    public bool Holds(int top, int at) => _enter[top] <= _enter[at] && _leave[at] <= _leave[top];

    /// <summary>The words that hang on a word, in text order.</summary>
    public IEnumerable<int> Children(int at)
    {
        for (var child = _firstChild[at]; child >= 0; child = _nextSibling[child])
            yield return child;
    }

    /// <summary>The first child with one of the relations, without regard to their subtypes; -1 for none.</summary>
    public int Child(int at, params ReadOnlySpan<string> relations)
    {
        for (var child = _firstChild[at]; child >= 0; child = _nextSibling[child])
            foreach (var relation in relations)
                if (Has(child, relation))
                    return child;
        return -1;
    }

    /// <summary>The first child with that very relation and no subtype of it ("aux" without "aux:pass"); -1 for none.</summary>
    public int ChildExactly(int at, string relation)
    {
        for (var child = _firstChild[at]; child >= 0; child = _nextSibling[child])
            if (string.Equals(Tokens.ItemRef(child).Relation, relation, StringComparison.Ordinal))
                return child;
        return -1;
    }

    /// <summary>Whether a word hangs by the relation or a subtype of it.</summary>
    public bool Has(int at, string relation)
    {
        var own = Tokens.ItemRef(at).Relation;
        return own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>The first and the last token below a word, itself included, without marks at the ends but closed brackets and quotation marks.</summary>
    public (int First, int Last) Extent(int top) => (Math.Min(top, _first[top]), Math.Max(top, _last[top]));

    /// <summary>The first and the last token of all that hangs on a word, itself and marks included.</summary>
    public (int First, int Last) Reach(int top) => (_firstOfAll[top], _lastOfAll[top]);

    /// <summary>Whether the token only separates phrases.</summary>
    public bool IsSeparator(int at) => Tokens.ItemRef(at).Text is "," or ";" or ":" or "." or "-" or "–" or "—" or "--" or "...";

    // How far the words below each word reach: those numbered last have none below them that is not measured.
    private void Measure(int count)
    {
        var order = new int[2 * count];
        Array.Fill(order, -1);
        for (var at = 0; at < count; at++)
        {
            (order[_enter[at]], _firstOfAll[at], _lastOfAll[at]) = (at, at, at);
            (_first[at], _last[at]) = IsSeparator(at) ? (count, -1) : (at, at);
        }
        for (var number = order.Length - 1; number >= 0; number--)
            if (order[number] is >= 0 and var at && Tokens[at].Head is >= 0 and var head && head != at && Holds(head, at))
                Widen(head, at);
    }

    private void Widen(int head, int at)
    {
        (_first[head], _last[head]) = (Math.Min(_first[head], _first[at]), Math.Max(_last[head], _last[at]));
        (_firstOfAll[head], _lastOfAll[head]) = (Math.Min(_firstOfAll[head], _firstOfAll[at]), Math.Max(_lastOfAll[head], _lastOfAll[at]));
    }

    // Iterative, so that a deep tree costs no stack. Words that no root reaches stand for themselves.
    private void Number(int count)
    {
        var (clock, stack) = (0, new Stack<(int At, int Child)>());
        for (var round = 0; round < 2; round++)
            for (var root = 0; root < count; root++)
                if (_enter[root] < 0 && (round == 1 || Tokens[root].Head < 0))
                    Walk(root, stack, ref clock);
    }

    private void Walk(int root, Stack<(int At, int Child)> stack, ref int clock)
    {
        _enter[root] = clock++;
        stack.Push((root, _firstChild[root]));
        while (stack.TryPop(out var step))
        {
            if (step.Child < 0)
            {
                _leave[step.At] = clock++;
                continue;
            }
            stack.Push((step.At, _nextSibling[step.Child]));
            if (_enter[step.Child] >= 0)
                continue;
            _enter[step.Child] = clock++;
            stack.Push((step.Child, _firstChild[step.Child]));
        }
    }
}
