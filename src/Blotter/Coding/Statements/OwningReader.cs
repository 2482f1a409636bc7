using System.Collections.Frozen;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Reads whether somebody takes a deed as its own: "claimed the attack", "admitted killing a sergeant", "took responsibility". Immutable.</summary>
internal sealed class OwningReader(ActContext context, WordLists words)
{
    private readonly FrozenSet<string> _habits = words["habit"];
    private readonly FrozenSet<string> _owned = words["owned"];
    private readonly FrozenSet<string> _admitted = words["admitted"];

    /// <summary>Whether the verb owns a deed; one that is only done now and then owns none.</summary>
    public bool Owns(SentenceTree tree, int verb, ActWord word)
    {
        foreach (var child in tree.Children(verb))
            if (_habits.Contains(tree.Tokens.ItemRef(child).Lower))
                return false;
        return word.Second is not null || OwnsObject(tree, verb) || OwnsClause(tree, verb);
    }

    private bool OwnsObject(SentenceTree tree, int verb)
    {
        if (ActVerb.Patient(tree, verb) is not (>= 0 and var patient))
            return false;
        if (ActContext.IsIn(tree, patient, context.Deeds))
            return true;
        return tree.Tokens.ItemRef(verb).Lemma switch
        {
            "claim" => ActContext.IsIn(tree, patient, _owned),
            "own" => false,
            "admit" => ActContext.IsIn(tree, patient, _admitted) || tree.Tokens.ItemRef(patient).Lower is "it" or "this",
            _ => ActContext.IsIn(tree, patient, _admitted),
        };
    }

    private bool OwnsClause(SentenceTree tree, int verb)
    {
        var clause = ActVerb.Complement(tree, verb);
        if (tree.Tokens.ItemRef(verb).Lemma is "claim" or "own")
            return clause >= 0 && HasDone(tree, clause);
        if (clause < 0)
            clause = tree.Child(verb, "advcl") is var gerund and >= 0 ? gerund : SpokenClauses.Under(tree, verb);
        if (clause < 0)
            return tree.Tokens.ItemRef(verb).Lemma is "confess" or "admit" && ConfessesTo(tree, verb);
        return context.IsOwnDeed(tree, clause, Clause.Agent(tree, verb)) || (ActContext.IsBehind(tree, clause) && context.IsOwnSide(tree, tree.Child(clause, "nsubj"), isQuoted: false));
    }

    // "claimed to have killed six soldiers"
    private bool HasDone(SentenceTree tree, int clause) =>
        tree.Tokens.ItemRef(clause) is { Relation: "xcomp", Xpos: "VBN" } token && tree.ChildExactly(clause, "aux") >= 0 && context.OwnViolence.Contains(token.Lemma);

    // "confessed to the murder"
    private bool ConfessesTo(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Tokens.ItemRef(child).Relation == "obl" && ActContext.IsIn(tree, child, context.Deeds) && tree.Child(child, "case") is var mark and >= 0 && tree.Tokens.ItemRef(mark).Lower == "to")
                return true;
        return false;
    }
}
