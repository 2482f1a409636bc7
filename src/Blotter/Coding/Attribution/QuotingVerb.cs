using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Takes the verb that a quotation hangs on as its cue where no lexicon has it: '"Hold on," she typed'.</summary>
internal static class QuotingVerb
{
    /// <summary>The saying of the verb outside the quotation that one of its words hangs on, or <c>null</c>.</summary>
    public static SayingDraft? Read(SentenceTree tree, Quotation quotation)
    {
        var verb = Governor(tree, quotation);
        if (verb < 0)
            return null;
        var subject = VerbSubjects.Of(tree, verb);
        if (subject is not { Word: >= 0, Agent: true } || quotation.Span.Contains(tree.Tokens[subject.Word].Span))
            return null;
        var (first, last) = tree.Extent(subject.Word);
        return new SayingDraft
        {
            Tree = tree,
            Source = first <= verb && verb <= last ? new SourcePhrase(tree, subject.Word, subject.Word, subject.Word) : new SourcePhrase(tree, first, subject.Word, last),
            Cue = CueWords.Of(tree, verb, -1),
            Stance = Stance.Asserts,
            TakesQuotation = true,
        };
    }

    // The quotation is a clause of the verb, stands beside it after a colon or comma, or is its object.
    private static int Governor(SentenceTree tree, Quotation quotation)
    {
        for (var at = 0; at < tree.Tokens.Length; at++)
        {
            ref readonly var token = ref tree.Tokens.ItemRef(at);
            if (!quotation.Span.Contains(token.Span) || token.Kind == TokenKind.Mark)
                continue;
            if (token.Head >= 0 && !quotation.Span.Contains(tree.Tokens.ItemRef(token.Head).Span))
                return tree.Tokens.ItemRef(token.Head).Upos == Upos.Verb && (tree.Has(at, "ccomp") || tree.Has(at, "parataxis") || tree.Has(at, "obj") || tree.Has(at, "dep")) ? token.Head : -1;
            if (token.Head < 0)
                return Beside(tree, quotation, at);
        }
        return -1;
    }

    private static int Beside(SentenceTree tree, Quotation quotation, int root)
    {
        foreach (var child in tree.Children(root))
            if (tree.Has(child, "parataxis") && tree.Tokens.ItemRef(child).Upos == Upos.Verb && !quotation.Span.Contains(tree.Tokens.ItemRef(child).Span))
                return child;
        return -1;
    }
}
