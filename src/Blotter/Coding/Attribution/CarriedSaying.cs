using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Finds through whom a saying reaches the report: who is told ("told the Courier"), where it is published ("in a statement on Telegram"), who carries it ("in a message relayed by an elder").</summary>
internal static class CarriedSaying
{
    /// <summary>The phrase of whom the verb's saying is heard through, or <c>null</c>.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="verb">The cue's verb.</param>
    /// <param name="use">What the lexicon says of it.</param>
    /// <param name="subject">Who says it.</param>
    public static SourcePhrase? Through(SentenceTree tree, int verb, SayingVerb use, VerbSubject subject)
    {
        if (use.Class is "tell" or "warn" && tree.Child(verb, "iobj") is var iobj && (iobj >= 0 ? iobj : tree.Child(verb, "obj")) is >= 0 and var told)
            return SourcePhrase.Of(tree, told);
        if (subject is { Word: >= 0, Agent: true } && CitingOutlet(tree, subject.Word) is { } cited)
            return cited;
        foreach (var child in tree.Children(verb))
            if (tree.Has(child, "obl") && tree.Child(child, "case") is >= 0 and var to && tree.Tokens.ItemRef(to).Lower is "to" or "on" or "in" or "through" or "via" or "over")
                return IsMessage(tree.Tokens.ItemRef(child)) && Inner(tree, child) is { } inner ? inner : SourcePhrase.Of(tree, child);
        return null;
    }

    private static bool IsMessage(in Token noun) => noun.Lemma.ToLowerInvariant() is "statement" or "message" or "interview" or "communique" or "communiqué" or "post" or "video" or "clip" or "recording" or "remark" or "comment"
        or "address" or "speech" or "announcement" or "call" or "declaration" or "note" or "appearance" or "broadcast" or "text";

    // "a statement on Telegram", "an interview with the Courier", "a statement read out on television", "a message passed on by an elder"
    private static SourcePhrase? Inner(SentenceTree tree, int message)
    {
        SourcePhrase? found = null;
        foreach (var child in tree.Children(message))
        {
            if (child < message)
                continue;
            if (tree.Has(child, "nmod") && tree.Child(child, "case") is >= 0 and var on && tree.Tokens.ItemRef(on).Lower is "on" or "over" or "with" or "through" or "via")
                found ??= SourcePhrase.Of(tree, child);
            else if (tree.Has(child, "acl") && IsCarried(tree.Tokens.ItemRef(child)))
                found = Carrier(tree, child) ?? found;
        }
        return found;
    }

    private static bool IsCarried(in Token verb) => verb.Xpos is "VBN" or "VBD" && verb.Lemma is "read" or "relay" or "pass" or "carry" or "broadcast" or "air" or "publish" or "post" or "circulate" or "distribute" or "release" or "transmit" or "convey" or "deliver" or "quote" or "forward" or "share" or "send";

    // Who passes it on counts before where it is heard.
    private static SourcePhrase? Carrier(SentenceTree tree, int verb)
    {
        SourcePhrase? place = null;
        foreach (var child in tree.Children(verb))
            if (tree.Has(child, "obl") && tree.Child(child, "case") is >= 0 and var preposition)
                switch (tree.Tokens.ItemRef(preposition).Lower)
                {
                    case "by" or "through" or "via":
                        return SourcePhrase.Of(tree, child);
                    case "on" or "over":
                        place ??= SourcePhrase.Of(tree, child);
                        break;
                }
        return place;
    }

    // "Residents cited by Radio Litoral said"
    private static SourcePhrase? CitingOutlet(SentenceTree tree, int subject)
    {
        foreach (var clause in tree.Children(subject))
            if (tree.Has(clause, "acl") && tree.Tokens.ItemRef(clause).Lemma is "cite" or "quote" or "interview" or "contact" or "reach")
                foreach (var child in tree.Children(clause))
                    if (tree.Has(child, "obl") && tree.Child(child, "case") is >= 0 and var by && tree.Tokens.ItemRef(by).Lower is "by" or "in" or "on")
                        return SourcePhrase.Of(tree, child);
        return null;
    }
}
