using System.Collections.Frozen;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Reads clauses that ask for something by saying who must do it: "the government must act", "those behind it should be punished". Immutable.</summary>
internal sealed class DutyReader(WordLists words)
{
    private readonly FrozenSet<string> _bearers = words["duty-bearer"];

    /// <summary>Whether the clause asks somebody for something.</summary>
    public bool Asks(SentenceTree tree, int clause)
    {
        if (tree.Tokens.ItemRef(clause).Upos != Upos.Verb || tree.Child(clause, "nsubj") is not (>= 0 and var subject) || !ActContext.IsIn(tree, subject, _bearers))
            return false;
        foreach (var child in tree.Children(clause))
            if (child < clause && tree.Tokens.ItemRef(child) is { Relation: "aux", Lower: "must" or "should" } && tree.Tokens.ItemRef(child + 1).Lower is not ("have" or "'ve"))
                return true;
        return false;
    }
}
