using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Reads what somebody says it will do: "threatened to kill the hostages", "vowed revenge" are threats, "pledged to rebuild the school" is a promise. Immutable.</summary>
internal sealed class IntentReader(ActContext context, WordLists words)
{
    private readonly FrozenSet<string> _resuming = words["resume"];
    private readonly FrozenSet<string> _reflexives = words["reflexive"];
    private readonly FrozenSet<string> _workers = words["worker"];
    private readonly FrozenSet<string> _aimed = words["aimed"];
    private readonly FrozenSet<string> _idle = words["idle"];

    /// <summary>What is done by announcing it, or <c>null</c>.</summary>
    public StatementKind? Of(SentenceTree tree, int verb, ActWord word)
    {
        var complement = ActVerb.Complement(tree, verb) is var clause and >= 0 ? clause : tree.Child(verb, "obj");
        if (complement < 0 || Clause.IsNone(tree, complement) || Clause.IsPassive(tree, verb) || ActContext.HasAny(tree, verb + 1, tree.Reach(verb).Last, _reflexives) || IsStoppage(tree, verb, complement))
            return null;
        if (word.Kind == StatementKind.Threat)
            return IsHarm(tree, complement) || (tree.Tokens.ItemRef(complement) is { Relation: "xcomp", Upos: Upos.Verb } done && !_idle.Contains(done.Lemma)) ? StatementKind.Threat : null;
        return IsHarm(tree, complement) ? StatementKind.Threat : word.Kind;
    }

    // "to strike", "revenge", "to continue the attacks"; "to curb violence" is none.
    private bool IsHarm(SentenceTree tree, int complement)
    {
        ref readonly var head = ref tree.Tokens.ItemRef(complement);
        if (head.Upos != Upos.Verb)
            return context.ThreatNouns.Contains(head.Lower) || context.Deeds.Contains(head.Lemma);
        if (context.StrongViolence.Contains(head.Lemma) || _aimed.Contains(head.Lemma))
            return true;
        if (!_resuming.Contains(head.Lemma))
            return false;
        for (var at = complement + 1; at <= tree.Reach(complement).Last; at++)
            if (IsHarmful(tree.Tokens.ItemRef(at)))
                return true;
        return false;
    }

    private bool IsHarmful(in Token token) =>
        context.ThreatNouns.Contains(token.Lower) || context.Deeds.Contains(token.Lemma) || (token.Upos == Upos.Verb && context.StrongViolence.Contains(token.Lemma));

    // Unions strike otherwise.
    private bool IsStoppage(SentenceTree tree, int verb, int complement) =>
        tree.Tokens.ItemRef(complement).Lemma is "strike" or "action" && Clause.Subject(tree, verb) is var subject and >= 0 && ActContext.IsIn(tree, subject, _workers);
}
