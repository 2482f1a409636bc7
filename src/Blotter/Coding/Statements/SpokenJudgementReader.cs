using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Reads what somebody says that something is: "said it was an evil deed" condemns. Immutable.</summary>
internal sealed class SpokenJudgementReader(ActContext context, WordLists words)
{
    private readonly FrozenSet<string> _judging = words["judging"];

    /// <summary>What the words do by calling something that, or <c>null</c>.</summary>
    public StatementKind? Of(SentenceTree tree, WordsSpoken said)
    {
        if (tree.Child(said.Head, "cop") < 0 || Clause.IsNegated(tree, said.Head) || Clause.IsUnreal(tree, said.Head))
            return null;
        if (_judging.Contains(tree.Tokens.ItemRef(said.Head).Lemma) || context.Condemning.Contains(tree.Tokens.ItemRef(said.Head).Lower))
            return StatementKind.Condemnation;
        foreach (var child in tree.Children(said.Head))
            if (tree.Tokens.ItemRef(child) is { Relation: "amod" } word && context.Condemning.Contains(word.Lower))
                return StatementKind.Condemnation;
        return null;
    }
}
