using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Reads what somebody calls something, or accuses somebody of: "called the killing a crime" condemns, "described the figure as baseless" denies. Immutable.</summary>
internal sealed class JudgementReader(ActContext context, WordLists words)
{
    private readonly FrozenSet<string> _judging = words["judging"];

    /// <summary>What is done by calling it that, or <c>null</c>.</summary>
    public StatementKind? Of(SentenceTree tree, int verb)
    {
        if (Clause.Agent(tree, verb) < 0)
            return null;
        for (var (at, last) = (verb + 1, ActExtent.Last(tree, verb, context)); at <= last; at++)
        {
            ref readonly var token = ref tree.Tokens.ItemRef(at);
            if (context.False.Contains(token.Lower) && token.Head != verb + 1)
                return StatementKind.Denial;
            if (context.Condemning.Contains(token.Lower) || (_judging.Contains(token.Lemma) && IsPredicate(tree, verb, at)))
                return StatementKind.Condemnation;
        }
        return IsBlasted(tree, verb) ? StatementKind.Condemnation : null;
    }

    /// <summary>Whether somebody is accused of something else than the deed itself, which is a claim on who did it and no act of its own.</summary>
    public bool Accuses(SentenceTree tree, int verb)
    {
        if (ActVerb.Patient(tree, verb) < 0 || Clause.IsPassive(tree, verb))
            return false;
        var isSaid = false;
        for (var (at, last) = (verb + 1, ActExtent.Last(tree, verb, context)); at <= last; at++)
        {
            ref readonly var token = ref tree.Tokens.ItemRef(at);
            isSaid |= token.Lower == "of";
            if (context.Deeds.Contains(token.Lemma) || context.StrongViolence.Contains(token.Lemma))
                return false;
        }
        return isSaid;
    }

    // "a crime" in "called the killing a crime", not in "called the crime a mystery".
    private static bool IsPredicate(SentenceTree tree, int verb, int at)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(at);
        return (token.Head == verb && token.Relation != "obj") || (at > verb + 2 && tree.Tokens.ItemRef(at - 1).Lower is "a" or "an");
    }

    // "slammed the attack"
    private bool IsBlasted(SentenceTree tree, int verb) =>
        tree.Tokens.ItemRef(verb).Lemma is "slam" or "blast" && ActVerb.Patient(tree, verb) is var deed and >= 0 && ActContext.IsIn(tree, deed, context.Deeds);
}
