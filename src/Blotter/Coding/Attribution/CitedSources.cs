using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Finds sources that a saying rests on: "she said, citing a report", "the agency, quoting the army, said".</summary>
internal static class CitedSources
{
    /// <summary>What the cited sources of a sentence say: the content of the saying that cites them.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="drafts">The sayings so far; those of the sentence stand last.</param>
    public static List<SayingDraft> Read(SentenceTree tree, List<SayingDraft> drafts)
    {
        var found = new List<SayingDraft>();
        for (var at = 0; at < tree.Tokens.Length; at++)
            if (tree.Tokens.ItemRef(at) is { Lower: "citing" or "quoting" } && tree.Child(at, "obj") is >= 0 and var obj && Citing(tree, at, drafts) is { } citing)
                found.Add(Cited(tree, at, obj, citing));
        return found;
    }

    // The saying of the verb that "citing" hangs on.
    private static SayingDraft? Citing(SentenceTree tree, int citing, List<SayingDraft> drafts)
    {
        var head = tree.Tokens.ItemRef(citing).Head;
        for (var step = 0; step < 3 && head >= 0; step++, head = tree.Tokens.ItemRef(head).Head)
            for (var at = drafts.Count - 1; at >= 0 && drafts[at].Tree == tree; at--)
                if (drafts[at].Cue is { } cue && cue.Contains(tree.Tokens.ItemRef(head).Span) && drafts[at].Content.Count > 0)
                    return drafts[at];
        return null;
    }

    private static SayingDraft Cited(SentenceTree tree, int cue, int obj, SayingDraft citing)
    {
        var draft = new SayingDraft { Tree = tree, Source = SourcePhrase.Of(tree, obj), Cue = tree.Tokens[cue].Span, Stance = Stance.Asserts, CitedBy = citing };
        foreach (var part in citing.Content)
            draft.Add(part);
        return draft;
    }
}
