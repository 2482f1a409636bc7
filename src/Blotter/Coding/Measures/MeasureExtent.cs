using Blotter.Language;

namespace Blotter.Coding.Measures;

/// <summary>Which words of a sentence tell of a measure that a verb names.</summary>
internal static class MeasureExtent
{
    // A longer subject is described as well, and not part of what is told of it.
    private const int LongestSubject = 8;

    // What stands before a clause belongs to it where it is no longer than this ("On the second count").
    private const int LongestOpening = 5;

    /// <summary>The last word; of charges without what they are about, of arrests without what they are for.</summary>
    public static int Last(SentenceTree tree, int verb, string outcome)
    {
        var last = ClauseExtent.Last(tree, verb);
        if (outcome is "passed" or "failed")
            return LastOfVote(tree, verb, last);
        if (outcome is "arrested" or "detained")
            last = WithPurpose(tree, verb, last);
        return outcome == "charged" ? LastOfCharge(tree, verb, last) : BeforeCause(tree, verb, last);
    }

    // "detained three people for questioning on Tuesday"
    private static int WithPurpose(SentenceTree tree, int verb, int last)
    {
        foreach (var child in tree.Children(verb))
            if (child > last && tree.Reach(child).First == last + 1 && tree.Tokens.ItemRef(child).Relation == "advcl" && tree.Child(child, "mark") is var mark and >= 0 && tree.Tokens.ItemRef(mark).Lower == "for")
                return ClauseExtent.Last(tree, child);
        return last;
    }

    // "voted 63-3 to extend the law", "adopted a resolution that bans travel"
    private static int LastOfVote(SentenceTree tree, int verb, int last)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child < verb)
                continue;
            if (tree.Tokens.ItemRef(child) is { Relation: "advcl" } && tree.Child(child, "mark") is var mark and >= 0 && tree.Tokens.ItemRef(mark).Lower == "to")
                last = Math.Max(last, ClauseExtent.Last(tree, child));
            else if (tree.Tokens.ItemRef(child) is { Relation: "obj" } && tree.Child(child, "acl:relcl") is var more and > 0 && tree.Tokens.ItemRef(tree.Reach(more).First).Lower == "that")
                last = Math.Max(last, ClauseExtent.Last(tree, more));
        }
        return last;
    }

    // "arrested on Monday in connection with the robbery"
    private static int BeforeCause(SentenceTree tree, int verb, int last)
    {
        for (var at = verb + 2; at <= last; at++)
            if (tree.Tokens.ItemRef(at).Lower == "connection" && tree.Tokens.ItemRef(at - 1).Lower == "in")
                return at - 2;
        return last;
    }

    // "charged with murder"
    private static int LastOfCharge(SentenceTree tree, int verb, int last)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && child < last && tree.Child(child, "case") is var mark and >= 0 && tree.Tokens.ItemRef(mark).Lower == "with")
                return child;
        return last;
    }

    /// <summary>The verb by which those who were arrested are let go ("two men arrested for it were released"), or -1.</summary>
    public static int Release(SentenceTree tree, int verb, int patient) =>
        patient >= 0 && Clause.IsPassive(tree, verb) && tree.Tokens.ItemRef(patient).Head is >= 0 and var outer && outer != verb && tree.Tokens.ItemRef(outer).Lemma is "release" or "free" ? outer : -1;

    /// <summary>
    /// The first word: in the passive that of those to whom it is done, else that of a short subject; with what stands before a short clause, and the verb before an infinitive or gerund ("will begin leaving").
    /// </summary>
    public static int First(SentenceTree tree, int verb, int agent, int patient)
    {
        var start = Clause.IsPassive(tree, verb) || agent < 0 || agent > verb ? patient : agent;
        var main = tree.Tokens.ItemRef(verb) is { Relation: "xcomp", Head: >= 0 and var outer } && outer < verb && verb - outer < 4 && agent == start ? outer : verb;
        var first = FirstAuxiliary(tree, main);
        if (start >= 0 && start < first && MeasurePhrase.First(tree, start) is var phrase && first - phrase <= LongestSubject)
            first = phrase;
        foreach (var child in tree.Children(main))
            if (child < first && tree.Tokens.ItemRef(child).Relation.StartsWith("obl", StringComparison.Ordinal) && first - tree.Reach(child).First is > 0 and <= LongestOpening)
                first = tree.Reach(child).First;
        return first;
    }

    private static int FirstAuxiliary(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child < verb && tree.Tokens.ItemRef(child).Relation.StartsWith("aux", StringComparison.Ordinal))
                return child;
        return verb;
    }
}
