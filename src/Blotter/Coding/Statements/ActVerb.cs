using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>What hangs on a verb that names an act.</summary>
internal static class ActVerb
{
    // The second word of "hit out" stands right behind the first, that of "called urgently for" a little further.
    private const int SecondReach = 4;

    /// <summary>The head of what the act is about, or -1; of a relative clause the noun before it ("a number which they reject").</summary>
    public static int Patient(SentenceTree tree, int verb)
    {
        var patient = Clause.Patient(tree, verb);
        if (tree.Tokens.ItemRef(verb) is not { Relation: "acl:relcl", Head: >= 0 and var antecedent })
            return patient;
        if (patient >= 0)
            return tree.Tokens.ItemRef(patient).Lower is "which" or "that" ? antecedent : patient;
        return tree.ChildExactly(verb, "nsubj") is var subject and >= 0 && tree.Tokens.ItemRef(subject).Lower is not ("who" or "which" or "that") ? antecedent : -1;
    }

    /// <summary>The head of the clause that completes the verb, or -1.</summary>
    public static int Complement(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Tokens.ItemRef(child).Relation is "ccomp" or "xcomp")
                return child;
        return -1;
    }

    /// <summary>What somebody is to do: "told them to keep quiet", "ordered all shops closed"; -1 where nothing says.</summary>
    public static int Task(SentenceTree tree, int verb)
    {
        var lemma = tree.Tokens.ItemRef(verb).Lemma;
        foreach (var child in tree.Children(verb))
        {
            ref readonly var token = ref tree.Tokens.ItemRef(child);
            if (child < verb)
                continue;
            if (token.Relation is "xcomp" or "advcl" or "ccomp" && (IsTo(tree, child) || (lemma == "order" && token is { Relation: "xcomp", Xpos: "VBN" or "JJ" })))
                return child;
            if (token.Relation is not ("obj" or "iobj" or "obl") || tree.ChildExactly(child, "acl") is not (>= 0 and var inner))
                continue;
            if (lemma == "order" && token.Relation == "obj" && tree.Tokens.ItemRef(inner).Xpos == "VBN")
                return inner;
            if (IsTo(tree, inner) && (token.Relation != "obl" || lemma != "ask"))
                return inner;
        }
        return -1;
    }

    /// <summary>Whether something hangs on the verb by one of the prepositions.</summary>
    public static bool HasOblique(SentenceTree tree, int verb, params ReadOnlySpan<string> marks)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Tokens.ItemRef(child).Relation.StartsWith("obl", StringComparison.Ordinal) && tree.Child(child, "case") is var mark and >= 0 && marks.Contains(tree.Tokens.ItemRef(mark).Lower))
                return true;
        return false;
    }

    /// <summary>Whether the second word of a phrase hangs on its verb or stands behind it.</summary>
    public static bool HasSecond(SentenceTree tree, int verb, string second)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && (tree.Tokens.ItemRef(child).Lemma == second || tree.Tokens.ItemRef(child).Lower == second))
                return second != "not" || tree.Tokens.ItemRef(child + 1 < tree.Tokens.Length ? child + 1 : child).Lower == "guilty";
        if (verb + 1 < tree.Tokens.Length && tree.Tokens.ItemRef(verb + 1) is { Upos: Upos.Adp or Upos.Adv } next && next.Lower == second)
            return true;
        for (var at = verb + 1; at < tree.Tokens.Length && at <= verb + SecondReach; at++)
            if (tree.Tokens.ItemRef(at).Lower == second)
                return second is "for" or "against" or "from" || (second == "not" && at + 1 < tree.Tokens.Length && tree.Tokens.ItemRef(at + 1).Lower == "guilty");
        return false;
    }

    private static bool IsTo(SentenceTree tree, int clause) => tree.Child(clause, "mark") is var mark and >= 0 && tree.Tokens.ItemRef(mark).Lower == "to";
}
