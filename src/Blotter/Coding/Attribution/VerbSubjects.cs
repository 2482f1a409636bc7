using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Who a verb is said of: its own subject or that of the verb it hangs on.</summary>
/// <param name="Word">The subject's head; -1 where there is none.</param>
/// <param name="Antecedent">What a relative pronoun stands for; -1 where the subject is none.</param>
/// <param name="Agent">Whether it stands after "by" or before a verb in the active voice, so that it is who says.</param>
internal readonly record struct VerbSubject(int Word, int Antecedent, bool Agent)
{
    /// <summary>Nobody.</summary>
    public static VerbSubject None => new(-1, -1, Agent: false);
}

/// <summary>Finds the subjects of verbs in a tree.</summary>
internal static class VerbSubjects
{
    private const int MostSteps = 4;

    /// <summary>Who does what the verb says.</summary>
    public static VerbSubject Of(SentenceTree tree, int verb)
    {
        for (var step = 0; step <= MostSteps && verb >= 0; step++)
        {
            if (Own(tree, verb) is { Word: >= 0 } own)
                return own;
            if (IsPassive(tree, verb))
                return VerbSubject.None;
            ref readonly var token = ref tree.Tokens.ItemRef(verb);
            if (tree.Has(verb, "acl") && token.Head >= 0)
                return IsActive(token) ? new VerbSubject(token.Head, -1, Agent: true) : VerbSubject.None;
            if (tree.Has(verb, "xcomp") && token.Head >= 0 && Controller(tree, token.Head) is >= 0 and var controller)
                return new VerbSubject(controller, -1, Agent: true);
            if (!tree.Has(verb, "conj") && !tree.Has(verb, "xcomp") && !tree.Has(verb, "advcl") && !tree.Has(verb, "parataxis") && !tree.Has(verb, "dep"))
                return VerbSubject.None;
            if (tree.Has(verb, "parataxis") && !IsActive(token))
                return VerbSubject.None;
            if (tree.Has(verb, "advcl") && token.Features.VerbForm is VerbForm.Participle && !IsActive(token))
                return VerbSubject.None;
            verb = token.Head;
        }
        return VerbSubject.None;
    }

    /// <summary>'..., said Ana Lopez': the phrase right after the verb, where the verb follows a mark and the tree gives it no subject; -1 for none.</summary>
    public static int Inverted(SentenceTree tree, int verb)
    {
        if (verb == 0 || verb + 1 >= tree.Tokens.Length || tree.Tokens.ItemRef(verb - 1).Kind != TokenKind.Mark || tree.Tokens.ItemRef(verb - 1).Text is ":" or "(" || !CanBegin(tree.Tokens.ItemRef(verb + 1)))
            return -1;
        var at = verb + 1;
        for (var step = 0; step < TreePath.MostSteps && tree.Tokens.ItemRef(at).Head is var head && head > verb && IsInside(tree, at); step++)
            at = head;
        return tree.Tokens.ItemRef(at).Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num ? at : -1;
    }

    private static bool CanBegin(in Token token) => token.Upos is Upos.Noun or Upos.Propn or Upos.Det or Upos.Adj or Upos.Num || (token.Upos is Upos.Pron && token.Lower is "he" or "she" or "they" or "one" or "another" or "his" or "her" or "their" or "its");

    private static bool IsInside(SentenceTree tree, int at) => tree.Has(at, "det") || tree.Has(at, "amod") || tree.Has(at, "compound") || tree.Has(at, "nmod") || tree.Has(at, "nummod") || tree.Has(at, "flat") || tree.Has(at, "advmod");

    /// <summary>Whether the verb is in the passive voice.</summary>
    public static bool IsPassive(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Tokens.ItemRef(child).Relation is "nsubj:pass" or "aux:pass" or "csubj:pass")
                return true;
        return false;
    }

    // The subject in the active voice, "by" in the passive. Of two subjects before the verb the nearer one counts: the parser splits a title from its name, or takes in the clause before.
    private static VerbSubject Own(SentenceTree tree, int verb)
    {
        var (subject, agent) = (-1, -1);
        foreach (var child in tree.Children(verb))
        {
            var relation = tree.Tokens.ItemRef(child).Relation;
            if (relation is "nsubj" or "nsubj:outer" && (subject < 0 || child < verb))
                subject = child;
            else if (relation is "obl:agent" || (relation is "obl" && tree.Child(child, "case") is >= 0 and var by && tree.Tokens.ItemRef(by).Lower is "by" && IsPassive(tree, verb)))
                agent = child;
        }
        if (subject >= 0)
            return new VerbSubject(subject, IsRelative(tree.Tokens.ItemRef(subject)) && tree.Has(verb, "acl") ? tree.Tokens.ItemRef(verb).Head : -1, Agent: true);
        return agent >= 0 ? new VerbSubject(agent, -1, Agent: true) : VerbSubject.None;
    }

    // "asked the police to say": the object of the verb above; "the police refused to say": nobody here, the subject above.
    private static int Controller(SentenceTree tree, int above) => tree.Child(above, "iobj") is >= 0 and var iobj ? iobj : tree.Child(above, "obj");

    private static bool IsRelative(in Token token) => token.Lower is "who" or "which" or "that" or "whom";

    private static bool IsActive(in Token token) => token.Xpos is not "VBN" || token.Features.Voice is not Voice.Passive && token.Xpos is "VBD" or "VBG" or "VB" or "VBZ" or "VBP";
}
