using System.Collections.Immutable;

namespace Blotter.Language;

/// <summary>The dependency tree of one sentence, from heads to what hangs on them. Built once in linear time.</summary>
internal sealed class SentenceTree
{
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly (int First, int Last)[] _extents;

    /// <summary>The tree of annotated tokens; each hangs on one before it or after it, and none on itself.</summary>
    public SentenceTree(ImmutableArray<Token> tokens)
    {
        Tokens = tokens;
        _first = new int[tokens.Length];
        _next = new int[tokens.Length];
        _extents = new (int, int)[tokens.Length];
        Array.Fill(_first, -1);
        for (var at = tokens.Length - 1; at >= 0; at--)
        {
            _extents[at] = (at, at);
            _next[at] = -1;
            if (tokens[at].Head is >= 0 and var head)
                (_next[at], _first[head]) = (_first[head], at);
        }
        for (var at = 0; at < tokens.Length; at++)
            Widen(at);
    }

    /// <summary>The sentence's tokens.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The words that hang on a word, in text order.</summary>
    public IEnumerable<int> Children(int at)
    {
        for (var child = _first[at]; child >= 0; child = _next[child])
            yield return child;
    }

    /// <summary>The first word that hangs on a word by one of the relations; -1 where none does.</summary>
    public int Child(int at, params ReadOnlySpan<string> relations)
    {
        for (var child = _first[at]; child >= 0; child = _next[child])
            if (relations.Contains(Tokens[child].Relation))
                return child;
        return -1;
    }

    /// <summary>The first word that hangs on a word as an oblique or a modifier by one of the prepositions; -1 where none does.</summary>
    public int Oblique(int at, params ReadOnlySpan<string> prepositions)
    {
        for (var child = _first[at]; child >= 0; child = _next[child])
            if (Tokens[child].Relation is "obl" or "obl:agent" or "nmod" && Child(child, "case") is >= 0 and var preposition && prepositions.Contains(Tokens[preposition].Lower))
                return child;
        return -1;
    }

    /// <summary>The first and last tokens of all that hangs below a word, itself included.</summary>
    public (int First, int Last) Extent(int at) => _extents[at];

    // Chains of heads are short; one that goes in circles ends after as many steps as there are words.
    private void Widen(int at)
    {
        var steps = 0;
        for (var head = Tokens[at].Head; head >= 0 && steps++ < Tokens.Length; head = Tokens[head].Head)
        {
            var (first, last) = _extents[head];
            if (first <= at && at <= last)
                continue;
            _extents[head] = (Math.Min(first, at), Math.Max(last, at));
        }
    }
}
