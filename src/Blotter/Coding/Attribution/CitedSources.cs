using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Finds sources that a saying rests on: "she said, citing a report", "the agency, quoting the army, said", "he had heard from shepherds that". Immutable.</summary>
internal sealed class CitedSources(WordLists words)
{
    private readonly FrozenSet<string> _hearing = words["hearing"];

    /// <summary>What the cited sources of a sentence say: the content of the saying that cites them, or the clause that was heard from them.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="drafts">The sayings so far; those of the sentence stand last.</param>
    public List<SayingDraft> Read(SentenceTree tree, List<SayingDraft> drafts)
    {
        var found = new List<SayingDraft>();
        for (var at = 0; at < tree.Tokens.Length; at++)
            if (tree.Tokens.ItemRef(at) is { Lower: "citing" or "quoting" } && tree.Child(at, "obj") is >= 0 and var obj && Citing(tree, at, drafts) is { } citing)
                found.Add(Cited(tree, at, SourcePhrase.Of(tree, obj), citing, citing.Content));
            else if (tree.Tokens.ItemRef(at).Upos == Upos.Verb && HeardFrom(tree, at) is >= 0 and var from)
                found.AddRange(Heard(tree, at, from, drafts));
        return found;
    }

    // The saying of the verb or source that "citing" hangs on.
    private static SayingDraft? Citing(SentenceTree tree, int citing, List<SayingDraft> drafts)
    {
        var head = tree.Tokens.ItemRef(citing).Head;
        for (var step = 0; step < 3 && head >= 0; step++, head = tree.Tokens.ItemRef(head).Head)
            for (var at = drafts.Count - 1; at >= 0 && drafts[at].Tree == tree; at--)
                if (drafts[at].Content.Count > 0 && (drafts[at].Cue?.Contains(tree.Tokens.ItemRef(head).Span) == true || drafts[at].Source?.Head == head))
                    return drafts[at];
        return null;
    }

    // "heard from shepherds", "had it from a driver": the token of whom; -1 for none.
    private int HeardFrom(SentenceTree tree, int verb)
    {
        var lemma = tree.Tokens.ItemRef(verb).Lemma;
        if (!_hearing.Contains(lemma) && !(lemma is "have" or "hold" or "get" && tree.Child(verb, "obj") is >= 0 and var it && tree.Tokens.ItemRef(it).Lower is "it" or "this"))
            return -1;
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Has(child, "obl") && tree.Child(child, "case") is >= 0 and var from && tree.Tokens.ItemRef(from).Lower is "from" && tree.Tokens.ItemRef(child).Upos is Upos.Noun or Upos.Propn)
                return child;
        return -1;
    }

    private static IEnumerable<SayingDraft> Heard(SentenceTree tree, int verb, int from, List<SayingDraft> drafts)
    {
        var clause = ClauseOf(tree, from) is >= 0 and var own ? own : tree.Child(verb, "ccomp");
        var citing = Citing(tree, from, drafts) ?? (clause < 0 ? Nearest(tree, verb, drafts) : null);
        if (clause < 0 && citing is null)
            yield break;
        var phrase = SourcePhrase.Of(tree, from);
        if (clause > from)
            phrase = phrase with { Last = Math.Min(phrase.Last, Math.Max(from, tree.Extent(clause).First - 1)) };
        yield return Cited(tree, verb, phrase, citing, clause < 0 ? citing!.Content : ContentReader.Of(tree, [clause], []));
    }

    // "from shepherds that men had crossed": the tree hangs the clause on the shepherds.
    private static int ClauseOf(SentenceTree tree, int from)
    {
        foreach (var child in tree.Children(from))
            if (child > from && tree.Has(child, "acl") && tree.Child(child, "mark") is >= 0 and var mark && tree.Tokens.ItemRef(mark).Lower is "that")
                return child;
        return -1;
    }

    // The saying whose source the verb describes ("the mayor, who had it from a driver, said").
    private static SayingDraft? Nearest(SentenceTree tree, int verb, List<SayingDraft> drafts)
    {
        for (var at = drafts.Count - 1; at >= 0 && drafts[at].Tree == tree; at--)
            if (drafts[at].Content.Count > 0 && (drafts[at].Overlap(tree.Tokens.ItemRef(verb).Span) > 0 || drafts[at].Source?.Span.Contains(tree.Tokens.ItemRef(verb).Span) == true))
                return drafts[at];
        return null;
    }

    private static SayingDraft Cited(SentenceTree tree, int cue, SourcePhrase source, SayingDraft? citing, IEnumerable<TextSpan> content)
    {
        var draft = new SayingDraft { Tree = tree, Source = source, Cue = tree.Tokens[cue].Span, Stance = Stance.Asserts, CitedBy = citing, Rule = SayingRule.Cited };
        foreach (var part in content.ToList())
            draft.Add(part);
        return draft;
    }
}
