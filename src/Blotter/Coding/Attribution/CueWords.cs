using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>The words of a cue around its verb: auxiliaries, negation, adverbs between, the particle and the preposition, and verbs that only introduce it ("went on to say").</summary>
internal static class CueWords
{
    private const int MostSteps = 3;

    /// <summary>The stretch of text of a cue.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="verb">The verb that attributes.</param>
    /// <param name="preposition">The token of the preposition before the content, or -1.</param>
    public static TextSpan Of(SentenceTree tree, int verb, int preposition)
    {
        var (first, last) = (verb, verb);
        var top = verb;
        for (var step = 0; step < MostSteps && IsIntroduced(tree, top); step++)
            top = tree.Tokens.ItemRef(top).Head;
        first = Math.Min(first, top);
        while (first > 0 && Belongs(tree, first - 1, top, verb))
            first--;
        foreach (var child in tree.Children(verb))
            if (child == last + 1 && (tree.Has(child, "compound") || tree.Has(child, "advmod")) && tree.Tokens.ItemRef(child).Upos is Upos.Adp or Upos.Adv or Upos.Part && tree.Has(child, "compound"))
                last = child;
        if (preposition == last + 1)
            last = preposition;
        return tree.Sentence.SpanOf(first, last);
    }

    // "went on to say", "refused to comment", "is trying to argue": the verb above has the same subject and nothing else to say.
    private static bool IsIntroduced(SentenceTree tree, int verb) =>
        tree.Has(verb, "xcomp") && tree.Tokens.ItemRef(verb).Head is >= 0 and var head && head < verb && verb - head <= 4 && tree.Tokens.ItemRef(head).Upos is Upos.Verb or Upos.Adj
        && tree.Child(head, "obj", "iobj") < 0;

    private static bool Belongs(SentenceTree tree, int at, int top, int verb)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(at);
        return (token.Head == top || token.Head == verb) && (tree.Has(at, "aux") || tree.Has(at, "cop") || (tree.Has(at, "advmod") && token.Kind == TokenKind.Word && token.Lower is not ("when" or "where" or "why" or "how")));
    }
}
