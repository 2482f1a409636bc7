using Blotter.Language;
namespace Blotter.Coding.Attribution;

/// <summary>Reads "the radio quoted him as saying" and "he was quoted by the radio as saying": who says it and who tells it.</summary>
internal static class QuotedAs
{
    // Fewer words before it are no statement.
    private const int FewestWords = 3;

    /// <summary>Whether the verb only tells that somebody else says something.</summary>
    public static bool Quotes(SentenceTree tree, int verb)
    {
        if (!IsQuoting(tree, verb))
            return false;
        foreach (var child in tree.Children(verb))
            if (IsSaying(tree, child))
                return true;
        return tree.Child(verb, "obj") is >= 0 and var obj && tree.Children(obj).Any(child => IsSaying(tree, child));
    }

    /// <summary>Who says it: the object of the quoting verb, or its subject in the passive; <c>null</c> for other verbs.</summary>
    public static VerbSubject? Speaker(SentenceTree tree, int verb) =>
        QuotingVerb(tree, verb) is >= 0 and var quoting && Quoted(tree, quoting) is >= 0 and var speaker ? new VerbSubject(speaker, -1, Agent: true) : null;

    /// <summary>"The road was mined, he was quoted as saying": the statement before, where the verb has none of its own; <c>null</c> for other verbs.</summary>
    public static FoundContent? Before(SentenceTree tree, int verb)
    {
        if (QuotingVerb(tree, verb) is not (>= 0 and var quoting) || !VerbSubjects.IsPassive(tree, quoting) || tree.Child(quoting, "nsubj") is not (>= 0 and var subject))
            return null;
        var last = tree.Extent(subject).First - 1;
        if (last < FewestWords || tree.Tokens.ItemRef(last).Kind != TokenKind.Mark)
            return null;
        while (last > 0 && tree.IsSeparator(last))
            last--;
        return new FoundContent([tree.Sentence.SpanOf(0, last)], IsTopic: false);
    }

    /// <summary>Who tells it; <c>null</c> for other verbs and where nobody is named.</summary>
    public static int? Teller(SentenceTree tree, int verb) =>
        QuotingVerb(tree, verb) is not (>= 0 and var quoting) ? null
        : VerbSubjects.Of(tree, quoting) is { Word: >= 0, Agent: true } teller && teller.Word != Quoted(tree, quoting) ? teller.Word : By(tree, verb);

    // "quoted as saying by the paper": the tree hangs the paper on the second verb.
    private static int? By(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Has(child, "obl") && tree.Child(child, "case") is >= 0 and var by && tree.Tokens.ItemRef(by).Lower is "by")
                return child;
        return null;
    }

    private static int Quoted(SentenceTree tree, int quoting) => VerbSubjects.IsPassive(tree, quoting) ? tree.Child(quoting, "nsubj") : tree.Child(quoting, "obj");

    private static int QuotingVerb(SentenceTree tree, int verb)
    {
        if (!IsSaying(tree, verb) || tree.Tokens.ItemRef(verb).Head is not (>= 0 and var head))
            return -1;
        return IsQuoting(tree, head) ? head : tree.Tokens.ItemRef(head).Head is >= 0 and var above && tree.Has(head, "obj") && IsQuoting(tree, above) ? above : -1;
    }

    private static bool IsQuoting(SentenceTree tree, int verb) => tree.Tokens.ItemRef(verb).Lemma is "quote" or "cite" or "report" or "paraphrase";

    private static bool IsSaying(SentenceTree tree, int verb) =>
        tree.Tokens.ItemRef(verb).Xpos is "VBG" && tree.Child(verb, "mark", "case") is >= 0 and var mark && tree.Tokens.ItemRef(mark).Lower is "as";
}
