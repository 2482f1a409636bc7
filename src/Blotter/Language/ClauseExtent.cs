using System.Collections.Frozen;

namespace Blotter.Language;

/// <summary>How far the words go that a clause is about, without the clauses that only go along with it.</summary>
internal static class ClauseExtent
{
    // Trees of hostile texts are not followed further down.
    private const int Deepest = 40;

    private static readonly FrozenSet<string> Aside = new[] { "punct", "parataxis", "discourse", "vocative", "acl:relcl", "advcl", "cc" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The last word of the verb's own clause: its objects, complements and adverbials, but no further sentences, relative clauses and clauses of circumstance.</summary>
    public static int Last(SentenceTree tree, int at) => Last(tree, at, 0);

    private static int Last(SentenceTree tree, int at, int depth)
    {
        var last = at;
        if (depth > Deepest)
            return last;
        foreach (var child in tree.Children(at))
        {
            ref readonly var token = ref tree.Tokens.ItemRef(child);
            if (child < at || Aside.Contains(token.Relation))
                continue;
            if (token.Relation == "conj" && IsClause(tree, child))
                break;
            if (child > last + 1 && tree.Reach(child).First > last + 1 && (IsCutOff(tree, last, tree.Reach(child).First) || IsStray(tree, child)))
                break;
            last = Math.Max(last, Last(tree, child, depth + 1));
        }
        return last;
    }

    /// <summary>Whether the word is the head of a sentence of its own.</summary>
    public static bool IsClause(SentenceTree tree, int at) =>
        tree.Tokens.ItemRef(at).Upos is Upos.Verb or Upos.Aux || tree.Child(at, "cop") >= 0 || tree.Child(at, "nsubj") >= 0;

    // A noun behind a comma that no preposition joins to the verb: a mistake of the tree.
    private static bool IsStray(SentenceTree tree, int child) =>
        tree.Tokens.ItemRef(child) is { Relation: "obl", Upos: Upos.Noun } && tree.Child(child, "case") < 0;

    // Something that was left out stands between: what follows belongs to the sentence around it.
    private static bool IsCutOff(SentenceTree tree, int last, int next)
    {
        for (var at = last + 1; at < next; at++)
            if (tree.Tokens.ItemRef(at).Kind != TokenKind.Mark && tree.Tokens.ItemRef(at).Relation != "cc")
                return true;
        return false;
    }
}
