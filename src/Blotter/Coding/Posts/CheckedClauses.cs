using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Posts;

/// <summary>The tree of a sentence that may say whether something was checked: what hangs on what, what is negated, open or quoted.</summary>
internal sealed class CheckedClauses
{
    private const int MostSteps = 4;

    private readonly SentenceTree _tree;
    private readonly ImmutableArray<Token> _tokens;
    private readonly VerificationCues _cues;
    private readonly bool[] _isQuoted;

    public CheckedClauses(SentenceTree tree, VerificationCues cues)
    {
        (_tree, _tokens, _cues) = (tree, tree.Tokens, cues);
        _isQuoted = Quoted(_tokens);
    }

    /// <summary>The tokens outside of quotation marks.</summary>
    public IEnumerable<int> Unquoted => Enumerable.Range(0, _tokens.Length).Where(at => !_isQuoted[at]);

    /// <summary>Whether the token stands in quotation marks: it is a speaker's, not the report's.</summary>
    public bool IsQuoted(int at) => _isQuoted[at];

    /// <summary>The tokens that hang on one.</summary>
    public IEnumerable<int> Children(int head) => _tree.Children(head);

    /// <summary>The tokens that hang on one by a relation of the list.</summary>
    public IEnumerable<int> Children(int head, ImmutableArray<string> relations) => _tree.Children(head).Where(child => relations.Contains(_tokens[child].Relation, StringComparer.Ordinal));

    /// <summary>The token and all below it.</summary>
    public IEnumerable<int> Below(int head)
    {
        var (first, last) = _tree.Reach(head);
        return Enumerable.Range(first, last - first + 1).Where(at => _tree.Holds(head, at));
    }

    /// <summary>Whether the token is a subject.</summary>
    public bool IsSubject(int at) => _tokens[at].Relation is "nsubj" or "nsubj:pass" or "nsubj:outer";

    /// <summary>Whether the word is negated itself, by its subject, or by what it is the complement of ("has not been able to verify").</summary>
    public bool IsDenied(int at)
    {
        for (int step = 0, word = at; word >= 0 && step < MostSteps; step++)
        {
            if (_tree.Children(word).Any(IsDenier))
                return true;
            var isComplement = _tokens[word].Relation is "xcomp" or "aux" or "cop" || (_tokens[word].Head is >= 0 and var head && _cues.Has("ability", _tokens[head]));
            if (!isComplement)
                return false;
            word = _tokens[word].Head;
        }
        return false;
    }

    /// <summary>Whether a word of the list governs the token: "failed to verify".</summary>
    public bool IsGovernedBy(int at, string list)
    {
        for (int step = 0, word = at; step < MostSteps && _tokens[word].Relation is "xcomp" or "advcl" or "csubj" or "acl" or "ccomp" && _tokens[word].Head >= 0; step++)
        {
            word = _tokens[word].Head;
            if (_cues.Has(list, _tokens[word]))
                return true;
        }
        return false;
    }

    /// <summary>Whether the clause leaves open whether it is so: "if verified", "would confirm".</summary>
    public bool IsOpen(int at) => _tree.Children(at).Any(child => _tokens[child].Relation is "mark" or "aux" or "advmod" && _cues.Has("hypothetical", _tokens[child]));

    private bool IsDenier(int at) => _tokens[at].Relation is "advmod" or "det" or "cc" or "cc:preconj" or "mark" or "aux"
        ? _cues.Has("denying", _tokens[at])
        : IsSubject(at) && (_cues.Has("denying", _tokens[at]) || Children(at, ["det", "cc:preconj"]).Any(child => _cues.Has("denying", _tokens[child])));

    private static bool[] Quoted(ImmutableArray<Token> tokens)
    {
        var quoted = new bool[tokens.Length];
        var (isOpen, opened) = (false, 0);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Text is "“" or "«" or "``" || (tokens[at].Text is "\"" && !isOpen))
                (isOpen, opened) = (true, at);
            else if (tokens[at].Text is "”" or "»" or "''" or "\"")
                isOpen = false;
            quoted[at] = isOpen;
        }
        // A quotation mark that never closes hides nothing.
        if (isOpen)
            quoted.AsSpan(opened).Clear();
        return quoted;
    }
}
