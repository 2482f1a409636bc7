using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>How far an act's words go: what is denied, asked or threatened, without how and where it was said.</summary>
internal static class ActExtent
{
    private const int Deepest = 40;

    // So few words are told with the channel: "admitted it in a letter".
    private const int ShortAct = 2;

    /// <summary>The last word of the act that the verb names.</summary>
    public static int Last(SentenceTree tree, int verb, ActContext context)
    {
        var last = verb;
        foreach (var child in tree.Children(verb))
        {
            ref readonly var token = ref tree.Tokens.ItemRef(child);
            if (child < verb || token.Relation is "punct" or "cc" or "discourse")
                continue;
            if (token.Relation == "parataxis" || (token.Relation == "conj" && ClauseExtent.IsClause(tree, child)) || (token.Relation == "advcl" && !GoesOn(tree, verb, child)) || (IsChannel(tree, child, context) && !IsBeforeMore(tree, verb, child)))
                break;
            last = Math.Max(last, Inner(tree, child, context, 0));
        }
        return last - verb <= ShortAct ? WithChannel(tree, last, context) : last;
    }

    // "disowned the attack in an e-mail"
    private static int WithChannel(SentenceTree tree, int last, ActContext context)
    {
        if (last + 1 >= tree.Tokens.Length || tree.Tokens.ItemRef(last + 1).Lower is not ("in" or "on" or "by"))
            return last;
        for (var at = last + 2; at < tree.Tokens.Length && at <= last + 3; at++)
            if (ActContext.IsIn(tree, at, context.Channels) && tree.Tokens.ItemRef(at).Relation is "obl" or "nmod")
                return at;
        return last;
    }

    /// <summary>What is claimed or denied, without what is told of it further on: "four rockets that were fired on Tuesday", "a bomb, eight days later".</summary>
    public static int OfDeed(SentenceTree tree, int verb, int last, StatementKind kind)
    {
        for (var at = verb + 3; at < last; at++)
            if (tree.Tokens.ItemRef(at).Text is "," or ";" || (kind == StatementKind.Claim && tree.Tokens.ItemRef(at) is { Relation: "nsubj" or "nsubj:pass", Lower: "that" or "who" or "which" }))
                return at - 1;
        return last;
    }

    // What hangs on a complement belongs to it, but for clauses that go back to who speaks.
    private static int Inner(SentenceTree tree, int at, ActContext context, int depth)
    {
        var last = at;
        if (depth > Deepest)
            return last;
        foreach (var child in tree.Children(at))
        {
            ref readonly var token = ref tree.Tokens.ItemRef(child);
            if (child < at || token.Relation is "punct")
                continue;
            if (token.Relation == "parataxis" || (depth == 0 && IsChannel(tree, child, context)))
                break;
            last = Math.Max(last, Inner(tree, child, context, depth + 1));
        }
        return last;
    }

    // "denied in a letter that": what is denied comes after.
    private static bool IsBeforeMore(SentenceTree tree, int verb, int child)
    {
        foreach (var later in tree.Children(verb))
            if (later > child && tree.Tokens.ItemRef(later).Relation is "obj" or "ccomp" or "xcomp")
                return true;
        foreach (var inner in tree.Children(child))
            if (inner > child && tree.Tokens.ItemRef(inner).Relation.StartsWith("acl", StringComparison.Ordinal) && tree.Child(inner, "mark") >= 0)
                return true;
        return false;
    }

    // "condemned the attack, saying it would not shake them"; "warned that, ... to help"
    private static bool GoesOn(SentenceTree tree, int verb, int child) =>
        (tree.Tokens.ItemRef(child).Lemma is "say" or "call" or "term" or "describe" && ActVerb.Task(tree, verb) < 0) || (tree.Child(child, "mark") is var mark and >= 0 && tree.Tokens.ItemRef(mark).Lower is "as" or "to" or "unless" or "if" or "for" or "of" or "against" or "from");

    // "in a statement", "by telephone", "in a call to this newspaper"
    private static bool IsChannel(SentenceTree tree, int child, ActContext context) =>
        (tree.Tokens.ItemRef(child).Relation.StartsWith("obl", StringComparison.Ordinal) || tree.Tokens.ItemRef(child).Relation == "nmod") && ActContext.IsIn(tree, child, context.Channels)
        && tree.Child(child, "case") is var mark and >= 0 && tree.Tokens.ItemRef(mark).Lower is "in" or "by" or "on" or "through" or "via" or "over" or "to" or "during";
}
