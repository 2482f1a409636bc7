using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Finds the clauses that a verb of saying has for its content.</summary>
internal static class ClauseFrames
{
    /// <summary>The clause that hangs on the verb: with or without "that", after whom it is told, or as the subject of a passive.</summary>
    public static FoundContent? After(SentenceTree tree, int verb, SayingVerb use, VerbSubject subject)
    {
        if (tree.Child(verb, "ccomp") is >= 0 and var clause)
            return new FoundContent([.. clause > verb ? ContentReader.From(tree, verb, StartAfter(tree, verb, clause, use), clause) : ContentReader.Of(tree, [clause], [])], IsTopic: false);
        if (ThatClause(tree, verb) is >= 0 and var that)
            return new FoundContent([.. ContentReader.From(tree, verb, that, tree.Tokens.ItemRef(that).Head)], IsTopic: false);
        if (use.Class is "tell" && BareClause(tree, verb) is >= 0 and var bare)
            return new FoundContent([.. ContentReader.From(tree, verb, tree.Extent(bare).First, bare)], IsTopic: false);
        if (subject.Word < 0 && tree.Child(verb, "csubj") is >= 0 and var about && VerbSubjects.IsPassive(tree, verb))
            return new FoundContent([.. ContentReader.Of(tree, [about], [])], IsTopic: false);
        return null;
    }

    // "told state radio that rebels had fired": a clause with "that" after whom it is told, which the parser takes for a relative clause; the token of "that", or -1.
    private static int ThatClause(SentenceTree tree, int verb)
    {
        for (var at = verb + 2; at < tree.Tokens.Length; at++)
        {
            ref readonly var token = ref tree.Tokens.ItemRef(at);
            if (token.Upos is Upos.Verb or Upos.Aux || token.Text is ";" or ":")
                return -1;
            if (token.Lower is "that" or "whether" && tree.Has(at, "mark") && token.Head > at)
                return HangsOn(tree, token.Head, verb) ? at : -1;
        }
        return -1;
    }

    // "told detectives he saw two men": a clause with a subject of its own and without a pronoun that takes up whom it is told.
    private static int BareClause(SentenceTree tree, int verb)
    {
        var told = tree.Child(verb, "iobj") is >= 0 and var iobj ? iobj : tree.Child(verb, "obj");
        if (told <= verb)
            return -1;
        foreach (var child in tree.Children(told))
            if (child > told && tree.Has(child, "acl") && tree.Child(child, "nsubj") is >= 0 and var who && who == tree.Extent(child).First && tree.Tokens.ItemRef(who).Lower is not ("who" or "which" or "that" or "whom" or "whose"))
                return child;
        return -1;
    }

    private static bool HangsOn(SentenceTree tree, int clause, int verb)
    {
        var at = tree.Has(clause, "acl") || tree.Has(clause, "ccomp") || tree.Has(clause, "advcl") ? tree.Tokens.ItemRef(clause).Head : -1;
        for (var step = 0; step < 4 && at > verb && tree.Tokens.ItemRef(at).Upos is not (Upos.Verb or Upos.Aux); step++)
            at = tree.Tokens.ItemRef(at).Head;
        return at == verb;
    }

    // A clause begins right after the verb but for whom it is told and when; an object of a verb that takes none is the clause's.
    private static int StartAfter(SentenceTree tree, int verb, int clause, SayingVerb use)
    {
        var first = tree.Extent(clause).First;
        if (first <= verb)
            first = Math.Min(clause, verb + 1);
        foreach (var child in tree.Children(verb))
            if (child > verb && child < first && (tree.Has(child, "dep") || tree.Has(child, "obj") && !use.Frames.HasFlag(SayingFrames.Addressee) && tree.Child(clause, "nsubj") < 0 && tree.Child(clause, "mark") < 0))
                return Math.Max(verb + 1, tree.Extent(child).First);
        return first;
    }

    /// <summary>The clause that the verb stands in or beside ("The bridge, police said, was mined"), or the one set beside it.</summary>
    public static FoundContent? Beside(SentenceTree tree, int verb)
    {
        if (PutBeside(tree, verb) is { } beside)
            return beside;
        return tree.Child(verb, "parataxis") is >= 0 and var said && said > verb && tree.Child(verb, "obj") < 0 && IsClause(tree, said)
            ? new FoundContent([.. ContentReader.Of(tree, [said], [])], IsTopic: false)
            : null;
    }

    // "The bridge, police said, was mined": the clause that the verb was put into or beside; "as police said" too.
    private static FoundContent? PutBeside(SentenceTree tree, int verb)
    {
        ref readonly var token = ref tree.Tokens.ItemRef(verb);
        if (token.Head < 0 || tree.Child(verb, "obj") is >= 0 and var obj && obj > verb && !IsInverted(tree, verb, obj))
            return null;
        var isAs = tree.Has(verb, "advcl") && tree.Child(verb, "mark") is >= 0 and var mark && tree.Tokens.ItemRef(mark).Lower is "as";
        var isInverted = tree.Has(verb, "conj") && IsInvertedSubject(tree, verb) is not null;
        if (!isAs && !isInverted && !(tree.Has(verb, "parataxis") && FollowsMark(tree, verb)))
            return null;
        return new FoundContent([.. ContentReader.Of(tree, [token.Head], [verb])], IsTopic: false) { Subject = IsInvertedSubject(tree, verb) };
    }

    private static VerbSubject? IsInvertedSubject(SentenceTree tree, int verb) =>
        tree.Child(verb, "nsubj") < 0 && tree.Child(verb, "obj") is >= 0 and var obj && IsInverted(tree, verb, obj) ? new VerbSubject(obj, -1, Agent: true) : null;

    // '..., said Caddell': what looks like an object right after the verb is the subject.
    private static bool IsInverted(SentenceTree tree, int verb, int obj) => tree.Child(verb, "nsubj") < 0 && tree.Extent(obj).First == verb + 1 && verb > 0 && tree.Tokens.ItemRef(verb - 1).Kind == TokenKind.Mark;

    // Before the aside stands a comma, a dash or a quotation mark.
    private static bool FollowsMark(SentenceTree tree, int verb)
    {
        var (first, _) = tree.Extent(verb);
        return first > 0 && tree.Tokens.ItemRef(first - 1).Kind == TokenKind.Mark && tree.Tokens.ItemRef(first - 1).Text is not (";" or "(" or ":");
    }

    private static bool IsClause(SentenceTree tree, int at) => tree.Tokens.ItemRef(at).Upos is Upos.Verb or Upos.Aux or Upos.Adj || tree.Child(at, "nsubj", "cop") >= 0;
}
