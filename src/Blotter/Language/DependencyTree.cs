using System.Collections.Immutable;

namespace Blotter.Language;

/// <summary>The tree of an annotated sentence, read downwards: what hangs on a word, and how far it reaches. Linear in the sentence's length but for its depth.</summary>
internal sealed class DependencyTree
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _first;
    private readonly int[] _last;

    /// <summary>Reads the tree of a sentence.</summary>
    public DependencyTree(Sentence sentence)
    {
        Tokens = sentence.Tokens;
        var length = Tokens.Length;
        (_firstChild, _nextSibling, _first, _last) = (new int[length], new int[length], new int[length], new int[length]);
        Array.Fill(_firstChild, -1);
        for (var at = length - 1; at >= 0; at--)
        {
            (_first[at], _last[at]) = (at, at);
            if (Tokens.ItemRef(at).Head is var head && head < 0)
                continue;
            (_nextSibling[at], _firstChild[head]) = (_firstChild[head], at);
        }
        for (var at = 0; at < length; at++)
            Widen(at);
    }

    /// <summary>The sentence's tokens.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The first token of all that hangs on the word, itself included.</summary>
    public int First(int at) => _first[at];

    /// <summary>The last token of all that hangs on the word, itself included.</summary>
    public int Last(int at) => _last[at];

    /// <summary>The words that hang on the word, in text order.</summary>
    public IEnumerable<int> Children(int at)
    {
        for (var child = _firstChild[at]; child >= 0; child = _nextSibling[child])
            yield return child;
    }

    /// <summary>The first word that hangs on the word by the relation, or -1.</summary>
    public int Child(int at, string relation)
    {
        for (var child = _firstChild[at]; child >= 0; child = _nextSibling[child])
            if (string.Equals(Tokens.ItemRef(child).Relation, relation, StringComparison.Ordinal))
                return child;
        return -1;
    }

    /// <summary>The first word that hangs on the word by a relation with that beginning ("obl", "obl:agent"), or -1.</summary>
    public int ChildOf(int at, string relation)
    {
        for (var child = _firstChild[at]; child >= 0; child = _nextSibling[child])
            if (Tokens.ItemRef(child).Relation.StartsWith(relation, StringComparison.Ordinal))
                return child;
        return -1;
    }

    private void Widen(int at)
    {
        for (var (head, steps) = (Tokens.ItemRef(at).Head, 0); head >= 0 && steps < Tokens.Length; (head, steps) = (Tokens.ItemRef(head).Head, steps + 1))
        {
            if (_first[head] <= at && at <= _last[head])
                return;
            (_first[head], _last[head]) = (Math.Min(_first[head], at), Math.Max(_last[head], at));
        }
    }
}
