using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>What a verb's frame finds.</summary>
/// <param name="Parts">What is said.</param>
/// <param name="IsTopic">Whether it is a thing that is spoken of.</param>
/// <param name="Preposition">The token of the preposition before it, or -1.</param>
internal sealed record FoundContent(List<TextSpan> Parts, bool IsTopic, int Preposition = -1)
{
    /// <summary>Who says it, where it is not the verb's subject.</summary>
    public VerbSubject? Subject { get; init; }
}

/// <summary>Finds the content that each frame of a verb of saying asks for.</summary>
internal static class VerbFrames
{
    /// <summary>The frames in the order in which they are tried: what says more stands first.</summary>
    public static ImmutableArray<SayingFrames> InOrder { get; } =
    [
        SayingFrames.Clause, SayingFrames.Label, SayingFrames.Infinitive, SayingFrames.Gerund, SayingFrames.Target, SayingFrames.Put, SayingFrames.Beside,
        SayingFrames.Object, SayingFrames.For, SayingFrames.About,
    ];

    /// <summary>The content of a verb by one frame, or <c>null</c>.</summary>
    public static FoundContent? Content(SentenceTree tree, int verb, SayingFrames frame, SayingVerb use, VerbSubject subject) => frame switch
    {
        SayingFrames.Clause => ClauseFrames.After(tree, verb, use, subject),
        SayingFrames.Beside => ClauseFrames.Beside(tree, verb),
        SayingFrames.Infinitive => Infinitive(tree, verb, subject),
        SayingFrames.Gerund => Gerund(tree, verb),
        SayingFrames.Label => Label(tree, verb),
        SayingFrames.Target => Target(tree, verb),
        SayingFrames.Put => Put(tree, verb),
        SayingFrames.Object => Object(tree, verb, use, subject),
        SayingFrames.About => Prepositional(tree, verb, "about", "on", "of", "over", "against", "to"),
        SayingFrames.For => Prepositional(tree, verb, "for", "against"),
        _ => null,
    };

    private static FoundContent? Infinitive(SentenceTree tree, int verb, VerbSubject subject)
    {
        if (tree.Child(verb, "xcomp") is not (>= 0 and var said) || said < verb || tree.Tokens.ItemRef(said).Upos is not (Upos.Verb or Upos.Adj or Upos.Noun))
            return null;
        // "is said to have fled": whom it is said of belongs to what is said.
        if (VerbSubjects.IsPassive(tree, verb) && tree.Child(verb, "nsubj") is >= 0 and var whom)
            return new FoundContent([.. ContentReader.Of(tree, [whom, said], [])], IsTopic: false);
        var obj = tree.Child(verb, "obj");
        return tree.Child(said, "mark") < 0 && tree.Tokens.ItemRef(said).Xpos is not ("VBG" or "VB")
            ? null
            : new FoundContent([.. ContentReader.From(tree, verb, tree.Extent(obj > verb && obj < said ? obj : said).First, said)], IsTopic: false);
    }

