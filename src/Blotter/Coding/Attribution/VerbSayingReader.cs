using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>
/// Finds what verbs attribute: clauses, quotations and things that hang on a verb of saying, as its lexicon entry allows. A verb that takes quotations and has nothing of its
/// own is kept without content, for a quotation nearby. Immutable.
/// </summary>
internal sealed class VerbSayingReader(SayingVerbs verbs, StanceReader stances, CarriedSaying carried)
{
    /// <summary>The sayings of a sentence in the order of their verbs.</summary>
    public IEnumerable<SayingDraft> Read(SentenceTree tree)
    {
        for (var at = 0; at < tree.Tokens.Length; at++)
            if ((IsVerb(tree.Tokens.ItemRef(at)) || IsTakenForNoun(tree, at)) && Read(tree, at) is { } draft)
                yield return draft;
    }

    private static bool IsVerb(in Token token) =>
        token.Upos is Upos.Verb || (token.Upos is Upos.Aux or Upos.Noun or Upos.Propn && token.Relation is "root" or "parataxis" or "ccomp" && token.Xpos.StartsWith("VB", StringComparison.Ordinal));

    // "..., Radio Lark reports": the parser takes the verb for a noun behind a name.
    private static bool IsTakenForNoun(SentenceTree tree, int at) =>
        at > 1 && tree.Tokens.ItemRef(at) is { Lower: "reports" or "claims" or "notes", Xpos: "NNS", Relation: "parataxis" or "root" } && tree.Tokens.ItemRef(at - 1) is { Upos: Upos.Propn, IsCapitalised: true }
        && (at + 1 == tree.Tokens.Length || tree.Tokens.ItemRef(at + 1).Kind == TokenKind.Mark);

    private SayingDraft? Read(SentenceTree tree, int verb)
    {
        var uses = Uses(tree, verb);
        if (uses.IsEmpty || IsAttribute(tree, verb) || QuotedAs.Quotes(tree, verb))
            return null;
        var subject = QuotedAs.Speaker(tree, verb) ?? SubjectOf(tree, verb, uses);
        if (TrailingCue.Read(tree, verb, uses, subject, isLast: false) is { } trailing)
            return Draft(tree, verb, uses[0], trailing.Subject!.Value, trailing);
        foreach (var use in uses)
            foreach (var frame in VerbFrames.InOrder)
                if (use.Frames.HasFlag(frame) && VerbFrames.Content(tree, verb, frame, use, subject) is { Parts.Count: > 0 } content)
                    return Draft(tree, verb, use, content.Subject ?? subject, content);
        if (QuotedAs.Before(tree, verb) is { } before)
            return Draft(tree, verb, uses[0], subject, before);
        if (TrailingCue.Read(tree, verb, uses, subject, isLast: true) is { } last)
            return Draft(tree, verb, uses[0], last.Subject!.Value, last);
        var quoting = uses.FirstOrDefault(use => use.Frames.HasFlag(SayingFrames.Quote));
        return quoting is null ? null : Draft(tree, verb, quoting, subject, new FoundContent([], IsTopic: false));
    }

