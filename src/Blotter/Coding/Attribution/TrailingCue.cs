using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>
/// The commonest form of news: a statement, a comma, who says it and the verb ("The bag held nails, spokesman Eric Lund told reporters."). It is told by its words where the tree
/// takes the statement's own subject for the speaker's.
/// </summary>
internal static class TrailingCue
{
    private const int LongestSource = 12;

    /// <summary>Content and subject of a verb after a statement and a phrase, where the tree gives the verb another subject or, at last, no content; else <c>null</c>.</summary>
    public static FoundContent? Read(SentenceTree tree, int verb, ImmutableArray<SayingVerb> uses, VerbSubject subject, bool isLast)
    {
        if (!uses.Any(use => use.Frames.HasFlag(SayingFrames.Clause)) || !IsFinite(tree.Tokens.ItemRef(verb)) || HasOwnContent(tree, verb, uses.Any(use => use.Frames.HasFlag(SayingFrames.Addressee))))
            return null;
        var last = verb - 1;
        while (last > 0 && (tree.Tokens.ItemRef(last).Upos is Upos.Aux or Upos.Adv) && tree.Tokens.ItemRef(last).Head == verb)
            last--;
        last = BeforeAside(tree, last);
        var first = PhraseStart(tree, last);
        if (first <= 1 || first > last || !IsEdge(tree.Tokens.ItemRef(first - 1)))
            return null;
        var head = HeadOf(tree, first, last);
        var start = StatementStart(tree, first - 1);
        if (head < 0 || (!isLast && (head == subject.Word || (subject.Word >= first && subject.Word <= last))) || !HoldsVerb(tree, start, first - 1))
            return null;
        return new FoundContent([tree.Sentence.SpanOf(start, LastOf(tree, first - 1))], IsTopic: false) { Subject = new VerbSubject(head, -1, Agent: true) };
    }

    private static bool IsFinite(in Token verb) => verb.Xpos is "VBD" or "VBZ" or "VBP" or "VBN" or "NNS";

    // What the verb says stands after it: then the statement before is another.
    private static bool HasOwnContent(SentenceTree tree, int verb, bool isTold)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && (tree.Has(child, "ccomp") || tree.Has(child, "xcomp") || (tree.Has(child, "obj") && !isTold)))
                return true;
        return verb + 1 < tree.Tokens.Length && tree.Tokens.ItemRef(verb + 1).Text is ":" or "\"" or "“";
    }

    // "Dr Ada Lark, its superintendent, said": the name stands before the aside.
    private static int BeforeAside(SentenceTree tree, int last)
    {
        if (last <= 0 || tree.Tokens.ItemRef(last).Text is not ",")
            return last;
        var open = last - 1;
        while (open > 0 && last - open < LongestSource && tree.Tokens.ItemRef(open).Text is not "," && (IsNominal(tree.Tokens.ItemRef(open)) || tree.Tokens.ItemRef(open).Upos is Upos.Pron or Upos.Num))
            open--;
        return open > 0 && last - open > 1 && tree.Tokens.ItemRef(open).Text is "," && (tree.Tokens.ItemRef(open - 1).Upos is Upos.Propn || (tree.Tokens.ItemRef(open - 1).Upos is Upos.Noun && tree.Tokens.ItemRef(last - 1).Upos is Upos.Propn && tree.Tokens.ItemRef(open + 1).IsCapitalised)) ? open - 1 : last;
    }

    private static int PhraseStart(SentenceTree tree, int last)
    {
        var first = last + 1;
        while (first > 0 && last - first < LongestSource && IsNominal(tree.Tokens.ItemRef(first - 1)))
            first--;
        while (first <= last && tree.Tokens.ItemRef(first).Upos is Upos.Adp)
            first++;
        return first;
    }

    private static bool IsNominal(in Token token) => token.Upos is Upos.Noun or Upos.Propn or Upos.Det or Upos.Adj or Upos.Num or Upos.Adp or Upos.Part || token.Lower is "he" or "she" or "they" or "its" or "his" or "her" or "their" or "-" or "'s";

    private static bool IsEdge(in Token token) => token.Text is "," or "\"" or "”" or "’" or "—" or "–" or "--" or "''";

    // The last noun before the first preposition.
    private static int HeadOf(SentenceTree tree, int first, int last)
    {
        var head = -1;
        for (var at = first; at <= last && tree.Tokens.ItemRef(at).Upos != Upos.Adp; at++)
            if (tree.Tokens.ItemRef(at).Upos is Upos.Noun or Upos.Propn or Upos.Pron)
                head = at;
        return head < 0 ? -1 : Top(tree, first, head);
    }

    // Of a name of several words the one that the others hang on.
    private static int Top(SentenceTree tree, int first, int head)
    {
        for (var step = 0; step < TreePath.MostSteps && tree.Tokens.ItemRef(head).Head is var above && above >= first && above < head && tree.Has(head, "flat"); step++)
            head = above;
        return head;
    }

    private static int StatementStart(SentenceTree tree, int end)
    {
        for (var at = end - 1; at > 0; at--)
            if (tree.Tokens.ItemRef(at).Text is ";")
                return at + 1;
        return 0;
    }

    private static bool HoldsVerb(SentenceTree tree, int start, int end)
    {
        for (var at = start; at < end; at++)
            if (tree.Tokens.ItemRef(at) is { Upos: Upos.Verb or Upos.Aux, Xpos: "VBD" or "VBZ" or "VBP" or "VBN" or "MD" })
                return true;
        return false;
    }

    // A comma is no part of the statement; a closing quotation mark is.
    private static int LastOf(SentenceTree tree, int edge) => tree.Tokens.ItemRef(edge).Text is "," or "—" or "–" or "--" ? edge - 1 : edge;
}
