namespace Blotter.Language;

/// <summary>What the tree says of a verb's clause.</summary>
internal static class Clause
{
    // Clauses that share a subject are not chained further than this.
    private const int MostSteps = 4;

    /// <summary>
    /// The head of the verb's subject, or -1; where the verb has none of its own, that of the verb it is joined to ("condemned the raid and urged calm"), of the clause it
    /// completes ("refused to condemn") or goes with ("he left, denying it"), or the noun that it describes ("a statement condemning the raid").
    /// </summary>
    public static int Subject(SentenceTree tree, int verb)
    {
        for (var (at, steps) = (verb, 0); at >= 0 && steps < MostSteps; steps++)
        {
            if (tree.Child(at, "nsubj") is var own and >= 0)
                return own;
            ref readonly var token = ref tree.Tokens.ItemRef(at);
            if (token.Relation == "acl" && !IsPassive(tree, at))
                return token.Head;
            if (token.Relation is not ("conj" or "xcomp" or "advcl" or "parataxis" or "ccomp") || token.Head < 0)
                return -1;
            at = token.Head;
        }
        return -1;
    }

    /// <summary>The head of what does the verb: its subject, or what follows "by" in the passive; -1 where nothing says.</summary>
    public static int Agent(SentenceTree tree, int verb)
    {
        if (!IsPassive(tree, verb))
            return Subject(tree, verb);
        foreach (var child in tree.Children(verb))
            if (tree.Tokens.ItemRef(child).Relation.StartsWith("obl", StringComparison.Ordinal) && tree.Child(child, "case") is var mark and >= 0 && tree.Tokens.ItemRef(mark).Lower == "by")
                return child;
        return -1;
    }

    /// <summary>The head of what the verb is done to: its object, in the passive its subject or the noun that it describes; -1 where nothing says.</summary>
    public static int Patient(SentenceTree tree, int verb)
    {
        if (!IsPassive(tree, verb))
            return tree.Child(verb, "obj");
        if (tree.Child(verb, "nsubj:pass") is var subject and >= 0)
            return subject;
        ref readonly var token = ref tree.Tokens.ItemRef(verb);
        if (IsReduced(tree, verb))
            return token.Relation == "acl" ? token.Head : verb - 1;
        if (token.Relation == "xcomp" && tree.Child(token.Head, "obj") is var ordered and >= 0)
            return ordered;
        return token.Relation.StartsWith("acl", StringComparison.Ordinal) ? token.Head : token.Relation is "conj" or "xcomp" ? Subject(tree, verb) : -1;
    }

    // A participle right behind the noun that it describes: "two men arrested for it".
    private static bool IsReduced(SentenceTree tree, int verb)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(verb);
        if (token.Xpos != "VBN" || tree.Child(verb, "aux") >= 0 || tree.Child(verb, "nsubj") >= 0)
            return false;
        return token.Relation == "acl" || (token.Relation == "advcl" && verb > 0 && tree.Tokens.ItemRef(verb - 1).Upos is Upos.Noun or Upos.Propn or Upos.Num);
    }

    /// <summary>Whether the verb is a passive, with its auxiliary or as a participle after a noun ("men detained in raids").</summary>
    public static bool IsPassive(SentenceTree tree, int verb)
    {
        if (tree.Child(verb, "aux:pass") >= 0 || tree.Child(verb, "nsubj:pass") >= 0 || IsReduced(tree, verb))
            return true;
        ref readonly var token = ref tree.Tokens.ItemRef(verb);
        if (token.Xpos != "VBN" || token.Head < 0 || tree.ChildExactly(verb, "aux") >= 0 || tree.Child(verb, "nsubj") >= 0)
            return false;
        return token.Relation == "xcomp" ? tree.Tokens.ItemRef(token.Head).Lemma is not ("have" or "help") : token.Relation == "conj" && IsPassive(tree, token.Head);
    }

    /// <summary>Whether the verb is denied: "not", "never", "nobody", "no group".</summary>
    public static bool IsNegated(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            ref readonly var token = ref tree.Tokens.ItemRef(child);
            if (IsNo(token) || (token.Relation is "mark" && token.Lower == "without") || (token.Relation.StartsWith("nsubj", StringComparison.Ordinal) && IsNone(tree, child)))
                return true;
        }
        return tree.Child(verb, "nsubj") < 0 && Subject(tree, verb) is var subject and >= 0 && IsNone(tree, subject);
    }

    /// <summary>Whether the noun stands for none: "nobody", "no group", "none of them".</summary>
    public static bool IsNone(SentenceTree tree, int noun)
    {
        if (tree.Tokens.ItemRef(noun).Lower is "nobody" or "none" or "no-one" or "neither" or "nothing" || (noun > 0 && tree.Tokens.ItemRef(noun).Lower == "one" && tree.Tokens.ItemRef(noun - 1).Lower == "no"))
            return true;
        return tree.ChildExactly(noun, "det") is var article and >= 0 && tree.Tokens.ItemRef(article).Lower is "no" or "neither";
    }

    /// <summary>Whether the verb only may, would or should happen, or is asked about.</summary>
    public static bool IsUnreal(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            ref readonly var token = ref tree.Tokens.ItemRef(child);
            if ((token.Relation == "aux" && token.Lower is "would" or "could" or "may" or "might" or "should" or "can" or "must" or "'d")
                || (token.Relation == "mark" && token.Lower is "if" or "unless" or "whether"))
                return true;
        }
        ref readonly var own = ref tree.Tokens.ItemRef(verb);
        return own.Relation is "conj" or "xcomp" && own.Head >= 0 && own.Xpos is "VB" or "VBN" && tree.ChildExactly(verb, "aux") < 0 && tree.Child(verb, "nsubj") < 0 && own.Head != verb && IsUnrealHead(tree, own.Head);
    }

    private static bool IsUnrealHead(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Tokens.ItemRef(child) is { Relation: "aux", Lower: "would" or "could" or "may" or "might" or "should" or "can" or "must" })
                return true;
        return false;
    }

    private static bool IsNo(in Token token) =>
        token.Relation is "advmod" or "cc:preconj" or "det" or "cc" && (token.Features.Polarity == Polarity.Negative || token.Lower is "not" or "n't" or "never" or "neither" or "nor");
}