    private System.Collections.Immutable.ImmutableArray<SayingVerb> Uses(SentenceTree tree, int verb)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(verb);
        var lemma = token.Lemma.Length > 0 ? token.Lemma.ToLowerInvariant() : token.Lower;
        foreach (var child in tree.Children(verb))
            if (child > verb && (child <= verb + 2 || tree.Tokens.ItemRef(child).Relation is "compound:prt") && (tree.Has(child, "compound") || tree.Has(child, "advmod")) && verbs.Of($"{lemma} {tree.Tokens.ItemRef(child).Lower}") is { IsEmpty: false } both)
                return both;
        return verbs.Of(lemma);
    }

    // "the alleged attack", "the so-called state": a participle before a noun says nothing by itself.
    private static bool IsAttribute(SentenceTree tree, int verb) => tree.Has(verb, "amod") || tree.Has(verb, "compound") || tree.Has(verb, "case") || tree.Has(verb, "mark") || tree.Has(verb, "fixed");

    private static VerbSubject SubjectOf(SentenceTree tree, int verb, System.Collections.Immutable.ImmutableArray<SayingVerb> uses)
    {
        if (tree.Child(verb, "nsubj") < 0 && !VerbSubjects.IsPassive(tree, verb) && uses.Any(use => use.Frames.HasFlag(SayingFrames.Quote))
            && !tree.Tokens.ItemRef(verb).Xpos.StartsWith("VBG", StringComparison.Ordinal) && VerbSubjects.Inverted(tree, verb) is >= 0 and var inverted)
            return new VerbSubject(inverted, -1, Agent: true);
        return VerbSubjects.Of(tree, verb);
    }

    private SayingDraft Draft(SentenceTree tree, int verb, SayingVerb use, VerbSubject subject, FoundContent content)
    {
        var (stance, isWithheld) = stances.Of(tree, verb, subject.Word, use.Stance);
        var draft = new SayingDraft
        {
            Tree = tree,
            Source = subject is { Word: >= 0, Agent: true } ? SourceOf(tree, subject.Word, verb) : null,
            Antecedent = subject.Antecedent >= 0 ? AntecedentOf(tree, subject.Antecedent, verb) : null,
            Through = QuotedAs.Teller(tree, verb) is { } teller ? new Passage(SourcePhrase.Of(tree, teller), IsSource: true) : carried.Through(tree, verb, use, subject),
            Cue = CueWords.Of(tree, verb, content.Preposition),
            Stance = stance,
            IsWithheld = isWithheld,
            IsTopic = content.IsTopic,
            IsSpoken = use.IsSpoken,
            IsFinding = use.Class is "show" && tree.Tokens.ItemRef(verb).Lemma is not "find",
            TakesQuotation = use.Frames.HasFlag(SayingFrames.Quote),
        };
        foreach (var part in content.Parts)
            draft.Add(part);
        return draft;
    }

    // The subject with what describes it, up to the verb where the verb hangs on it.
    private static SourcePhrase SourceOf(SentenceTree tree, int word, int verb)
    {
        var phrase = SourcePhrase.Of(tree, word);
        if (phrase.First > 0 && tree.Has(phrase.First - 1, "nsubj") && tree.Tokens.ItemRef(phrase.First - 1).Head == tree.Tokens.ItemRef(word).Head && tree.Has(word, "nsubj"))
            phrase = phrase with { First = tree.Extent(phrase.First - 1).First };
        if (phrase.First > 1 && tree.Tokens.ItemRef(phrase.First - 1).Text is "," && tree.Has(word, "nsubj") && tree.Tokens.ItemRef(word).Upos is Upos.Propn)
            foreach (var other in tree.Children(tree.Tokens.ItemRef(word).Head))
                if (other < word && tree.Has(other, "nsubj") && tree.Tokens.ItemRef(other).Upos is Upos.Noun && tree.Extent(other) is var (first, last) && last >= phrase.First - 2 && last < phrase.First)
                    phrase = phrase with { First = first };
        return tree.Holds(word, verb) && phrase.First < verb ? phrase with { Last = LastBefore(tree, word, verb) } : phrase;
    }

    private static SourcePhrase AntecedentOf(SentenceTree tree, int word, int verb) => SourceOf(tree, word, verb);

    // The last token before the clause of the verb that hangs on the word.
    private static int LastBefore(SentenceTree tree, int word, int verb)
    {
        while (tree.Tokens.ItemRef(verb).Head is >= 0 and var head && head != word)
            verb = head;
        var (first, _) = tree.Extent(verb);
        var last = Math.Max(word, first - 1);
        while (last > word && tree.IsSeparator(last))
            last--;
        return last;
    }
}
