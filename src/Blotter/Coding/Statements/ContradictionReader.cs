using System.Collections.Frozen;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>
/// Reads clauses by which somebody puts another account right without a word of denial: "it was the rebels who fired", "insisted that officers had kept to the law". Immutable.
/// </summary>
internal sealed class ContradictionReader(ActContext context, WordLists words)
{
    private readonly FrozenSet<string> _noOwner = words["no-owner"];
    private readonly FrozenSet<string> _advocates = words["advocate"];
    private readonly FrozenSet<string> _mishaps = words["mishap"];
    private readonly FrozenSet<string> _unsaid = words["unsaid"];

    /// <summary>Whether the clause, one of those that are said, contradicts.</summary>
    public bool Is(SentenceTree tree, int clause, WordsSpoken said)
    {
        if (said.IsQuoted || said.Speaker < 0)
            return said.IsQuoted && IsCleft(tree, clause);
        return IsInsisted(tree, clause, said) || IsPleaded(tree, clause, said) || IsExplainedAway(tree, clause) || (!_noOwner.Contains(tree.Tokens.ItemRef(said.Speaker).Lemma) && IsCleft(tree, clause));
    }

    // "it was the militia that had shelled the centre"
    private bool IsCleft(SentenceTree tree, int clause)
    {
        if (tree.Child(clause, "cop") < 0 || Clause.IsNegated(tree, clause) || !HasIt(tree, clause))
            return false;
        foreach (var child in tree.Children(clause))
            if (child > clause && (tree.Tokens.ItemRef(child).Relation is "csubj" or "ccomp" || tree.Tokens.ItemRef(child).Relation.EndsWith(":relcl", StringComparison.Ordinal)) && context.OwnViolence.Contains(tree.Tokens.ItemRef(child).Lemma))
                return true;
        return false;
    }

    private static bool HasIt(SentenceTree tree, int clause)
    {
        foreach (var child in tree.Children(clause))
            if (tree.Tokens.ItemRef(child) is { Lower: "it", Relation: "expl" or "nsubj" })
                return true;
        return false;
    }

    // "his lawyer said the gun went off by accident"
    private bool IsPleaded(SentenceTree tree, int clause, WordsSpoken said) =>
        ActContext.IsIn(tree, said.Speaker, _advocates) && clause == said.Head && tree.Tokens.ItemRef(clause) is { Relation: "ccomp" } told && (told.Xpos is "VBD" or "VBN" || tree.Child(clause, "cop") >= 0)
        && !_unsaid.Contains(told.Lemma) && tree.Child(clause, "nsubj") >= 0 && !OwnClauseReader.HasFuture(tree, clause) && !Clause.IsUnreal(tree, clause);

    // "the ministry says that it was an electrical fault"
    private bool IsExplainedAway(SentenceTree tree, int clause) =>
        tree.Child(clause, "cop") >= 0 && _mishaps.Contains(tree.Tokens.ItemRef(clause).Lemma) && HasIt(tree, clause) && !Clause.IsNegated(tree, clause) && !Clause.IsUnreal(tree, clause);

    // What is to come and what should be are promised and asked for.
    private static bool IsInsisted(SentenceTree tree, int clause, WordsSpoken said) =>
        clause == said.Head && tree.Tokens.ItemRef(said.Cue).Lemma is "insist" or "maintain" && tree.Tokens.ItemRef(clause).Relation == "ccomp" && tree.Child(clause, "nsubj") >= 0
        && !OwnClauseReader.HasFuture(tree, clause) && !Clause.IsUnreal(tree, clause) && tree.Tokens.ItemRef(clause).Xpos != "VB";
}
