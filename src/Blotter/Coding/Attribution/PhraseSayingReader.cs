using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Finds what phrases attribute: "according to the police", "reportedly". Immutable.</summary>
internal sealed class PhraseSayingReader
{
    private readonly PhraseTable<(bool IsSourced, Stance Stance)> _phrases;

    private readonly CarriedSaying _carried;

    public PhraseSayingReader(DataFile phrases, CarriedSaying carried)
    {
        _phrases = new(phrases.Rows.SelectMany(row =>
            row.Values("phrases").Select(phrase => (phrase, (row["kind"] == "source-after", SetList.Parse<Stance>(row["stance"]))))));
        _carried = carried;
    }

    /// <summary>The sayings of a sentence in the order of their phrases.</summary>
    public IEnumerable<SayingDraft> Read(SentenceTree tree)
    {
        foreach (var hit in _phrases.Find(tree.Tokens))
            if ((hit.Value.IsSourced ? Sourced(tree, hit.First, hit.Last, hit.Value.Stance) : Unsourced(tree, hit.First, hit.Last, hit.Value.Stance)) is { } draft)
                yield return draft;
    }

    private SayingDraft? Sourced(SentenceTree tree, int first, int last, Stance stance)
    {
        var source = SourceAfter(tree, first, last);
        if (source < 0)
            return null;
        var phrase = SourcePhrase.Of(tree, source) is var whole && whole.First <= last ? whole with { First = Math.Min(last + 1, source) } : SourcePhrase.Of(tree, source);
        var draft = new SayingDraft { Tree = tree, Source = phrase, Through = _carried.OfSource(tree, source), Cue = tree.Sentence.SpanOf(first, last), Stance = stance, Rule = SayingRule.Phrase };
        var aside = Outermost(tree, source, first);
        var clause = ClauseOf(tree, first, phrase.Last, tree.Tokens.ItemRef(aside).Head);
        if (clause >= 0)
            foreach (var part in ContentReader.Of(tree, [clause], [aside]))
                draft.Add(part);
        return draft;
    }

    // The head of the phrase after the words: the nearest word that is not below another after them.
    private static int SourceAfter(SentenceTree tree, int first, int last)
    {
        if (last + 1 >= tree.Tokens.Length)
            return -1;
        var at = last + 1;
        for (var step = 0; step < TreePath.MostSteps && tree.Tokens.ItemRef(at).Head is > 0 and var head && head > last && tree.Tokens.ItemRef(at).Upos is not (Upos.Verb or Upos.Aux) && tree.Tokens.ItemRef(head).Upos is not (Upos.Verb or Upos.Aux); step++)
            at = head;
        return tree.Tokens.ItemRef(at).Kind == TokenKind.Mark ? -1 : at;
    }

    // The word by which source and phrase hang on the rest.
    private static int Outermost(SentenceTree tree, int source, int first)
    {
        var at = source;
        for (var step = 0; step < TreePath.MostSteps && tree.Tokens.ItemRef(at).Head is var head && head >= first && head <= source; step++)
            at = head;
        return at;
    }

    // At the sentence's start, or at its end after a comma, the phrase is on all of it; else on the clause that it stands in.
    private static int ClauseOf(SentenceTree tree, int first, int last, int at)
    {
        var isApart = first == 0 || (tree.Tokens.ItemRef(first - 1).Kind == TokenKind.Mark && last >= tree.Tokens.Length - 2);
        for (var step = 0; step < TreePath.MostSteps && at >= 0; step++)
        {
            if (tree.Tokens.ItemRef(at).Head < 0 || (!isApart && IsClause(tree, at)) || (tree.Has(at, "parataxis") && first > 0))
                return at;
            at = tree.Tokens.ItemRef(at).Head;
        }
        return at;
    }

    private static bool IsClause(SentenceTree tree, int at) =>
        tree.Has(at, "ccomp") || (tree.Has(at, "conj") && tree.Child(at, "nsubj") >= 0) || (tree.Has(at, "acl") && tree.Child(at, "nsubj") >= 0);

    private static SayingDraft? Unsourced(SentenceTree tree, int first, int last, Stance stance)
    {
        var head = tree.Tokens.ItemRef(first).Head;
        if (head < 0 || first != last || !tree.Has(first, "advmod"))
            return null;
        var draft = new SayingDraft { Tree = tree, Cue = tree.Sentence.SpanOf(first, last), Stance = stance, Rule = SayingRule.Phrase };
        foreach (var part in ContentReader.Of(tree, [head], [first]))
            draft.Add(part);
        return draft;
    }
}
