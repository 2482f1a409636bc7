using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>Finds reported speech by the tree: the clause under a verb of saying, or around one that is only put in ("it regretted the death, he said"). Immutable.</summary>
internal sealed class SpokenClauses(StatementWords verbs)
{
    /// <summary>Whether the token is a verb of saying.</summary>
    public bool IsSaying(in Token token)
    {
        if (token.Upos != Upos.Verb)
            return false;
        foreach (var word in verbs.Of(token))
            if (word.Frame == ActFrame.Say && word.Second is null)
                return true;
        return false;
    }

    /// <summary>What is said by the verb, or <c>null</c> where no clause tells it.</summary>
    public WordsSpoken? At(SentenceTree tree, int verb) => Found(tree, verb) is { } said ? UpToNext(tree, said) : null;

    // "said the raiders were cowards and called for a curfew"
    private WordsSpoken UpToNext(SentenceTree tree, WordsSpoken said) =>
        said.Cue < said.First ? said with { Last = Math.Max(said.Head, verbs.BeforeNext(tree, said.Cue, said.Last)) } : said;

    private WordsSpoken? Found(SentenceTree tree, int verb)
    {
        var speaker = Clause.Subject(tree, verb);
        foreach (var child in tree.Children(verb))
            if (tree.Tokens.ItemRef(child).Relation is "ccomp" or "xcomp" && tree.Tokens.ItemRef(child).Upos is not Upos.Adv)
                return new WordsSpoken(verb, speaker, child, FirstOf(tree, child), LastOf(tree, child, verb));
        if (Under(tree, verb) is var clause and >= 0)
            return new WordsSpoken(verb, speaker, clause, FirstOf(tree, clause), LastOf(tree, clause, verb));
        ref readonly var token = ref tree.Tokens.ItemRef(verb);
        return token.Relation == "parataxis" && token.Head >= 0 && tree.Child(verb, "obj") < 0 ? new WordsSpoken(verb, speaker, token.Head, tree.Reach(token.Head).First > verb ? verb + 1 : FirstOf(tree, token.Head), LastOf(tree, token.Head, verb)) : null;
    }

    /// <summary>The head of a that-clause that hangs on a noun beside the verb instead of on the verb itself, or -1.</summary>
    public static int Under(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && (tree.Tokens.ItemRef(child).Relation.StartsWith("obl", StringComparison.Ordinal) || (tree.Tokens.ItemRef(child).Relation is "obj" or "iobj" && tree.Tokens.ItemRef(verb).Lemma == "tell"))
                && ThatClause(tree, child) is var clause and >= 0)
                return clause;
        return -1;
    }

    // "insisted by telephone that ...", where the tree hangs the clause on the noun before it.
    private static int ThatClause(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (child > noun && tree.Tokens.ItemRef(child).Relation.StartsWith("acl", StringComparison.Ordinal) && IsThat(tree, child))
                return child;
        return -1;
    }

    // With "that", or with a subject of its own and no relative word.
    private static bool IsThat(SentenceTree tree, int clause)
    {
        if (tree.Child(clause, "mark") is var mark and >= 0)
            return tree.Tokens.ItemRef(mark).Lower == "that";
        return tree.Child(clause, "nsubj") is var subject and >= 0 && tree.Tokens.ItemRef(subject).Lower is not ("who" or "that" or "which") && tree.ChildExactly(clause, "aux") >= 0;
    }

    // Without "that".
    private static int FirstOf(SentenceTree tree, int clause)
    {
        var first = tree.Reach(clause).First;
        while (first < clause && (tree.Tokens.ItemRef(first).Kind == TokenKind.Mark || tree.Tokens.ItemRef(first) is { Relation: "mark", Lower: "that" }))
            first++;
        return first;
    }

    // Up to the verb of saying where that stands behind it.
    private int LastOf(SentenceTree tree, int clause, int verb)
    {
        foreach (var child in tree.Children(clause))
            if (child > clause && clause > verb && tree.Tokens.ItemRef(child).Relation == "conj" && (tree.Child(child, "nsubj") >= 0 || IsActItself(tree, child)) && tree.Reach(child).First - 1 > clause)
                return LastWord(tree, clause, tree.Reach(child).First - 1);
        var last = clause < verb ? Math.Min(tree.Reach(clause).Last, tree.Reach(verb).First > clause ? tree.Reach(verb).First - 1 : verb - 1) : tree.Reach(clause).Last;
        return LastWord(tree, clause, last);
    }

    // "said he was appalled and urged restraint": the second verb is the speaker's again.
    private bool IsActItself(SentenceTree tree, int verb) => tree.Tokens.ItemRef(verb) is { Xpos: "VBD" } token && tree.Child(verb, "aux") < 0 && !verbs.Of(token).IsEmpty;

    private static int LastWord(SentenceTree tree, int clause, int last)
    {
        while (last > clause && (tree.Tokens.ItemRef(last).Kind == TokenKind.Mark || tree.Tokens.ItemRef(last).Upos == Upos.Cconj))
            last--;
        return Math.Max(last, clause);
    }
}