    private static FoundContent? Gerund(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && (tree.Has(child, "xcomp") || tree.Has(child, "advcl") || tree.Has(child, "ccomp")) && tree.Tokens.ItemRef(child).Xpos is "VBG")
                return new FoundContent([.. ContentReader.From(tree, verb, tree.Extent(child).First, child)], IsTopic: false);
        return null;
    }

    private static FoundContent? Label(SentenceTree tree, int verb)
    {
        var whom = tree.Child(verb, "obj");
        if (whom < 0 && VerbSubjects.IsPassive(tree, verb))
            whom = tree.Child(verb, "nsubj");
        if (whom < 0)
            return null;
        foreach (var child in tree.Children(verb))
            if (child > verb && (tree.Has(child, "xcomp") && tree.Child(child, "mark") < 0 || IsAs(tree, child)))
                return new FoundContent([.. Both(tree, verb, whom, child)], IsTopic: false);
        // "called the attack a crime", where the parser takes the second phrase into the first.
        return whom > verb && tree.Child(whom, "appos") is >= 0 and var label && !IsSeparated(tree, whom, label) ? new FoundContent([.. Both(tree, verb, whom, label)], IsTopic: false) : null;
    }

    private static bool IsSeparated(SentenceTree tree, int from, int to)
    {
        for (var at = from + 1; at < to; at++)
            if (tree.IsSeparator(at))
                return true;
        return false;
    }

    private static bool IsAs(SentenceTree tree, int at) =>
        (tree.Has(at, "obl") || tree.Has(at, "advcl") || tree.Has(at, "xcomp")) && tree.Child(at, "case", "mark") is >= 0 and var mark && tree.Tokens.ItemRef(mark).Lower is "as";

    private static FoundContent? Target(SentenceTree tree, int verb)
    {
        var whom = VerbSubjects.IsPassive(tree, verb) ? tree.Child(verb, "nsubj") : tree.Child(verb, "obj");
        if (whom < 0)
            return null;
        foreach (var child in tree.Children(verb).Concat(whom > verb ? tree.Children(whom) : []))
            if (child > Math.Max(verb, whom) && IsDeed(tree, child, verb))
                return new FoundContent([.. Both(tree, verb, whom, child)], IsTopic: false);
        return null;
    }

    // What somebody is accused "of", blamed "for", charged "with"; the parser may hang it on the person.
    private static bool IsDeed(SentenceTree tree, int at, int verb)
    {
        var isOwn = tree.Tokens.ItemRef(at).Head == verb;
        if (!(isOwn ? tree.Has(at, "obl") || tree.Has(at, "advcl") || tree.Has(at, "ccomp") : tree.Has(at, "acl") || tree.Has(at, "nmod")) || tree.Child(at, "case", "mark") is not (>= 0 and var mark))
            return false;
        return tree.Tokens.ItemRef(mark).Lower is "of" or "for" or "with" ? isOwn || tree.Has(at, "acl") || tree.Tokens.ItemRef(mark).Lower is not "of" : isOwn && tree.Tokens.ItemRef(mark).Lower is "on" or "to";
    }

    // The person and what is said of them, one after the other where both follow the verb.
    private static IEnumerable<TextSpan> Both(SentenceTree tree, int verb, int whom, int what) =>
        whom > verb ? ContentReader.From(tree, verb, tree.Extent(whom).First, what) : ContentReader.Of(tree, [whom, what], [verb]);

    // "put the toll at 30"
    private static FoundContent? Put(SentenceTree tree, int verb)
    {
        var what = VerbSubjects.IsPassive(tree, verb) ? tree.Child(verb, "nsubj") : tree.Child(verb, "obj");
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Has(child, "obl") && tree.Child(child, "case") is >= 0 and var at && tree.Tokens.ItemRef(at).Lower is "at"
                && (tree.Tokens.ItemRef(child).Upos == Upos.Num || tree.Child(child, "nummod") >= 0))
                return new FoundContent([.. ContentReader.Of(tree, [what, child], [])], IsTopic: false);
        return null;
    }

    private static FoundContent? Object(SentenceTree tree, int verb, SayingVerb use, VerbSubject subject)
    {
        if (subject.Word < 0)
            return null;
        var what = VerbSubjects.IsPassive(tree, verb) ? tree.Child(verb, "nsubj") : tree.Child(verb, "obj");
        if (what < 0 && verb + 1 < tree.Tokens.Length && tree.Tokens.ItemRef(verb + 1) is { Upos: Upos.Num } number && number.Head == verb)
            what = verb + 1;
        if (what < 0 || what == subject.Word || tree.Tokens.ItemRef(what).Upos == Upos.Pron && tree.Tokens.ItemRef(what).Lower is "himself" or "herself" or "themselves" or "itself")
            return null;
        return new FoundContent([.. what > verb ? ContentReader.From(tree, verb, Math.Max(verb + 1, tree.Extent(what).First), what) : ContentReader.Of(tree, [what], [verb])], IsTopic: !(use.Class == "show" && IsCounted(tree, what)));
    }

    // "counts 29 attacks": a figure is a statement.
    private static bool IsCounted(SentenceTree tree, int what) => tree.Tokens.ItemRef(what).Upos == Upos.Num || tree.Child(what, "nummod") >= 0;

    private static FoundContent? Prepositional(SentenceTree tree, int verb, params ReadOnlySpan<string> prepositions)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child < verb || !(tree.Has(child, "obl") || tree.Has(child, "advcl")) || tree.Child(child, "case", "mark") is not (>= 0 and var mark))
                continue;
            if (!prepositions.Contains(tree.Tokens.ItemRef(mark).Lower) || IsWhenOrWhere(tree, child, mark))
                continue;
            return new FoundContent([.. ContentReader.From(tree, verb, mark + 1, child)], IsTopic: true, mark);
        }
        return null;
    }

    // "spoke on Monday", "wrote on Twitter", "spoke on condition of anonymity", "appealed to him"
    private static bool IsWhenOrWhere(SentenceTree tree, int at, int mark) =>
        tree.Tokens.ItemRef(mark).Lower is "on" && (tree.Has(at, "obl:unmarked") || tree.Tokens.ItemRef(at).Upos is Upos.Propn or Upos.Num || tree.Tokens.ItemRef(at).Lemma is "condition" or "background" or "term" or "record")
        || tree.Tokens.ItemRef(mark).Lower is "to" && tree.Tokens.ItemRef(tree.Tokens.ItemRef(at).Head).Lemma is not ("refer" or "allude" or "point" or "attest" or "object");
}
