using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Says what a clause does whose subject is the speaker's own side: "we will strike", "its fighters had killed", "it had not fired". Immutable.</summary>
internal sealed class OwnClauseReader(ActContext context, WordLists words)
{
    private readonly FrozenSet<string> _threatVerbs = words["threat-verb"];
    private readonly FrozenSet<string> _conditionVerbs = words["condition-verb"];
    private readonly FrozenSet<string> _deniedVerbs = words["denied-verb"];
    private readonly FrozenSet<string> _plainlyDenied = words["plainly-denied-verb"];
    private readonly FrozenSet<string> _deedVerbs = words["deed-verb"];
    private readonly FrozenSet<string> _armedVerbs = words["armed-verb"];
    private readonly FrozenSet<string> _hostileVerbs = words["hostile-verb"];
    private readonly FrozenSet<string> _hostile = words["hostile"];
    private readonly FrozenSet<string> _sent = words["sent"];
    private readonly FrozenSet<string> _left = words["left"];
    private readonly FrozenSet<string> _unsaid = words["unsaid"];

    /// <summary>What the clause does, or <c>null</c> where it only tells.</summary>
    public StatementKind? Of(SentenceTree tree, int clause, bool isQuoted)
    {
        var isNegated = Clause.IsNegated(tree, clause);
        if (HasFuture(tree, clause))
            return isNegated ? Refuses(tree, clause) ? StatementKind.Other : null : Threatens(tree, clause, isQuoted) ? StatementKind.Threat : null;
        if (isNegated || HasNone(tree, clause))
            return !Clause.IsUnreal(tree, clause) && Denies(tree, clause, isQuoted) ? StatementKind.Denial : null;
        if (ActContext.IsBehind(tree, clause))
            return StatementKind.Claim;
        return IsPast(tree, clause) && !Clause.IsUnreal(tree, clause) && !Clause.IsPassive(tree, clause) && OwnsDeed(tree, clause) ? StatementKind.Claim : null;
    }

    /// <summary>Whether the verb is in the future or in reported speech may be: "will", "would", "going to".</summary>
    public static bool HasFuture(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Tokens.ItemRef(child) is { Relation: "aux", Lower: "will" or "'ll" or "shall" or "would" or "'d" })
                return true;
        return tree.Tokens.ItemRef(verb) is { Relation: "xcomp", Head: >= 0 and var head } && tree.Tokens.ItemRef(head) is { Lemma: "go", Xpos: "VBG" };
    }

    // "we will not negotiate"; "we will not know until Friday" refuses nothing.
    private bool Refuses(SentenceTree tree, int verb) => tree.Tokens.ItemRef(verb).Upos == Upos.Verb && !_unsaid.Contains(tree.Tokens.ItemRef(verb).Lemma) && !Clause.IsPassive(tree, verb);

    private bool Threatens(SentenceTree tree, int verb, bool isQuoted)
    {
        var lemma = tree.Tokens.ItemRef(verb).Lemma;
        if (context.StrongViolence.Contains(lemma))
            return !Clause.IsPassive(tree, verb) || isQuoted && HasCondition(tree, verb);
        if (_threatVerbs.Contains(lemma) && (ActContext.HasAny(tree, verb + 1, tree.Reach(verb).Last, context.ThreatNouns) || ActContext.HasAny(tree, verb + 1, tree.Reach(verb).Last, context.Deeds)))
            return true;
        return isQuoted && HasCondition(tree, verb);
    }

    // "We will publish the files if there is no payment."
    private bool HasCondition(SentenceTree tree, int verb)
    {
        for (var at = tree.Reach(verb).First; at <= tree.Reach(verb).Last; at++)
            if (tree.Tokens.ItemRef(at).Lower == "unless" || (tree.Tokens.ItemRef(at).Lower == "if" && _conditionVerbs.Contains(tree.Tokens.ItemRef(verb).Lemma)))
                return true;
        return false;
    }

    private bool Denies(SentenceTree tree, int verb, bool isQuoted)
    {
        var lemma = tree.Tokens.ItemRef(verb).Lemma;
        if (context.OwnViolence.Contains(lemma) || (!isQuoted && IsBody(tree, verb) && tree.Tokens.ItemRef(verb).Upos == Upos.Verb && !_unsaid.Contains(lemma)))
            return true;
        if (!isQuoted)
            return _plainlyDenied.Contains(lemma);
        return _deniedVerbs.Contains(lemma) || (lemma == "do" && tree.Child(verb, "obj") is var deed and >= 0 && tree.Tokens.ItemRef(deed).Lower is "this" or "it" or "that");
    }

    // The deed must be done to something: "we hit bottom" and "they left" are no attacks.
    private bool OwnsDeed(SentenceTree tree, int verb)
    {
        var lemma = tree.Tokens.ItemRef(verb).Lemma;
        var patient = tree.Child(verb, "obj");
        if (!context.OwnViolence.Contains(lemma) || (patient < 0 && !_armedVerbs.Contains(lemma)))
            return false;
        if (context.StrongViolence.Contains(lemma))
            return true;
        if (_armedVerbs.Contains(lemma))
            return patient >= 0 || tree.Child(verb, "obl") >= 0;
        if (_hostileVerbs.Contains(lemma))
            return tree.Tokens.ItemRef(patient).Upos != Upos.Pron && ActContext.HasAny(tree, verb, tree.Reach(verb).Last, _hostile);
        return _deedVerbs.Contains(lemma) ? ActContext.IsIn(tree, patient, context.Deeds) : ActContext.IsIn(tree, patient, lemma == "send" ? _sent : _left) && lemma is "send" or "leave";
    }

    // In reported speech "it" is a state, an army or a group.
    private static bool IsBody(SentenceTree tree, int verb) => tree.Child(verb, "nsubj") is var subject and >= 0 && tree.Tokens.ItemRef(subject).Lower == "it";

    // "had received no ransom"
    private static bool HasNone(SentenceTree tree, int verb) => tree.Child(verb, "obj") is var patient and >= 0 && Clause.IsNone(tree, patient);

    private static bool IsPast(SentenceTree tree, int verb)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(verb);
        return token.Xpos == "VBD" || (token.Xpos == "VBN" && tree.ChildExactly(verb, "aux") >= 0);
    }
}
