using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>How a source stands to what it says: what the cue means, turned by negation ("did not confirm") and weakened by modal words ("may have said"). Immutable.</summary>
internal sealed class StanceReader(WordLists words)
{
    private const int MostSteps = 3;

    private readonly FrozenSet<string> _negations = words["negation"];
    private readonly FrozenSet<string> _modals = words["modal"];
    private readonly FrozenSet<string> _hedges = words["hedge"];
    private readonly FrozenSet<string> _refusals = words["refusal"];
    private readonly FrozenSet<string> _silent = words["kept-back"];

    /// <summary>The stance of a verb's subject to its content, and whether it is kept back by negation or refusal.</summary>
    public (Stance Stance, bool IsWithheld) Of(SentenceTree tree, int verb, int subject, Stance meant)
    {
        var (negated, weakened) = (IsNegated(tree, verb), IsWeakened(tree, verb));
        var at = verb;
        for (var step = 0; step < MostSteps && (tree.Has(at, "xcomp") || tree.Has(at, "ccomp") && step == 0 && IsRefusal(tree, at)) && tree.Tokens.ItemRef(at).Head is >= 0 and var head; step++)
        {
            negated ^= IsNegated(tree, head) || _refusals.Contains(tree.Tokens.ItemRef(head).Lemma);
            weakened |= IsWeakened(tree, head);
            at = head;
        }
        negated |= subject >= 0 && IsNobody(tree, subject);
        negated |= _refusals.Contains(tree.Tokens.ItemRef(verb).Lemma) && tree.Child(verb, "xcomp") is >= 0 and var kept && _silent.Contains(tree.Tokens.ItemRef(kept).Lemma);
        if (negated)
            return (Stance.Hedges, true);
        return (weakened && meant == Stance.Asserts ? Stance.Hedges : meant, false);
    }

    /// <summary>Whether what is told around a word is itself held to be uncertain: "may have fled", "was reportedly hit".</summary>
    public bool IsUncertain(SentenceTree tree, int at)
    {
        for (var step = 0; step < TreePath.MostSteps && at >= 0; step++)
        {
            if (IsWeakened(tree, at))
                return true;
            if (tree.Tokens.ItemRef(at).Upos == Upos.Verb && IsClauseTop(tree, at))
                return false;
            at = tree.Tokens.ItemRef(at).Head;
        }
        return false;
    }

    private bool IsRefusal(SentenceTree tree, int at) => tree.Tokens.ItemRef(at).Head is >= 0 and var head && _refusals.Contains(tree.Tokens.ItemRef(head).Lemma);

    private static bool IsClauseTop(SentenceTree tree, int at) =>
        tree.Has(at, "root") || tree.Has(at, "ccomp") || tree.Has(at, "acl") || tree.Has(at, "advcl") || tree.Has(at, "parataxis") || tree.Has(at, "conj");

    private bool IsNegated(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (_negations.Contains(tree.Tokens.ItemRef(child).Lower) && (tree.Has(child, "advmod") || tree.Has(child, "aux")))
                return true;
        return false;
    }

    private bool IsWeakened(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Has(child, "aux") ? _modals.Contains(tree.Tokens.ItemRef(child).Lower) : tree.Has(child, "advmod") && _hedges.Contains(tree.Tokens.ItemRef(child).Lower))
                return true;
        return false;
    }

    private static bool IsNobody(SentenceTree tree, int subject)
    {
        if (tree.Tokens.ItemRef(subject).Lower is "nobody" or "none" or "no-one" or "neither" or "nothing" or "few")
            return true;
        foreach (var child in tree.Children(subject))
            if (tree.Has(child, "det") && tree.Tokens.ItemRef(child).Lower is "no" or "neither")
                return true;
        return false;
    }
}
