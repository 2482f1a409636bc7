using System.Collections.Frozen;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>The words that acts are told by, from <c>statement-context.tsv</c>, whose header says what each list is for. Immutable.</summary>
internal sealed class ActContext(WordLists words)
{
    private readonly FrozenSet<string> _own = words["own"];
    private readonly FrozenSet<string> _ownIndirect = words["own-indirect"];
    private readonly FrozenSet<string> _fighters = words["fighter"];
    private readonly FrozenSet<string> _bodies = words["body"];
    private readonly FrozenSet<string> _negations = words["negation"];

    public FrozenSet<string> OwnViolence { get; } = words["own-violence"];

    public FrozenSet<string> StrongViolence { get; } = words["strong-violence"];

    public FrozenSet<string> Deeds { get; } = words["deed"];

    public FrozenSet<string> False { get; } = words["false"];

    public FrozenSet<string> Condemning { get; } = words["condemning"];

    public FrozenSet<string> ThreatNouns { get; } = words["threat-noun"];

    public FrozenSet<string> JudgePeople { get; } = words["judge-person"];

    public FrozenSet<string> Channels { get; } = words["channel"];

    /// <summary>Whether the list holds the word, by lemma or as written.</summary>
    public static bool IsIn(SentenceTree tree, int at, FrozenSet<string> list) => list.Contains(tree.Tokens.ItemRef(at).Lemma) || list.Contains(tree.Tokens.ItemRef(at).Lower);

    /// <summary>Whether something that hangs on the word has the lemma.</summary>
    public static bool HasLemma(SentenceTree tree, int at, string lemma)
    {
        foreach (var child in tree.Children(at))
            if (tree.Tokens.ItemRef(child).Lemma == lemma)
                return true;
        return false;
    }

    /// <summary>Whether one of the words from <paramref name="first"/> to <paramref name="last"/> is in the list.</summary>
    public static bool HasAny(SentenceTree tree, int first, int last, FrozenSet<string> list)
    {
        for (var at = first; at <= last; at++)
            if (IsIn(tree, at, list))
                return true;
        return false;
    }

    /// <summary>Whether one of the words from <paramref name="first"/> to <paramref name="last"/> denies or asks.</summary>
    public bool HasDenial(SentenceTree tree, int first, int last) => HasAny(tree, first, last, _negations);

    /// <summary>Whether the clause says who did it: "it was behind the blast", "it was responsible for it".</summary>
    public static bool IsBehind(SentenceTree tree, int at)
    {
        if (tree.Child(at, "cop") < 0)
            return false;
        if (tree.Tokens.ItemRef(at) is { Lemma: "responsible" } or { Lower: "behind" })
            return true;
        return tree.Child(at, "case") is var mark and >= 0 && tree.Tokens.ItemRef(mark).Lower == "behind";
    }

    /// <summary>Whether the word names fighters or a body of them.</summary>
    public bool IsFighter(in Token token) => _fighters.Contains(token.Lemma);

    /// <summary>Whether the noun is the speaker or of its side: "we", "our fighters"; in reported speech also "it", "its men", "the group".</summary>
    /// <param name="tree">The sentence's tree.</param>
    /// <param name="noun">The noun, or -1.</param>
    /// <param name="isQuoted">Whether these are the speaker's own words.</param>
    public bool IsOwnSide(SentenceTree tree, int noun, bool isQuoted)
    {
        if (noun < 0)
            return false;
        ref readonly var token = ref tree.Tokens.ItemRef(noun);
        if (token.Upos == Upos.Pron || token.Lower is "ours" or "theirs")
            return IsOwn(token, isQuoted);
        if (!isQuoted && _bodies.Contains(token.Lemma) && tree.ChildExactly(noun, "det") is var article and >= 0 && tree.Tokens.ItemRef(article).Lower == "the")
            return true;
        return tree.Child(noun, "nmod:poss") is var owner and >= 0 && IsOwn(tree.Tokens.ItemRef(owner), isQuoted) && (IsFighter(token) || token.Upos == Upos.Propn);
    }

    /// <summary>Whether the clause, which hangs on a verb of saying with that subject, tells of a deed of the speaker's own.</summary>
    public bool IsOwnDeed(SentenceTree tree, int clause, int speaker)
    {
        if (!OwnViolence.Contains(tree.Tokens.ItemRef(clause).Lemma) || Clause.IsNegated(tree, clause) || Clause.IsUnreal(tree, clause) || Clause.IsPassive(tree, clause))
            return false;
        var subject = tree.Child(clause, "nsubj");
        return subject < 0 ? tree.Tokens.ItemRef(clause).Features.VerbForm is VerbForm.Gerund or VerbForm.Participle : IsOwnSide(tree, subject, isQuoted: false) && speaker >= 0;
    }

    private bool IsOwn(in Token token, bool isQuoted) => _own.Contains(token.Lower) || (!isQuoted && _ownIndirect.Contains(token.Lower));
}
